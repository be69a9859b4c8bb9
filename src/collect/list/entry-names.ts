// Which entry a column of a list stands for, by its headers. Only the words of the workbook itself are sure.
import type { EntryFinder } from '../../hand-out/entry-places';
import { readCell } from '../../assessment/read-values';
import { isBlank, type Cell } from '../../model/cell';
import { list } from '../../model/text';
import type { InputColumn } from '../../workbook/entry/columns/input';
import { settleGuesses, type Meaning, type Guess } from './meaning';
import { plainName } from './unit-names';

/** What can be entered, in the words in which it is confirmed: 信息公开·开设项数. Categories that ask for it alike share it. */
export interface EntryTarget {
  label: string;
  /** Of each entry that it is; one, unless categories call it differently. */
  labels: readonly string[];
  /** One of the columns, for its words. */
  sample: InputColumn;
  /** The column of each form, by the form's key. */
  columns: ReadonlyMap<string, InputColumn>;
}

/** `track` is the round or source that is filled in. */
export function targetsIn(finders: Iterable<EntryFinder>, track: string | undefined): EntryTarget[] {
  const targets = new Map<string, EntryTarget & { columns: Map<string, InputColumn> }>();
  for (const { key, of } of finders)
    for (const column of of.entries.layout.inputs) {
      if (column.track !== track) continue;
      const label = `${column.indicator.key}·${column.input.name}`;
      if (!targets.has(label)) targets.set(label, { label, labels: [label], sample: column, columns: new Map() });
      targets.get(label)!.columns.set(key, column);
    }
  return [...targets.values()];
}

/** Titles say the same with and without marks between their words. */
export const plainTitle = (title: string): string => plainName(title).replace(/[·\-_/:、,.\s]/gu, '');

/** Points and places are results, not what is entered. */
const RESULT = /(?:得分|分数|分值|评分|总分|积分|得分率|排名|名次|位次|排序|权重|满分|扣分|加分|等次|等级)/u;

/** Names that are too short to tell anything by themselves. */
const SHORT = 3;

/** `parts` are the headers over a column from top to bottom, `cells` what stands below them. */
export function findTarget(parts: readonly string[], cells: readonly Cell[], targets: readonly EntryTarget[]): Meaning<EntryTarget> {
  const whole = parts.map(plainTitle).filter((part) => part !== '');
  const said = new Set(whole.map((_, from) => whole.slice(from).join('')));
  const last = whole.at(-1) ?? '';
  const same = targets.filter(({ sample }) => wordsOf(sample).some((word) => said.has(word)));
  if (same.length === 1) return { is: 'sure', to: same[0]! };
  const alone = targets.filter(({ sample: { input } }) => plainTitle(input.name) === last);
  if (whole.length === 1 && alone.length === 1 && last.length > SHORT) return { is: 'sure', to: alone[0]! };
  const fitting = targets.filter(({ sample }) => fits(sample, cells));
  const guesses = fitting.flatMap((target) => guessTitle(whole, target) ?? []);
  if (RESULT.test(last) && guesses.every(({ to }) => !RESULT.test(to.sample.input.name)))
    return { is: 'open', reason: '像是得分或者名次，不是要录入的数', others: [] };
  return settleGuesses(
    guesses,
    '不像任何一个录入项',
    (best) => `可能是${list(best.slice(0, 5).map(({ to }) => `“${to.label}”`))}，分不清是哪一个`,
  );
}

const wordsOf = ({ indicator, input }: InputColumn): string[] => [
  ...new Set([indicator.key, indicator.name, ...indicator.aliases].map((name) => plainTitle(`${name}${input.name}`))),
];

/** Whether most of what stands there may be entered. */
function fits({ input }: InputColumn, cells: readonly Cell[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell)).slice(0, 40);
  return filled.filter((cell) => readCell(input, cell).state === 'refused').length * 2 < Math.max(1, filled.length);
}

function guessTitle(whole: readonly string[], to: EntryTarget): Guess<EntryTarget> | undefined {
  const { indicator, input } = to.sample;
  const title = whole.join('');
  const last = whole.at(-1) ?? '';
  const stripped = new Set([title, last].map((word) => word.replace(/\([^()]*\)/gu, '')).filter((word) => word !== ''));
  const words = wordsOf(to.sample);
  const guess = (rank: number, reason: string): Guess<EntryTarget> => ({ to, rank, reason });
  if (words.some((word) => stripped.has(word))) return guess(1, `去掉括号里的话后与“${to.label}”相同`);
  const names = [indicator.key, indicator.name, ...indicator.aliases].map(plainTitle);
  if (names.some((name) => stripped.has(name)) && indicator.entered.length === 1)
    return guess(2, `是指标“${indicator.key}”，它只有“${input.name}”一项；请核对填的不是得分`);
  if (names.some((name) => stripped.has(name))) return guess(5, `是指标“${indicator.key}”的一项`);
  if (stripped.has(plainTitle(input.name))) return guess(3, `与“${to.label}”的“${input.name}”同名`);
  const holdsName = names.some((name) => name.length >= 2 && title.includes(name));
  const likeness = Math.max(...words.map((word) => alike(title, word)), alike(last, plainTitle(input.name)) * (holdsName ? 1 : 0.8));
  if (holdsName && likeness >= 0.4) return guess(4, `提到“${indicator.key}”，与“${to.label}”相近`);
  return likeness >= 0.6 ? guess(6, `与“${to.label}”相近`) : undefined;
}

/** The share of pairs of letters that two words have in common. */
function alike(one: string, other: string): number {
  const pairs = (word: string): string[] => Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
  const [left, right] = [pairs(one), pairs(other)];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    shared++;
    rest.splice(at, 1);
  }
  return (2 * shared) / (left.length + right.length);
}
