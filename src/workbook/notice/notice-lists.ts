// The further lists of a notice: counts by condition, persons, decided ties, findings of one's own.
import { ok, refuse } from '../../model/outcome';
import { parseCondition, writeCondition } from '../../report/notice/condition-text';
import type { CountWord, NoticeTemplate } from '../../report/notice/template';
import { categoryOf } from '../../rubric/find';
import type { ProblemData } from '../../rubric/schema';
import type { TieDecision } from '../../standing/honour';
import { tableNames } from '../names';
import { filled, readCategories, readNames, writeCategories, type NoticeList } from './notice-list';
import { paragraphList } from './notice-paragraphs';

type Person = NoticeTemplate['persons'][number];
type Finding = ProblemData['findings'][number] & { heading: string };

const shows = { count: '个数', share: '比例' } as const;

const measureList: NoticeList<CountWord> = {
  table: tableNames.noticeMeasures,
  hint: '按条件数单位：正文里写 {名称}，生成时填入个数或比例。条件写成 【在线访谈】=是、得分【信息公开】<5、检查【…】=否，用“且”“或”连接。',
  columns: ['名称', '条件', '类别', '写成'],
  choices: { 写成: Object.values(shows) },
  rows: ({ template }, scheme) =>
    (template.measures ?? []).map(({ name, when, categories, show }) => ({
      名称: name,
      条件: writeCondition(when, scheme),
      类别: writeCategories(categories),
      写成: shows[show],
    })),
  read(row, scheme) {
    const complete = filled(row, ['名称', '条件']);
    if (!complete.ok) return complete;
    if (/[{}]/u.test(row.名称!)) return refuse('INVALID_VALUE', '名称里不能有大括号。');
    const when = parseCondition(row.条件!, scheme);
    if (!when.ok) return when;
    const categories = readCategories(row.类别!, scheme);
    if (!categories.ok) return categories;
    return ok({
      name: row.名称!,
      when: when.value,
      ...(categories.value && { categories: categories.value }),
      show: row.写成 === shows.share ? 'share' : 'count',
    });
  },
  put: (settings, measures) => ({
    ...settings,
    template: { ...settings.template, ...(isStored(settings, measures) && { measures: [...measures] }) },
  }),
};

const personList: NoticeList<Person> = {
  table: tableNames.persons,
  hint: '每个优秀单位推荐 1 名；也可以写在“名册”表的“优秀个人”列。姓名只保存在本工作簿和生成的通报里。',
  columns: ['类别', '单位', '姓名'],
  rows: ({ template }) => (template.persons ?? []).map(({ category, unit, name }) => ({ 类别: category, 单位: unit, 姓名: name })),
  read(row, scheme) {
    const complete = filled(row, ['类别', '单位', '姓名']);
    if (!complete.ok) return complete;
    const category = categoryOf(scheme, row.类别!);
    return category.ok ? ok({ category: category.value.category.name, unit: row.单位!, name: row.姓名! }) : category;
  },
  put: (settings, persons) => ({
    ...settings,
    template: { ...settings.template, ...(isStored(settings, persons) && { persons: [...persons] }) },
  }),
};

const tieList: NoticeList<TieDecision> = {
  table: tableNames.ties,
  hint: '总分相同、名额不够时由谁获评。只对这几个单位有效：分数变了、同分的单位变了，要重新决定。',
  columns: ['等次', '类别', '同分单位', '获评单位'],
  rows: ({ decisions }) =>
    decisions.map(({ honour, category, tied, chosen }) => ({
      等次: honour,
      类别: category,
      同分单位: tied.join('\n'),
      获评单位: chosen.join('\n'),
    })),
  read(row, scheme) {
    const complete = filled(row, ['等次', '类别', '同分单位', '获评单位']);
    if (!complete.ok) return complete;
    const category = categoryOf(scheme, row.类别!);
    if (!category.ok) return category;
    const [tied, chosen] = [readNames(row.同分单位!), readNames(row.获评单位!)];
    const stranger = chosen.find((name) => !tied.includes(name));
    if (stranger !== undefined) return refuse('INVALID_VALUE', `获评单位“${stranger}”不在同分单位里。请核对。`);
    return ok({ honour: row.等次!, category: category.value.category.name, tied, chosen });
  },
  put: (settings, decisions) => ({ ...settings, decisions: [...decisions] }),
};

const findingList: NoticeList<Finding> = {
  table: tableNames.findings,
  hint: '“问题”接在单位名称后面，末尾不写标点。条件的写法同“统计数”。类别留空时看全部单位。',
  columns: ['标题', '条件', '问题', '类别', '编号'],
  rows: ({ findings }, scheme) =>
    findings.problems.flatMap(({ heading, findings: each }) =>
      each.map(({ id, text, categories, when }) => ({
        标题: heading,
        条件: writeCondition(when, scheme),
        问题: text,
        类别: writeCategories(categories),
        编号: id,
      })),
    ),
  read(row, scheme) {
    const complete = filled(row, ['标题', '条件', '问题']);
    if (!complete.ok) return complete;
    const when = parseCondition(row.条件!, scheme);
    if (!when.ok) return when;
    const categories = readCategories(row.类别!, scheme);
    if (!categories.ok) return categories;
    return ok({
      heading: row.标题!,
      id: row.编号!,
      text: row.问题!.replace(/[。；]$/u, ''),
      when: when.value,
      ...(categories.value && { categories: categories.value }),
    });
  },
  put: (settings, findings) => ({ ...settings, findings: { ...settings.findings, problems: problemsOf(findings) } }),
};

/** Findings under the same heading stand together; one without an id, or with another's, gets a free one. */
function problemsOf(findings: readonly Finding[]): ProblemData[] {
  const given = new Set(findings.map(({ id }) => id));
  const taken = new Set<string>();
  const headings = new Map<string, ProblemData['findings']>();
  for (const { heading, id, ...finding } of findings) {
    let own = id;
    for (let number = 1; own === '' || taken.has(own) || (own !== id && given.has(own)); number++) own = `own-${number}`;
    taken.add(own);
    headings.set(heading, [...(headings.get(heading) ?? []), { id: own, ...finding }]);
  }
  return [...headings].map(([heading, each]) => ({ heading, findings: each }));
}

/** A list that is empty counts as "none" once a template is stored, and as "not said" before. */
function isStored({ template }: { template: Partial<NoticeTemplate> }, rows: readonly unknown[]): boolean {
  return template.form !== undefined || rows.length > 0;
}

/** Every list, in the order in which they stand on the sheet. */
export const noticeLists = [paragraphList, measureList, personList, tieList, findingList] as const;
