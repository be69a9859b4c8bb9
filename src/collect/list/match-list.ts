// A list of others held against the book: what each name and each column stands for, what is put aside and why, and the cells that it comes
// to. Nothing that is not sure goes in before somebody has confirmed it.
import type { OpenedWorkbook } from '../../app/open';
import { NOT_OURS, type Alias, type AliasKind } from '../../hand-out/aliases';
import { clauseMark } from '../../hand-out/key';
import { usualTrack } from '../../hand-out/plan';
import type { Round } from '../../hand-out/round';
import { readCell } from '../../assessment/read-values';
import { isBlank, type Cell } from '../../model/cell';
import { hashOf } from '../../model/hash';
import { typeOf } from '../../model/inputs';
import { list } from '../../model/text';
import { cellName } from '../../workbook/area';
import { rateIfPercent } from '../../workbook/cell/percent-rate';
import type { RosterUnit } from '../../workbook/roster/read-roster';
import type { BookCells } from '../book-cells';
import type { SubmittedCell } from '../found-cell';
import type { FileFacts, Submission } from '../submission';
import { findTarget, plainTitle, targetsIn, type EntryTarget } from './entry-names';
import type { Meaning } from './meaning';
import { isNotOurs, type MatchAnswers } from './list-answers';
import type { CellTable, ListFile } from './list-file';
import { numberTables, type NumberRow, type NumberTable } from './number-table';
import { namesOfUnits, type NamesOfUnits } from './match-units';
import { plainName } from './unit-names';

/** A word of the list, and what it stands for. */
export type ListLine = UnitLine | EntryLine;

interface Line<To> {
  word: string;
  where: string;
  found: Meaning<To>;
}

interface UnitLine extends Line<RosterUnit> {
  kind: 'unit';
}

interface EntryLine extends Line<EntryTarget> {
  kind: 'entry';
}

export interface MatchedList {
  file: FileFacts;
  /** What people should know of how it was read, in sentences. */
  told: readonly string[];
  lines: ListLine[];
  /** Rows that are no units, and cells that nobody asks for, in words. */
  aside: { where: string; text: string; why: string; isLost: boolean }[];
  /** What it says of our cells; undefined where it says nothing yet. */
  submission: Submission | undefined;
  /** What was confirmed, to be kept in the book. */
  learnt: Alias[];
}

/** What a list is held against. */
interface Ground {
  names: NamesOfUnits;
  targets: readonly EntryTarget[];
  cells: BookCells;
  aliases: readonly Alias[];
  answers: MatchAnswers;
}

export function groundOf(book: OpenedWorkbook, cells: BookCells, { aliases }: Pick<Round, 'aliases'>, answers: MatchAnswers): Ground {
  const { review } = book.frame.scheme.data;
  const track = review && (answers.track ?? usualTrack(review, 'owner'));
  const rows = aliases?.rows ?? [];
  return {
    names: namesOfUnits(book, cells, rows, answers),
    targets: targetsIn(cells.finders.values(), track),
    cells,
    aliases: rows,
    answers,
  };
}

interface ReadTable {
  table: CellTable;
  numbers: NumberTable;
}

const readTables = ({ tables }: ListFile, names: NamesOfUnits): ReadTable[] =>
  tables.flatMap((table) =>
    numberTables(table, names)
      .filter(({ rows, columns }) => rows.length > 0 && columns.length > 0)
      .map((numbers) => ({ table, numbers })),
  );

/** Whether any table of a file has units in its rows and something beside them. */
export const holdsUnits = (file: ListFile, { names }: Ground): boolean => readTables(file, names).length > 0;

export function matchList(file: ListFile, ground: Ground, at: string): MatchedList {
  const { names } = ground;
  const tables = readTables(file, names);
  const units = unitLines(tables, names);
  const entries = entryLines(tables, ground);
  const { accept } = ground.answers;
  const settled = <To>(found: Meaning<To>): To | undefined =>
    found.is === 'sure' || (found.is === 'proposed' && accept) ? found.to : undefined;
  const cells: SubmittedCell[] = [];
  const idle = new Map<string, { title: string; category: string; units: Set<RosterUnit> }>();
  for (const { table, numbers } of tables)
    for (const { at: column, parts } of numbers.columns) {
      const target = settled(entries.get(plainTitle(parts.join('')))!.found);
      if (!target) continue;
      for (const row of numbers.rows) {
        const unit = settled(units.get(unitKey(row))!.found);
        const value = row.cells[column] ?? null;
        if (!unit || isBlank(value)) continue;
        const cell = cellFor(ground.cells, target, unit, valueIn(table, row.line, column, value, target), placeOf(table, row.line, column));
        if (cell) cells.push(cell);
        else {
          const category = unit.category?.name ?? '';
          const key = `${parts.join('·')}|${category}`;
          if (!idle.has(key)) idle.set(key, { title: parts.join('·'), category, units: new Set() });
          idle.get(key)!.units.add(unit);
        }
      }
    }
  const lines: ListLine[] = [...entries.values(), ...units.values()];
  return {
    file: file.file,
    told: file.told,
    lines: accept ? lines.map(accepted) : lines,
    aside: [
      ...tables.flatMap(({ table, numbers }) =>
        numbers.aside.map(({ line, text, why, isLost }) => ({ where: lineOf(table, line), text, why, isLost })),
      ),
      ...[...idle.values()].map(({ title, category, units: own }) => ({
        where: `“${title}”一列`,
        text: list([...own].slice(0, 5).map(({ name }) => name)) + (own.size > 5 ? `等 ${own.size} 个` : ''),
        why: `${category}没有这一项`,
        isLost: false,
      })),
    ],
    submission: cells.length > 0 ? submissionOf(file.file, tables, cells) : undefined,
    learnt: learntFrom(lines, ground, { at, file: file.file.name }),
  };
}

const accepted = (line: ListLine): ListLine =>
  line.found.is === 'proposed' ? ({ ...line, found: { is: 'sure', to: line.found.to } } as ListLine) : line;

/** The same name in another category may be another unit. */
const unitKey = ({ name, category }: NumberRow): string => `${plainName(name)}|${category}`;

function unitLines(tables: readonly ReadTable[], names: NamesOfUnits): Map<string, UnitLine> {
  const places = new Map<string, { row: NumberRow; lines: string[] }>();
  for (const { table, numbers } of tables)
    for (const row of numbers.rows) {
      const key = unitKey(row);
      if (!places.has(key)) places.set(key, { row, lines: [] });
      places.get(key)!.lines.push(lineOf(table, row.line));
    }
  const sure = new Map([...places].map(([key, { row }]) => [key, names.sure(row.name, row.category)]));
  const taken = new Set([...sure.values()].flatMap((found) => (found?.is === 'sure' ? [found.to] : [])));
  const lines = [...places].map(([key, { row, lines: own }]): readonly [string, UnitLine] => {
    const found = sure.get(key) ?? names.guess(row.name, taken);
    return [key, { kind: 'unit', word: row.name, where: list(own), found }];
  });
  return new Map(withoutRivals(lines, ({ name }: RosterUnit) => name));
}

function entryLines(tables: readonly ReadTable[], { targets, aliases, answers }: Ground): Map<string, EntryLine> {
  const places = new Map<string, { parts: readonly string[]; where: string[]; values: Cell[] }>();
  for (const { table, numbers } of tables)
    for (const { at, parts } of numbers.columns) {
      const key = plainTitle(parts.join(''));
      if (!places.has(key)) places.set(key, { parts, where: [], values: [] });
      const place = places.get(key)!;
      place.where.push(`${table.sheet === undefined ? '' : `“${table.sheet}”`}第 ${at + 1} 列`);
      place.values.push(...numbers.rows.map(({ cells: row }) => row[at] ?? null));
    }
  const known = new Map([...places].map(([key]) => [key, saidOf(key, targets, aliases, answers)]));
  const certain = new Map(
    [...places].map(([key, { parts, values }]) => {
      const found = known.get(key) ?? findTarget(parts, values, targets);
      return [key, found.is === 'sure' || found.is === 'skipped' ? found : undefined];
    }),
  );
  const taken = new Set([...certain.values()].flatMap((found) => (found?.is === 'sure' ? [found.to.label] : [])));
  const free = targets.filter(({ label }) => !taken.has(label));
  const lines = [...places].map(([key, { parts, where, values }]): readonly [string, EntryLine] => {
    const found = certain.get(key) ?? findTarget(parts, values, free);
    return [key, { kind: 'entry', word: parts.join('·'), where: list(where), found }];
  });
  return new Map(withoutRivals(lines, ({ label }: EntryTarget) => label));
}

/** What was said of a column, now or before; several targets are one where no category has two of them. */
function saidOf(
  key: string,
  targets: readonly EntryTarget[],
  aliases: readonly Alias[],
  { said }: MatchAnswers,
): Meaning<EntryTarget> | undefined {
  const now = said.filter(({ word }) => plainTitle(word) === key).map(({ means }) => means);
  const kept = aliases.filter(({ kind, word }) => kind === 'entry' && plainTitle(word) === key);
  // What was confirmed last, all at once.
  const before = kept.filter(({ at }) => at === kept.at(-1)!.at).map(({ means }) => means);
  const means = now.length > 0 ? now : before;
  if (means.some(isNotOurs)) return { is: 'skipped' };
  const meant = targets.filter(({ label }) => means.some((each) => plainTitle(each) === plainTitle(label)));
  if (meant.length === 0)
    return now.length > 0 ? { is: 'open', reason: `没有录入项${list(now.map((each) => `“${each}”`))}`, others: [] } : undefined;
  const columns = new Map(meant.flatMap((target) => [...target.columns]));
  if (columns.size < meant.reduce((sum, target) => sum + target.columns.size, 0))
    return { is: 'open', reason: `同一类别里对应了几项：${list(meant.map(({ label }) => `“${label}”`))}`, others: meant };
  const labels = meant.map(({ label }) => label);
  return { is: 'sure', to: { label: list(labels), labels, sample: meant[0]!.sample, columns } };
}

/** Where two words are most like one thing, neither is proposed. */
function withoutRivals<To, Of extends Line<To>>(
  lines: readonly (readonly [string, Of])[],
  nameOf: (to: To) => string,
): (readonly [string, Of])[] {
  const wishes = new Map<To, string[]>();
  for (const [, { found, word }] of lines) if (found.is === 'proposed') wishes.set(found.to, [...(wishes.get(found.to) ?? []), word]);
  return lines.map(([key, line]) => {
    const { found } = line;
    const words = found.is === 'proposed' ? wishes.get(found.to)! : [];
    if (found.is !== 'proposed' || words.length < 2) return [key, line];
    const reason = `${list(words.map((word) => `“${word}”`))}都像“${nameOf(found.to)}”`;
    return [key, { ...line, found: { is: 'open', reason, others: [found.to, ...found.others] } }];
  });
}

function cellFor(
  { finders }: BookCells,
  { columns }: EntryTarget,
  unit: RosterUnit,
  value: Cell,
  where: string,
): SubmittedCell | undefined {
  for (const [form, column] of columns) {
    if (finders.get(form)?.place(unit, column.id) === undefined) continue;
    return { form, unit: { id: unit.id, name: unit.name }, column: column.id, value, given: null, mark: clauseMark(column), where };
  }
  return undefined;
}

/** A rate in a percent cell is what it shows; a number that is kept as text is a number. */
function valueIn(table: CellTable, line: number, column: number, value: Cell, { sample }: EntryTarget): Cell {
  const upTo = typeOf(sample.input).percentUpTo;
  const shown = (upTo !== undefined && table.isPercent(line, column) ? rateIfPercent(value, upTo) : undefined) ?? value;
  const read = typeof shown === 'string' ? readCell(sample.input, shown) : undefined;
  return read?.state === 'value' && typeof read.value === 'number' ? read.value : shown;
}

const lineOf = ({ sheet }: CellTable, line: number): string => `${sheet === undefined ? '' : `“${sheet}”`}第 ${line} 行`;

const placeOf = (table: CellTable, line: number, column: number): string =>
  table.sheet === undefined ? `第 ${line} 行第 ${column + 1} 列` : `${table.sheet}!${cellName(line - 1, column)}`;

/** Lists with the same headers come from the same hands: the later one takes the place of the earlier. */
function submissionOf(file: FileFacts, tables: readonly ReadTable[], cells: SubmittedCell[]): Submission {
  const titles = [...new Set(tables.flatMap(({ numbers }) => numbers.columns.map(({ parts }) => plainTitle(parts.join('')))))].sort();
  const forms = new Map<string, { units: Map<string, [string, string]>; columns: Map<string, [string, string, string]> }>();
  for (const { form, unit, column, mark } of cells) {
    if (!forms.has(form)) forms.set(form, { units: new Map(), columns: new Map() });
    forms.get(form)!.units.set(`${unit.id}|${unit.name}`, [unit.id, unit.name]);
    forms.get(form)!.columns.set(column, [column, mark, '']);
  }
  return {
    file,
    key: {
      handout: `${OF_LIST}${hashOf(titles.join('\n'))}`,
      who: LIST,
      issue: 1,
      returned: false,
      forms: [...forms].map(([form, { units, columns }]) => ({
        form,
        units: [...units.values()],
        columns: [...columns.values()],
        given: [],
      })),
    },
    cells,
    untouched: { cells: 0, blank: 0 },
    faults: [],
  };
}

const OF_LIST = 'list/';

/** Whether what came back is a list of others. */
export const isOfList = (handout: string): boolean => handout.startsWith(OF_LIST);

/** How the journal calls whoever sent a list. */
const LIST = '别处的名单';

function learntFrom(
  lines: readonly ListLine[],
  { aliases, answers: { accept, said } }: Ground,
  { at, file }: { at: string; file: string },
): Alias[] {
  const learnt = lines.flatMap((line): Alias[] => {
    const plain = line.kind === 'unit' ? plainName : plainTitle;
    const isSaid = said.some(({ word }) => plain(word) === plain(line.word));
    const alias = (kind: AliasKind, means: string, category = '', id = ''): Alias => ({
      kind,
      word: line.word,
      means,
      category,
      id,
      at,
      file,
    });
    const { found } = line;
    if (found.is === 'skipped') return isSaid ? [alias(line.kind, NOT_OURS)] : [];
    const isConfirmed = (found.is === 'sure' && isSaid) || (found.is === 'proposed' && accept);
    if (!isConfirmed) return [];
    if (line.kind === 'unit') {
      const { name, category, id } = found.to as RosterUnit;
      return [alias('unit', name, category?.name ?? '', id)];
    }
    return (found.to as EntryTarget).labels.map((label) => alias('entry', label));
  });
  return learnt.filter((alias) => !isKept(alias, learnt, aliases));
}

/** Whether the book says so already. What one word means is confirmed all at once: of several meanings the last ones count together. */
function isKept({ kind, word, means, at }: Alias, learnt: readonly Alias[], aliases: readonly Alias[]): boolean {
  const isOf = (each: Alias): boolean => each.kind === kind && each.word === word;
  const all = aliases.filter(isOf);
  const last = all.filter((each) => each.at === all.at(-1)!.at).map((each) => each.means);
  const now = new Set(learnt.filter(isOf).map((each) => each.means));
  const isSame = last.length === now.size && last.every((each) => now.has(each));
  return last.includes(means) && (isSame || all.at(-1)!.at === at);
}

/** What was said of words that stand in none of the lists, or that means nothing here; in sentences. */
export function answerFaults(lists: readonly MatchedList[], { said }: MatchAnswers): string[] {
  const lines = lists.flatMap((each) => each.lines);
  return said.flatMap(({ word, means }) => {
    const own = lines.filter((line) =>
      line.kind === 'unit' ? plainName(line.word) === plainName(word) : plainTitle(line.word) === plainTitle(word),
    );
    if (own.length === 0) return [`收的名单里没有“${word}”。请照名单里的写法写。`];
    if (own.some(({ found }) => found.is === 'sure' || found.is === 'skipped')) return [];
    return [
      `“${word}=${means}”：${own[0]!.kind === 'unit' ? '名册里没有这个单位，或者不止一个（写成“类别/单位”）' : '没有这个录入项（写成“指标·录入项”），或者同一类别里不止一项'}。`,
    ];
  });
}
