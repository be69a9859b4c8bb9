// What a condition of staff may ask about: every entry, the points of every indicator, every observation.
import type { Input } from '../../model/inputs';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { fold, list } from '../../model/text';
import type { Indicator, Scheme } from '../../rubric/tree';

/** One thing that can be asked about, as it is written in a condition. */
export interface Subject {
  /** 【在线访谈】, 【教育阳光服务/满意率】, 得分【信息公开】, 检查【已明确责任部门和专干】. */
  text: string;
  kind: 'entry' | 'points' | 'observation';
  /** Key of the indicator, or id of the observation. */
  name: string;
  /** Name of the input, where the indicator has several. */
  input?: string;
  /** The categories whose units have it. */
  categories: string[];
  /** How its value is read; points are plain numbers. */
  value?: Input;
}

/** Everything, in the order of the document; what several categories share stands once. */
export function subjectsOf(scheme: Scheme): Subject[] {
  const found = new Map<string, Subject>();
  for (const { name: category, indicators } of scheme.categories) {
    for (const indicator of indicators) {
      for (const subject of [...entrySubjects(indicator), pointSubject(indicator)]) add(found, subject, category);
    }
  }
  for (const { id, name, categories = scheme.categories.map((each) => each.name) } of scheme.data.observations) {
    for (const category of categories)
      add(found, { text: `检查【${name}】`, kind: 'observation', name: id, categories: [], value: { name, type: 'yes-no' } }, category);
  }
  return [...found.values()];
}

function entrySubjects({ key, inputs }: Indicator): Subject[] {
  const only = inputs.filter((input) => input.attribute === undefined).length === 1;
  return inputs.map((value) =>
    only && value.attribute === undefined
      ? { text: `【${key}】`, kind: 'entry', name: key, categories: [], value }
      : { text: `【${key}/${value.name}】`, kind: 'entry', name: key, input: value.name, categories: [], value },
  );
}

function pointSubject({ key }: Indicator): Subject {
  return { text: `得分【${key}】`, kind: 'points', name: key, categories: [] };
}

function add(found: Map<string, Subject>, subject: Subject, category: string): void {
  const known = found.get(subject.text);
  if (known) known.categories.push(category);
  else found.set(subject.text, { ...subject, categories: [category] });
}

/** The subject that staff mean by a name in brackets; an observation may also be called by its id. */
export function findSubject(subjects: readonly Subject[], kind: Subject['kind'], name: string): Outcome<Subject> {
  const of = subjects.filter((subject) => subject.kind === kind);
  const wanted = fold(name);
  // 【教育阳光服务】 alone means what is entered first; a name may leave out the levels before it.
  const exact =
    of.find((subject) => fold(shortName(subject)) === wanted) ??
    of.find((subject) => fold(subject.name) === wanted && subject.value?.attribute === undefined);
  const near = exact ? [exact] : of.filter((subject) => fold(shortName(subject)).endsWith(`/${wanted}`));
  if (near.length === 1) return ok(near[0]!);
  if (near.length > 1)
    return refuse('AMBIGUOUS_INDICATOR', `“【${name}】”不止一个，请写全：${list(near.slice(0, 6).map(({ text }) => text))}。`);
  const what = { entry: '录入项', points: '指标', observation: '检查记录' }[kind];
  const known =
    kind === 'observation'
      ? of.length > 0
        ? `可用：${list(of.map(({ text }) => text))}。`
        : '本方案没有检查记录。'
      : '请按指标表里的名称写。';
  return refuse('UNKNOWN_INDICATOR', `没有${what}“【${name}】”。${known}`);
}

function shortName({ text }: Subject): string {
  return text.slice(text.indexOf('【') + 1, -1);
}
