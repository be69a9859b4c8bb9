// The rows of a stretch under one head: indicators, vetoes, headings, and what is none of these.
import type { Role } from '../draft';
import type { SourceCell } from '../source';
import type { ColumnChoice } from './choose-columns';
import type { GridRow } from './grid';
import { nameOf, numberingOf, unbroken, squeezed } from './plain';
import { leftOver } from './left-over';
import { headingOf, Outline } from './outline';
import type { FoundItem, RawIndicator } from './raw';
import { namesVeto, markOfVeto } from './roles';
import { rowFacts, type RowFacts } from './row-facts';
import { beginsNote, isTotal, sideLine } from './side-rows';
import { partWeight, saysPoints, weightInClause, weightOf, type Named } from './weight-words';

/** What is the same for all rows of a table. */
interface Place {
  /** 1 for the first table. */
  table: number;
  edition: number;
  where: string;
  role: Role | undefined;
}

/** With `isFilledIn`, a sheet of results: what stands where clauses would is none. */
export function readStretch(
  rows: readonly GridRow[],
  columns: ColumnChoice,
  place: Place,
  outline: Outline,
  isFilledIn = false,
): FoundItem[] {
  const facts = rowFacts(rows, columns);
  const naming = namingOf(facts, columns);
  const found: FoundItem[] = [];
  let inNotes = false;
  const itemsOf = (each: RowFacts, at: number): FoundItem[] => {
    const texts = each.cells.map(({ text }) => text);
    const all = unbroken(texts.join(' '));
    const first = texts.find((text) => text !== each.number) ?? '';
    const words = each.cells.filter(({ text }) => squeezed(text) !== each.number && weightOf(text) === undefined);
    const lone =
      words.length <= 1 && each.cells.length <= (each.number === '' ? 1 : 2) && !(isContinued(each, facts[at - 1]) && words.length === 1);
    const side = sideLine(first) ?? sideLine(words.map(({ text }) => text).join(''));
    if (side !== undefined) {
      const value = weightOf(each.weight?.text ?? '')?.value ?? totalIn(all);
      const total: FoundItem[] =
        isTotal(first) && value !== undefined
          ? [{ is: 'total', value, edition: place.edition, text: all, where: whereOf(place, each) }]
          : [];
      return [...total, { is: 'ignored', text: all, why: side }];
    }
    if (lone && (beginsNote(first) || (inNotes && !isHanNumber(numberingOf(first))))) {
      inNotes = true;
      return [{ is: 'note', text: verbatim(first) }];
    }
    inNotes = false;
    if (lone && !isIndicatorAlone(each, first))
      return [squeezed(first).length > 60 ? { is: 'prose', text: verbatim(first), where: whereOf(place, each) } : enter(each, first)];
    if (isSection(each, facts, at, columns)) {
      const level = levelCellOf(each);
      const heading = enter(each, level?.text ?? first);
      const { name } = outline.headings.at(-1)!;
      const rest = each.clause.filter((cell) => cell !== level);
      return [
        heading,
        ...rest.map(({ text }): FoundItem => ({ is: 'prose', text: `${name}：${unbroken(text)}`, where: whereOf(place, each) })),
      ];
    }
    // A heading with nothing under it is an indicator, and a group of its own.
    if (isHanNumber(each.number) && isMixed(facts)) enter(each, levelCellOf(each)?.text ?? first);
    const item = rowOf(each);
    const { content } = each;
    const isAside = item.is === 'indicator' && content && item.nameKey !== content && ![...each.clause, ...each.levels].includes(content);
    return isAside ? [item, { is: 'ignored', text: unbroken(content.text), why: '对指标的说明，不是计分的条文' }] : [item];
  };
  for (const [at, each] of facts.entries()) {
    if (repeats(each, facts[at - 1])) continue;
    const items = itemsOf(each, at);
    found.push(...items, ...leftOver(each, columns, items));
  }
  return isFilledIn ? found.map((each) => (each.is === 'indicator' ? { ...each, is: 'result', clauses: [] } : each)) : found;

  function enter(each: RowFacts, text: string): FoundItem {
    const own = weightOf(each.weight?.text ?? '')?.value ?? null;
    const heading = headingOf(text, true, each.number || numberingOf(text), own);
    outline.enter(heading);
    return { is: 'heading', heading };
  }

  function rowOf(each: RowFacts): FoundItem {
    const veto = vetoOf(each, outline);
    const clauses = clausesOf(each);
    const parted = levelsOf(each, columns);
    if (veto) {
      const group = outline.headings[0]?.name ?? parted[0]?.name;
      const named = each.levels.flatMap((cell) => (cell && !each.clause.includes(cell) ? [verbatim(cell.text)] : []));
      const whole = saysVeto(each) ? [...new Set(named), ...clauses] : clauses;
      return { is: 'veto', clause: whole.join('\n') || parted.map(({ name }) => name).join('\n'), group, ...veto };
    }
    return { is: 'indicator', ...rawOf(each, clauses, parted) };
  }

  function rawOf(each: RowFacts, clauses: readonly string[], parted: readonly Named[]): RawIndicator {
    const content = each.content && !each.clause.includes(each.content) ? partWeight(nameOf(each.content.text), false) : undefined;
    const own = weightOf(each.weight?.text ?? '');
    // （1）不擅自设立机构（15分） beside one merged weight: that is the weight of the whole, and each row has its own.
    const isPart = own !== undefined && content?.weight != null && content.weight < own.value && each.weight!.rows > 1;
    const last = parted.at(-1);
    if (isPart && last && last.weight === null) last.weight = own.value;
    const inClause = columns.weight === undefined ? clauseWeight(clauses) : null;
    // The weight of a level without names below it is what all its clauses share.
    const isWhole = columns.weight === undefined && last !== undefined && last.weight !== null && inClause === null;
    const levelCell = each.levels.findLast((cell) => cell !== undefined);
    // 日常管理（40分） | 制度（15分） | what is asked: the second level is worth what it prints, and has this row alone.
    const isOwnLevel = isWhole && parted.length > 1 && levelCell?.rows === 1 && content?.weight === null;
    const byContent = content !== undefined && (naming === 'content' || last === undefined || isPart) && !isOwnLevel;
    const byLevel = !byContent && last !== undefined && (naming !== 'clause' || isWhole);
    // A single level with a weight beside the row's own is the group of its rows.
    const isGroupToo = byLevel && columns.weight !== undefined && parted.length === 1 && last.weight !== null;
    const name = byContent ? content : byLevel ? last : clauseName(clauses[0] ?? last?.name ?? '');
    const number = each.number || numberingOf(each.cells[0]?.text ?? '');
    const nameCell = byContent ? each.content : byLevel ? levelCell : each.clause[0];
    return {
      id: `t${place.table}r${each.row + 1}`,
      where: whereOf(place, each),
      edition: place.edition,
      number,
      numberKey: columns.number === undefined ? each.cells[0] : (each.cells.find(({ column }) => column === columns.number) ?? each),
      headings: outline.headings,
      levels: byLevel && !isGroupToo ? parted.slice(0, -1) : parted,
      name,
      isNamedByClause: !byContent && !byLevel,
      weight: isPart ? name.weight : (own?.value ?? name.weight ?? inClause),
      isTaken: own?.isTaken ?? false,
      weightKey: own && !isPart ? each.weight : name.weight !== null ? nameCell : undefined,
      nameKey: nameCell,
      levelKey: levelCell,
      clauses,
      text: each.cells.map(({ text }) => text).join(' '),
      tableRole: place.role,
      isListed: false,
    };
  }
}

type Naming = 'content' | 'level' | 'clause';

/** Which column names the indicators: short words of what is asked, else the last level, else the clause itself. */
function namingOf(facts: readonly RowFacts[], columns: ColumnChoice): Naming {
  const rows = facts.filter(({ clause }) => clause.length > 0);
  const lasts = rows.map(({ levels }) => levels.findLast((cell) => cell !== undefined));
  if (columns.isLevelNamed && new Set(lasts).size * 2 >= lasts.length) return 'level';
  const contents = [...new Set(rows.map(({ content }) => content))].filter((cell) => cell !== undefined);
  const average = contents.reduce((sum, { text }) => sum + squeezed(text).length, 0) / Math.max(1, contents.length);
  if (contents.length > 0 && columns.content.length > 0 && (average <= 30 || columns.levels.length === 0)) return 'content';
  const isOwn = new Set(lasts).size * 4 >= lasts.length * 3;
  if (columns.levels.length > 1 || isOwn) return columns.levels.length > 0 ? 'level' : 'clause';
  return contents.length > 0 ? 'content' : 'clause';
}

/** The levels of a row, each once, with the weights that are printed with them or in a column beside them. */
function levelsOf(each: RowFacts, columns: ColumnChoice): Named[] {
  const parted: Named[] = [];
  let before: SourceCell | undefined;
  for (const [place, cell] of each.levels.entries()) {
    if (!cell || cell === before || each.clause.includes(cell)) continue;
    before = cell;
    const named = partWeight(nameOf(cell.text), true);
    const beside = columns.levelWeights.has(place) ? weightOf(each.levelWeights.get(place)?.text ?? '')?.value : undefined;
    parted.push({ name: named.name, weight: beside ?? named.weight });
  }
  return parted;
}

/** The words of the clause; where none stand, of what is asked. */
function clausesOf(each: RowFacts): string[] {
  const cells = each.clause.length > 0 ? each.clause : [each.content ?? each.levels.findLast((cell) => cell !== undefined)];
  return cells.flatMap((cell) => (cell ? [verbatim(cell.text)] : []));
}

/** A name for a clause without one: its first words. */
function clauseName(clause: string): Named {
  const words = nameOf(clause);
  const first = /^[^。；;：:\n]{4,}?(?=[。；;：:\n]|$)/u.exec(words)?.[0] ?? words;
  const { name, weight } = partWeight(first, false);
  return { name: name.length > 40 ? `${name.slice(0, 39)}…` : name, weight: first.length < words.length ? null : weight };
}

function clauseWeight(clauses: readonly string[]): number | null {
  return weightInClause(clauses.join('\n'));
}

/** Whether the row goes on with the name above: a clause under a blank. */
function isContinued(each: RowFacts, above: RowFacts | undefined): boolean {
  return (
    above !== undefined &&
    each.clause.length === 1 &&
    each.levels.some((cell, place) => cell !== undefined && cell === above.levels[place]) &&
    each.clause[0]!.columns < 3
  );
}

/** Whether a row is nothing but cells that are merged from the row above on. */
function repeats({ cells, row }: RowFacts, above: RowFacts | undefined): boolean {
  return above !== undefined && cells.every((cell) => above.cells.includes(cell)) && cells.some((cell) => cell.row < row);
}

/** A row of one cell that is an indicator all the same: words that give points, and no number of a heading. */
function isIndicatorAlone(each: RowFacts, text: string): boolean {
  return saysPoints(text) && squeezed(text).length > 30 && each.clause.length > 0 && each.clause[0]!.columns < 3;
}

/** A row that heads those below: 一、通用项目 | 40. What says how points are given and heads nothing is an indicator. */
function isSection(each: RowFacts, facts: readonly RowFacts[], at: number, columns: ColumnChoice): boolean {
  const next = facts[at + 1];
  if (!next) return false;
  if (isHanNumber(each.number) && isMixed(facts)) return !isHanNumber(next.number);
  const wide = each.cells.find(
    (cell) => cell.columns > 2 && [...columns.clause, ...columns.content].some((column) => covers(cell, column)),
  );
  if (wide && !saysPoints(wide.text.replace(/[（(][^（）()]*[)）]/gu, ''))) return true;
  if (!each.isBare || columns.clause.length === 0) return false;
  const name = each.levels.find((cell) => cell !== undefined);
  if (!name || next.isBare) return false;
  if (next.levels.includes(name) && name.rows > 1) return false;
  if (isHanNumber(numberingOf(name.text)) && !isHanNumber(numberingOf(next.levels.find((cell) => cell !== undefined)?.text ?? '')))
    return true;
  const own = weightOf(each.weight?.text ?? '')?.value;
  if (own === undefined) return each.levels.filter((cell) => cell !== undefined).length < columns.levels.length || name.columns > 1;
  let sum = 0;
  for (const below of facts.slice(at + 1)) {
    if (below.isBare || sum >= own) break;
    if (!below.isWeightShared) sum += weightOf(below.weight?.text ?? '')?.value ?? 0;
  }
  return Math.abs(sum - own) < 1e-6;
}

/** Whether 一、 stands among 1, 2, 3: then it heads them. */
function isMixed(facts: readonly RowFacts[]): boolean {
  return facts.some(({ number }) => number !== '' && !isHanNumber(number));
}

function covers({ column, columns }: SourceCell, at: number): boolean {
  return at >= column && at < column + columns;
}

/** What a row is called as a heading. */
function levelCellOf(each: RowFacts): SourceCell | undefined {
  return each.levels.find((cell) => cell !== undefined) ?? each.content ?? each.cells.find(({ text }) => squeezed(text) !== each.number);
}

function vetoOf(each: RowFacts, outline: Outline): { effect: string | undefined; mark: string | undefined } | undefined {
  const weight = each.weight?.text ?? '';
  if (weightOf(weight) !== undefined) return undefined;
  const mark = markOfVeto(weight);
  if (mark !== undefined) return { effect: undefined, mark };
  const names = [weight, ...each.levels.map((cell) => cell?.text ?? ''), outline.headings.at(-1)?.name ?? ''];
  return names.some(namesVeto) || saysVeto(each) ? { effect: undefined, mark: undefined } : undefined;
}

/** 发生火灾事故的 | 一票否决，取消评先资格: what it says of the happening beside it. */
function saysVeto({ clause, levels, content }: RowFacts): boolean {
  const isBesideWords = [...levels, content].some((cell) => cell !== undefined && !clause.includes(cell));
  return isBesideWords && clause.some(({ text }) => /^(?:实行|直接)?一票否决/u.test(squeezed(text)));
}

function isHanNumber(number: string): boolean {
  return /^(?:[(（]?[一二三四五六七八九十]+[)）]?[、.．]?|第.+)$/u.test(number);
}

function totalIn(text: string): number | undefined {
  const numbers = text.match(/\d+(?:\.\d+)?/gu) ?? [];
  return numbers.length === 1 ? Number(numbers[0]) : undefined;
}

function whereOf(place: Place, { row }: RowFacts): string {
  return `${place.where}第 ${row + 1} 行`;
}

/** Verbatim, with line feeds only. */
function verbatim(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}
