// Reads one table: row by row, what is a unit, what is a heading over units, and what is neither.
import { tablesOf } from '../../assessment/names';
import { isBlank, isError, quoteCell, type Cell } from '../../model/cell';
import { bare, clip, fold } from '../../model/text';
import type { Scheme } from '../../rubric/tree';
import type { FactColumn } from '../../workbook/roster/columns/fact';
import type { RosterLayout } from '../../workbook/roster/roster-layout';
import { guessHeader } from './guess-header';
import { aboveDates, doubtOf, headingsOfPlaces, ofScheme } from './doubts';
import { findHeader, headerAt, headerScore, SURE, type ListBlock, type Header } from './header';
import { mergedCells, type Merged } from './merged';
import {
  areNumbered,
  errorInWords,
  looksLikePlace,
  onOneLine,
  severalNames,
  withoutDigits,
  withoutNumbering,
  type NameWords,
} from './name-words';
import { withKeys, type CategoryWord, type Draft, type FileRow, type ListTable } from './roster-list';
import { filledCells, isTitle, strangerRow } from './row-kind';
import { commonMarks, isHeading, isPlaceHeading, isSureHeading, sectionOf, type ListSection } from './section';

export interface TableList {
  drafts: Draft[];
  unused: string[];
  /** Whether a header names the columns. */
  isHeaded: boolean;
  /** Why nothing can be read, where columns cannot be told apart. */
  unclear?: string;
}

type NewDraft = Omit<Draft, 'key' | 'sheet'>;

export function readTable(table: ListTable, scheme: Scheme, layout: RosterLayout, names: NameWords): TableList {
  const rows = table.rows.filter(({ cells }) => !cells.every(isBlank));
  const merged = mergedCells(rows, table.merges);
  const found = findHeader(rows, merged, scheme, layout);
  const header = found ?? guessHeader(rows, merged, scheme, layout, names);
  if ('unclear' in header) return { drafts: [], unused: [], isHeaded: false, unclear: header.unclear };
  const reader = new TableReader({ table, rows, merged, scheme, layout, names }, header);
  const drafts = withKeys(reader.read().map((draft) => (table.sheet === undefined ? draft : { ...draft, sheet: table.sheet })));
  return {
    drafts: aboveDates(headingsOfPlaces(drafts, reader.alone, names), reader.alone, names),
    unused: [...reader.unused],
    isHeaded: found !== undefined,
  };
}

function usedBy({ name, number, category, deduction, facts }: ListBlock, index: number): boolean {
  return [name, number, category, deduction, ...facts.map((fact) => fact.index)].includes(index);
}

function besideList(line: number, name: string): NewDraft {
  const asked = `“${clip(name, 40)}”所在的一列没有表头，像是并排的另一组单位；是单位的，请在这一列上面也写“单位名称”，或移到名称那一列；不是的，请删去`;
  return { line, name, facts: [], asked };
}

interface Ground {
  table: ListTable;
  rows: readonly FileRow[];
  merged: Merged;
  scheme: Scheme;
  layout: RosterLayout;
  names: NameWords;
}

class TableReader {
  readonly unused = new Set<string>();
  /** Lines in which nothing but a name stands. */
  readonly alone = new Set<number>();
  readonly #ground: Ground;
  #header: Header;
  #section: ListSection = {};
  #sheetWord: CategoryWord | undefined;
  #inNotes = false;
  /** Marks of headings that are marks of all names here. */
  #marks: ReadonlySet<RegExp> = new Set();
  /** Whether names begin with their numbers: 01甲大学. */
  #beginWithNumbers = false;
  /** Whether units are numbered 1, 2, 3 here, so that 一 is the number of a heading. */
  #isNumbered = false;
  #drafts: NewDraft[] = [];

  constructor(ground: Ground, header: Header) {
    this.#ground = ground;
    this.#header = header;
    const { table, scheme, layout } = ground;
    const ofSheet = table.sheet === undefined ? undefined : sectionOf(table.sheet, scheme, layout.facts).category;
    if (ofSheet) this.#sheetWord = { word: ofSheet.name, by: 'sheet' };
  }

  read(): NewDraft[] {
    const { rows, merged, scheme, layout } = this.#ground;
    this.#useHeader(this.#header);
    for (const row of rows.slice(0, Math.max(0, this.#header.at))) this.#aboveHeader(row);
    for (let at = this.#header.below; at < rows.length; at++) {
      if (this.#isNewHeader(rows[at]!)) {
        const next = headerAt(rows, at, merged, scheme, layout);
        this.#useHeader(next);
        at = next.below - 1;
      } else this.#row(rows[at]!);
    }
    return this.#inBlocks();
  }

  #useHeader(header: Header): void {
    this.#header = header;
    for (const text of header.unused) this.unused.add(text);
    const rows = this.#ground.rows.slice(header.below).filter(({ cells }) => strangerRow(cells, header.blocks) === undefined);
    this.#marks = commonMarks(rows.map(({ cells }) => filledCells(cells)[0]!.text));
    this.#beginWithNumbers = areNumbered(
      header.blocks.flatMap(({ name }) =>
        rows.flatMap(({ cells }) => (typeof cells[name] === 'string' && !isBlank(cells[name]) ? [cells[name]] : [])),
      ),
    );
    const { number } = header.blocks[0] ?? {};
    const numbers = rows.flatMap(({ cells }) => (number === undefined || isBlank(cells[number]) ? [] : [String(cells[number])]));
    this.#isNumbered = numbers.filter((text) => /^\s*\d+[、.．]?\s*$/u.test(text)).length * 2 >= numbers.length;
  }

  /** Titles and what stands with them; a heading that names a category holds for the list below. */
  #aboveHeader({ line, cells }: FileRow): void {
    const { scheme, layout } = this.#ground;
    const [first, ...others] = filledCells(cells);
    if (others.length === 0) {
      const section = sectionOf(first!.text, scheme, layout.facts);
      if (section.category || section.fact) this.#section = section;
    }
    this.#leaveOut(line, cells, strangerRow(cells) ?? '标题');
  }

  #isNewHeader({ cells }: FileRow): boolean {
    if (this.#isRepeated(cells) || this.#holdsCategory(cells)) return false;
    const filled = filledCells(cells);
    return (
      filled.length > 1 && headerScore(cells, this.#ground.layout) >= SURE && filled.every(({ index }) => typeof cells[index] === 'string')
    );
  }

  /** A row of a unit, whatever words of a header stand beside it. */
  #holdsCategory(cells: readonly Cell[]): boolean {
    const find = tablesOf(this.#ground.scheme);
    return this.#header.blocks.some(({ category }) => {
      const cell = category === undefined ? null : (cells[category] ?? null);
      return typeof cell === 'string' && !isBlank(cell) && find(cell).ok;
    });
  }

  #isRepeated(cells: readonly Cell[]): boolean {
    const { texts, over } = this.#header;
    const filled = filledCells(cells);
    if (filled.length === 1 && over.some((text) => fold(text) === fold(filled[0]!.text))) return true;
    return (
      texts.length > 0 &&
      filled.length > 0 &&
      filled.every(({ index, text }) => fold(texts[index] ?? '') === fold(text)) &&
      filled.some(({ index }) => this.#header.blocks.some(({ name }) => name === index))
    );
  }

  #row(row: FileRow): void {
    const { table, merged, names, scheme, layout } = this.#ground;
    const { line, cells } = row;
    const { blocks, texts } = this.#header;
    const filled = filledCells(cells);
    const slip = table.faults?.find((fault) => fault.line === line);
    if (slip) return this.#ask(line, cells, slip.why);
    if (this.#isRepeated(cells)) return this.#leaveOut(line, cells, '重复的表头');
    const stranger = strangerRow(cells, blocks);
    if (stranger !== undefined) {
      this.#inNotes ||= stranger === '注释' && this.#drafts.some(({ leftOut }) => leftOut === undefined);
      return this.#leaveOut(line, cells, stranger);
    }
    const [only] = filled.length === 1 ? filled : [];
    if (only && this.#inNotes && isRemark(only.text) && names.ending(bare(only.text)) === undefined)
      return this.#leaveOut(line, cells, '注释');
    // A category without a name is a slip, not a heading.
    const isFact =
      only !== undefined &&
      blocks.some(({ category, facts }) => category === only.index || facts.some(({ index }) => index === only.index));
    if (only && !isFact && isOwnLine(only.text)) {
      const text = bare(only.text);
      const section = sectionOf(text, scheme, layout.facts);
      const isUnit = names.ending(withoutNumbering(text)) !== undefined || names.listed(withoutNumbering(text)) !== undefined;
      const isWide = merged.isAcross(line, only.index) && blocks.some(({ from, to }) => to - from > 1);
      const isBeside =
        blocks.length === 1 &&
        only.index !== blocks[0]!.name &&
        (only.index === blocks[0]!.number || only.index < blocks[0]!.name) &&
        !/^\d+$/u.test(text);
      const tells = section.category !== undefined || section.fact !== undefined;
      if (tells || isSureHeading(text, this.#marks) || (!isUnit && (isHeading(text, this.#marks) || isWide || isBeside))) {
        this.#enter(section, isPlaceHeading(text));
        return this.#leaveOut(line, cells, '分组行');
      }
      if (isTitle(text) && !isUnit) return this.#leaveOut(line, cells, '标题');
      if (/。$/u.test(text) && !isUnit) return this.#leaveOut(line, cells, '说明文字');
    }
    const heading = this.#headingAmongNames(cells);
    if (heading) {
      this.#enter(heading, false);
      return this.#leaveOut(line, cells, '分组行');
    }
    const beyond = table.isSheet || texts.length === 0 ? [] : filled.filter(({ index }) => index >= texts.length);
    if (beyond.length > 0) return this.#ask(line, cells, `比表头多出 ${beyond.length} 格，可能是名称里有分隔符，请把这个名称加上英文引号`);
    for (const block of blocks) this.#unit(row, block, only !== undefined);
    for (const { index, text } of filled)
      if (this.#isBeside(index, bare(text))) this.#add(besideList(line, onOneLine(bare(text))), blocks[0]!);
  }

  /** Whether a unit stands in a column that no header names: the second of two lists side by side, whose headers were left out. */
  #isBeside(index: number, text: string): boolean {
    const { names } = this.#ground;
    const { blocks, texts } = this.#header;
    if (!isBlank(texts[index]) || blocks.some((block) => usedBy(block, index))) return false;
    return names.ending(withoutNumbering(text)) !== undefined || names.listed(withoutNumbering(text)) !== undefined;
  }

  /** A place, or a level of a category, stands below the heading of that category, which goes on. */
  #enter(section: ListSection, isPlace: boolean): void {
    const { category } = this.#section;
    if (section.category) this.#section = section;
    else if (section.fact)
      this.#section = category && section.fact.column.categories.includes(category) ? { ...section, category } : section;
    else if (!isPlace) this.#section = {};
  }

  /** What a heading in the column of names tells: a category with no number or a Chinese one, or any name with 一 before it among units with
   *  1. */
  #headingAmongNames(cells: readonly Cell[]): ListSection | undefined {
    const { scheme, layout, names } = this.#ground;
    const [block, ...others] = this.#header.blocks;
    const cell = block && cells[block.name];
    if (!block || others.length > 0 || typeof cell !== 'string' || names.listed(bare(cell))) return undefined;
    if (block.category !== undefined && !isBlank(cells[block.category])) return undefined;
    const number = block.number === undefined ? '' : bare(String(cells[block.number] ?? ''));
    const isOrdinal = /^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/u.test(number);
    if (number !== '' && !isOrdinal) return undefined;
    const section = sectionOf(bare(cell), scheme, layout.facts);
    return (section.category ?? section.fact ?? (isOrdinal && this.#isNumbered)) ? section : undefined;
  }

  #unit({ line, cells, isHidden }: FileRow, block: ListBlock, isAlone: boolean): void {
    const { merged } = this.#ground;
    const cell = cells[block.name] ?? null;
    const at = (index: number): Cell => (isBlank(cells[index]) ? (merged.down(line, index) ?? null) : cells[index]!);
    if (isBlank(cell)) return this.#nameless(line, cells, block);
    const read = this.#nameOf(cell);
    const own = block.category === undefined ? null : at(block.category);
    const category = this.#categoryWord(own, block, read.prefix);
    const facts = block.facts.flatMap(({ column, index }) => (isBlank(at(index)) ? [] : [{ column, cell: at(index) }]));
    const { fact } = this.#section;
    if (fact && !facts.some(({ column }) => column === fact.column)) facts.push(fact as { column: FactColumn; cell: Cell });
    const deduction = block.deduction === undefined ? null : at(block.deduction);
    const asked = read.asked ?? (isError(own) ? `的类别是${errorInWords(String(own))}` : undefined);
    if (isAlone) this.alone.add(line);
    this.#add(
      {
        line,
        name: read.name,
        ...(read.name !== String(cell) && { raw: String(cell) }),
        ...(category && { category }),
        facts,
        ...(!isBlank(deduction) && { deduction }),
        ...(asked !== undefined && { asked }),
        ...(read.several && { several: read.several }),
        ...(isHidden && { isHidden }),
        ...(category?.by !== 'column' &&
          category?.word !== this.#ground.names.ending(read.name)?.name &&
          looksLikePlace(read.name) && { looksLikePlace: true }),
      },
      block,
    );
  }

  #categoryWord(own: Cell, block: ListBlock, prefix: string | undefined): CategoryWord | undefined {
    if (!isBlank(own)) return { word: typeof own === 'string' ? bare(own) : own, by: 'column' };
    if (prefix !== undefined) return { word: prefix, by: 'section' };
    if (this.#section.category) return { word: this.#section.category.name, by: 'section' };
    if (this.#sheetWord) return this.#sheetWord;
    if (!block.headed) return undefined;
    return {
      word: block.headed.name,
      by: 'header',
      ...(new Set(this.#header.blocks.map(({ headed }) => headed)).size === 1 && { isWeak: true }),
    };
  }

  /** A row of a list without a name: blank in this list, a numbered blank, the rest of the unit above, or a slip. */
  #nameless(line: number, cells: readonly Cell[], block: ListBlock): void {
    const own = filledCells(cells).filter(({ index }) => index >= block.from && index < block.to);
    const others = own.filter(({ index }) => index !== block.number);
    if (own.length === 0) return;
    const above = this.#ground.merged.down(line, block.name);
    if (above !== undefined && !isBlank(above)) return this.#leaveOut(line, cells, '上面单位的续行');
    if (others.length === 0) return this.#leaveOut(line, cells, '只有序号');
    const isUsed = others.some(({ index }) => index === block.category || block.facts.some((fact) => fact.index === index));
    if (isUsed || block.number === undefined || own.length > others.length) return this.#ask(line, cells, '没有单位名称');
    this.#leaveOut(line, cells, '没有单位名称，也没有序号');
  }

  #nameOf(cell: Cell): { name: string; asked?: string; several?: readonly string[]; prefix?: string } {
    const { names, scheme, layout } = this.#ground;
    if (isError(cell)) return { name: bare(String(cell)), asked: `的单位名称是${errorInWords(bare(String(cell)))}，请改成名称` };
    if (typeof cell !== 'string') return { name: String(cell), asked: `的单位名称是${quoteCell(cell)}，不像名称` };
    const text = bare(cell);
    const category = /^([^:：]{1,12})[:：]\s*(.+)$/u.exec(text);
    const prefix = category && tablesOf(scheme)(category[1]!).ok ? category[1]! : undefined;
    const whole = names.listed(text) ? text : this.#withoutNumbering(prefix === undefined ? text : category![2]!);
    const isUnit = (part: string) => names.ending(part) !== undefined || names.listed(part) !== undefined;
    const several = names.listed(whole) ? undefined : severalNames(whole, isUnit)?.map(withoutNumbering);
    const name = onOneLine(whole);
    const asked = several
      ? `“${clip(oneLine(whole), 40)}”像是 ${several.length} 个单位写在一格里，请一行写一个`
      : (ofScheme(name, scheme, layout) ?? doubtOf(name));
    return { name, ...(asked !== undefined && { asked }), ...(several && { several }), ...(prefix !== undefined && { prefix }) };
  }

  #withoutNumbering(text: string): string {
    return withoutNumbering(this.#beginWithNumbers ? withoutDigits(text) : text);
  }

  #leaveOut(line: number, cells: readonly Cell[], why: string): void {
    this.#add({ line, name: wholeLine(cells), facts: [], leftOut: why });
  }

  #ask(line: number, cells: readonly Cell[], why: string): void {
    this.#add({ line, name: wholeLine(cells), facts: [], asked: why });
  }

  #blockOf = new Map<NewDraft, number>();

  #add(draft: NewDraft, block?: ListBlock): void {
    this.#blockOf.set(draft, block ? this.#header.blocks.indexOf(block) : 0);
    this.#drafts.push(draft);
  }

  /** Lists side by side are read one after the other, as they are numbered. */
  #inBlocks(): NewDraft[] {
    const blockOf = (draft: NewDraft) => this.#blockOf.get(draft)!;
    return this.#drafts.every((draft) => blockOf(draft) === 0)
      ? this.#drafts
      : this.#drafts
          .map((draft, at) => ({ draft, at }))
          .sort((one, other) => blockOf(one.draft) - blockOf(other.draft) || one.at - other.at)
          .map(({ draft }) => draft);
  }
}

/** A line that could be a heading: one line of text, not several names. */
function isOwnLine(text: string): boolean {
  return !/[、，,;；]./u.test(
    text.replace(/^\s*[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]/u, '').replace(/[（(][^（）()]*[)）]/gu, ''),
  );
}

/** Whether a line goes on with a note: numbered, or with a mark in it. */
function isRemark(text: string): boolean {
  return /^\s*[（(]?\d{1,2}[)）]?[.、．)）]|[，,。；;：:]/u.test(text);
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** All that a row says, as far as it can be shown. */
function wholeLine(cells: readonly Cell[]): string {
  const texts = filledCells(cells).map(({ text }) => bare(text));
  return clip(oneLine(texts.join(' ')), 60);
}
