// The numbers and names of a rule as lines of a cell, and back: 每一个（次）的分数＝2.
import { formOf, valueAt, withValue, type FieldValue, type RuleField } from '../../rubric/rule-fields';
import { choiceName, choiceWords, fieldWords, ruleLists } from '../../rubric/rule-words';
import type { Rule } from '../../rules';

/** A field of the rule itself or of a tier of it; rules that it holds have rows of their own. */
interface LabelledField {
  label: string;
  field: RuleField;
}

interface RuleTexts {
  numbers: string;
  names: string;
}

function labelledFields(rule: Rule): LabelledField[] {
  const form = formOf(rule);
  const own = form.fields.map((field) => ({ label: fieldWords[field.word], field }));
  const within = form.lists.flatMap(({ word, parts }) =>
    parts.flatMap((part, at) =>
      part.rule ? [] : part.fields.map((field) => ({ label: `${ruleLists[word]} ${at + 1}·${fieldWords[field.word]}`, field })),
    ),
  );
  return [...own, ...within.filter(({ field }) => field.value !== undefined)];
}

const shown = ({ is, word, value }: RuleField): string => (is === 'choice' ? choiceName(word, value as never) : String(value ?? ''));

/** What may be stated and is not stands there with nothing behind it. */
export function textsOf(rule: Rule): RuleTexts {
  const all = labelledFields(rule);
  const names = all.filter(({ field }) => field.is === 'name');
  return {
    numbers: lines(all.filter(({ field }) => field.is !== 'name')),
    names: names.length === 1 ? shown(names[0]!.field) : lines(names),
  };
}

const lines = (fields: readonly LabelledField[]): string => fields.map(({ label, field }) => `${label}＝${shown(field)}`).join('\n');

/** The rule with what the lines say, not yet checked; `fault` names the first line that says nothing. */
export function ruleFrom(rule: Rule, { numbers, names }: RuleTexts): { rule: Rule } | { fault: string } {
  const all = labelledFields(rule);
  const named = all.filter(({ field }) => field.is === 'name');
  const isPlain = named.length === 1 && !/[＝=]/u.test(names);
  const said = [...numbers.split('\n'), ...(isPlain ? [`${named[0]!.label}＝${names}`] : names.split('\n'))].filter(
    (line) => line.trim() !== '',
  );
  let next = rule;
  const told = new Set<string>();
  for (const line of said) {
    const [, label = '', value = ''] = /^\s*([^＝=]+?)\s*[＝=]\s*(.*?)\s*$/u.exec(line.normalize('NFC')) ?? [];
    const field = all.find((each) => bare(each.label) === bare(label))?.field ?? addedField(next, label);
    if (!field)
      return { fault: `“${line.trim()}”不认识。这里可以写：${all.map((each) => `${each.label}＝`).join('、') || '（没有可写的）'}` };
    told.add(field.path);
    const read = readValue(field, value);
    if ('fault' in read) return { fault: `“${line.trim()}”：${read.fault}` };
    next = withValue(next, field.path, read.value);
  }
  for (const { field } of all) if (!told.has(field.path) && field.value !== undefined) next = withValue(next, field.path, undefined);
  return { rule: withoutEmpty(next) };
}

const bare = (label: string): string => label.normalize('NFKC').replace(/\s+/gu, '');

/** A tier behind the last one, with fields like those of the others. */
function addedField(rule: Rule, label: string): RuleField | undefined {
  const [, list = '', number = '', word = ''] = /^(\D+?)(\d+)[·・.](.+)$/u.exec(bare(label)) ?? [];
  const form = formOf(rule);
  const found = form.lists.find((each) => ruleLists[each.word] === list && !each.parts.some((part) => part.rule));
  const count = found ? (valueAt(rule, found.path) as unknown[]).length : 0;
  if (!found || Number(number) < 1 || Number(number) > count + 1) return undefined;
  const alike = found.parts.flatMap((part) => part.fields).find((field) => bare(fieldWords[field.word]) === word);
  return (
    alike && {
      ...alike,
      path: alike.path.replace(new RegExp(`^${found.path}\\.\\d+`, 'u'), `${found.path}.${Number(number) - 1}`),
      value: undefined,
    }
  );
}

function readValue({ is, word, choices }: RuleField, text: string): { value: FieldValue } | { fault: string } {
  if (is === 'name') return { value: text === '' ? undefined : text };
  const plain = text
    .normalize('NFKC')
    .replace(/[分次个%％]$/u, '')
    .replace('−', '-')
    .trim();
  if (is === 'choice') {
    const allowed = choices ?? choiceWords[word]!;
    const found = allowed.find((choice) => bare(choiceName(word, choice as never)) === bare(text));
    if (found !== undefined || allowed.some((choice) => choice === undefined && bare(choiceName(word, undefined)) === bare(text)))
      return { value: found };
    if ((word === 'floor' || word === 'ceiling') && /^-?\d+(\.\d+)?$/u.test(plain)) return { value: Number(plain) };
    return { fault: `只能写${allowed.map((choice) => `“${choiceName(word, choice as never)}”`).join('、')}。` };
  }
  if (plain === '') return { value: undefined };
  return /^-?\d+(\.\d+)?$/u.test(plain) ? { value: Number(plain) } : { fault: '等号后面要写一个数。' };
}

/** A tier of which nothing is left is none. */
function withoutEmpty(rule: Rule): Rule {
  const isLeft = (each: unknown): boolean =>
    typeof each !== 'object' || each === null || JSON.stringify(each).replace(/[{}[\],:"]|\w+(?=":)/gu, '') !== '';
  return formOf(rule).lists.reduce((so, { path }) => withValue(so, path, (valueAt(so, path) as unknown[]).filter(isLeft)), rule);
}
