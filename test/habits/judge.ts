// What became of a book after something that people do to files: read right, told, refused, or read wrong in silence.
import { openWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import type { UnitInput } from '../../src/assessment/assessment';
import type { Cell } from '../../src/model/cell';
import type { Issue } from '../../src/model/issue';
import type { WorkbookHost } from '../../src/workbook/host';
import { shelf } from '../shelf';
import { category, filledUnit, host, withoutBlanks } from '../workbook/sample-book';

export type Verdict = 'read right' | 'read right, and told' | 'told' | 'refused' | 'READ WRONG IN SILENCE';

/** Units of which no two cells in a row or in a column are alike where they may differ, so that whatever is moved shows. */
export const distinctUnits = (): UnitInput[] =>
  [
    ['甲大学', '高校'],
    ['乙学院', '高校'],
    ['丙学院', '高校'],
    ['丁市教育局', '市州'],
    ['戊市教育局', '市州'],
    ['己馆', '直属单位'],
  ].map(([name, of], at) => {
    let next = 0;
    const entries = category(of!).indicators.map((indicator): [string, Cell[]] => [
      indicator.key,
      indicator.entered.map(({ type }) => (type === 'yes-no' ? (at % 2 === 0 ? '是' : '否') : 10 * (at + 1) + (next++ % 10))),
    ]);
    return { ...filledUnit(name!, of), entries: Object.fromEntries(entries) };
  });

export const distinctBook = (): ReturnType<typeof host> => host({ units: distinctUnits() });

type Facts = Map<string, string>;

/** By category and name of the unit; blank cells are left out. */
function factsOf(units: readonly UnitInput[]): Facts {
  return new Map(
    units.flatMap((unit) => {
      const { name, category: of, entries, ...facts } = withoutBlanks(unit);
      const own = Object.entries(entries).flatMap(([key, cells]) =>
        cells.flatMap((cell, at): [string, string][] => (cell === null ? [] : [[`${of}/${name}/${key}/${at}`, JSON.stringify(cell)]])),
      );
      return [[`${of}/${name}`, JSON.stringify(facts)] as [string, string], ...own];
    }),
  );
}

export interface Judged {
  verdict: Verdict;
  /** What people are told, in few words. */
  told: string[];
}

/**
 * Values that are other than the truth must be told by an error of the workbook itself, as one value in place of another is no doubt
 * that anybody would look into; what is not read must be told at all. `byValues` counts what is told of single values as well.
 */
export async function judge(book: WorkbookHost, truth: readonly UnitInput[], byValues = false): Promise<Judged> {
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) return { verdict: 'refused', told: [opened.refusal.message] };
  const before = await known(byValues);
  const issues = (byValues ? validateWorkbook(opened.value).issues : opened.value.issues).filter(({ message }) => !before.has(message));
  const [right, read] = [factsOf(truth), factsOf(opened.value.input.units)];
  const other = [...read].filter(([key, value]) => right.get(key) !== value);
  const lost = [...right.keys()].filter((key) => !read.has(key));
  const told = issues.map(tell);
  if (other.length + lost.length === 0) return { verdict: issues.length === 0 ? 'read right' : 'read right, and told', told };
  const isTold = issues.some(({ severity }) => severity === 'error' || other.length === 0);
  return { verdict: isTold ? 'told' : 'READ WRONG IN SILENCE', told: [...told, ...[...other, ...lost].slice(0, 3).map(String)] };
}

function tell({ severity, code, where = '' }: Issue): string {
  return `${severity} ${code} ${where}`;
}

const baselines = new Map<boolean, Promise<ReadonlySet<string>>>();

/** What is told of the book before anything is done to it. */
function known(byValues: boolean): Promise<ReadonlySet<string>> {
  const found =
    baselines.get(byValues) ??
    openWorkbook(distinctBook(), shelf).then((opened) => {
      if (!opened.ok) throw new Error(opened.refusal.message);
      const { issues } = byValues ? validateWorkbook(opened.value) : opened.value;
      return new Set(issues.map(({ message }) => message));
    });
  baselines.set(byValues, found);
  return found;
}

/** A line a habit, and how many there are of each verdict. */
export function tableOf(results: ReadonlyMap<string, Judged>): string {
  const counts = new Map<Verdict, number>();
  for (const { verdict } of results.values()) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [
    ...[...results].map(([name, { verdict, told }]) => `${verdict.padEnd(22)} ${name}${told.length > 0 ? `  [${told[0]}]` : ''}`),
    [...counts].map(([verdict, count]) => `${verdict}: ${count}`).join(', '),
  ].join('\n');
}
