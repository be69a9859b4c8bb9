// What a list was read as, in words: what was left out and why, how categories are known, what has to be asked.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { list } from '../../model/text';
import type { Scheme } from '../../rubric/tree';
import type { UnitInput } from '../../assessment/assessment';
import { linePlace } from './judge';
import type { Draft, How, JudgedList, ListRow } from './roster-list';

const SHOWN = 8;
const ROWS = 20;
const FEW = 4;

/** How a category is known, as it goes into a sentence. */
export const howWords: Readonly<Record<How, string>> = {
  column: '名单的“类别”列',
  section: '所在的分组行',
  sheet: '表名',
  header: '表头',
  given: '指定的类别',
  only: '方案只有一类',
  listed: '文件所列单位',
  ending: '单位名称',
  chosen: '您的选择',
};

/** The units of a list in which nothing is open; otherwise every open row with its place, all at once. */
export function toldUnits({ rows, sheets }: JudgedList, scheme: Scheme): Outcome<UnitInput[]> {
  const open = rows.flatMap((row) => (row.state === 'asked' ? [`${linePlace(row.draft, sheets)}${row.why}`] : []));
  if (open.length === 0) return ok(rows.flatMap((row) => (row.state === 'unit' ? [row.unit] : [])));
  const more = open.length > SHOWN ? `……共 ${open.length} 处` : '';
  const categories = list(scheme.categories.map(({ name }) => name));
  return refuse('BAD_REQUEST', `名单有误：${open.slice(0, SHOWN).join('；')}${more}。可用类别：${categories}。请改正后再试。`);
}

/** What people should know of a list that was read, a line for each thing; nothing where all went by its header. */
export function toldOf({ rows, sheets, unread, unused }: JudgedList): string[] {
  const of = <S extends ListRow['state']>(state: S) => rows.filter((row): row is Extract<ListRow, { state: S }> => row.state === state);
  const grouped = <R extends ListRow>(some: readonly R[], by: (row: R) => string): string[] => {
    const groups = new Map<string, R[]>();
    for (const row of some) {
      const name = by(row);
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name)!.push(row);
    }
    return [...groups].map(
      ([name, own]) =>
        `${name}：${rowsIn(
          own.map(({ draft }) => draft),
          sheets,
        )}`,
    );
  };
  const leftOut = of('left-out');
  const units = of('unit');
  const byName = units.filter(({ by }) => by !== 'column' && by !== 'only');
  const noted = units.filter(({ notes }) => notes.length > 0);
  const cut = units.filter(({ draft }) => draft.raw !== undefined && draft.raw.trim() !== draft.name && draft.several === undefined);
  return [
    ...(unread.length > 0
      ? [`名单读自表${list(sheets.map((name) => `“${name}”`))}，没有读：${list(unread)}。`]
      : sheets.length > 1
        ? [`名单读自 ${sheets.length} 张表：${list(sheets)}。`]
        : []),
    ...(leftOut.length > 0 ? [`没有当作单位的：${grouped(leftOut, ({ why }) => why).join('；')}。`] : []),
    ...(byName.length > 0
      ? [`类别的来历：${grouped(byName, ({ unit, by }) => `${unit.category}（按${howWords[by]}）`).join('；')}。`]
      : []),
    ...(noted.length > 0
      ? [
          `${grouped(
            noted.flatMap((row) => row.notes.map((note) => ({ ...row, note }))),
            ({ note }) => note,
          ).join('；')}。`,
        ]
      : []),
    ...(cut.length > 0
      ? [
          `单位名称去掉了前后的序号、标点或换行：${rowsIn(
            cut.map(({ draft }) => draft),
            sheets,
          )}。`,
        ]
      : []),
    ...(unused.length > 0 ? [`名单里这些列没有用到：${list(unused)}。`] : []),
  ];
}

/** Rows by their places: a few with what stood there, many by the lines from and to. */
function rowsIn(drafts: readonly Draft[], sheets: readonly string[]): string {
  if (drafts.length <= FEW) return list(drafts.map((draft) => `${linePlace(draft, sheets)}“${draft.name.replace(/\s+/gu, ' ')}”`));
  const runs: { first: Draft; last: Draft }[] = [];
  for (const draft of drafts) {
    const run = runs.at(-1);
    if (run && run.last.sheet === draft.sheet && draft.line - run.last.line <= 1 && draft.line >= run.last.line) run.last = draft;
    else runs.push({ first: draft, last: draft });
  }
  const words = runs.map(({ first, last }) =>
    last.line === first.line ? linePlace(first, sheets) : linePlace(first, sheets).replace(/ 行$/u, `—${last.line} 行`),
  );
  return `${list(words.slice(0, ROWS))}${words.length > ROWS ? '……' : ''}，共 ${drafts.length} 行`;
}
