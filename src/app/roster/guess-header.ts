// What the columns of a list without a header hold, told by what stands in them.
import { isBlank, type Cell } from '../../model/cell';
import { typeOf } from '../../model/inputs';
import { bare, list } from '../../model/text';
import type { Scheme } from '../../rubric/tree';
import type { RosterLayout } from '../../workbook/roster/roster-layout';
import type { Header } from './header';
import { withoutNumbering, type NameWords } from './name-words';
import type { Merged } from './merged';
import type { FileRow } from './roster-list';
import { filledCells, isTitle, strangerRow } from './row-kind';
import { categoryNamed, commonMarks, isHeading } from './section';

/** A header that stands above all rows; or why the columns cannot be told apart. */
export function guessHeader(
  given: readonly FileRow[],
  merged: Merged,
  scheme: Scheme,
  layout: RosterLayout,
  names: NameWords,
): Header | { unclear: string } {
  const rows = given.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, index) => (isBlank(cell) ? (merged.down(line, index) ?? cell) : cell)),
  }));
  const own = rows.filter(({ cells }) => strangerRow(cells) === undefined);
  const marks = commonMarks(own.map(({ cells }) => filledCells(cells)[0]!.text));
  const listed = own.filter(({ cells }) => {
    const filled = filledCells(cells);
    return filled.length > 1 || !(isTitle(filled[0]!.text) || isHeading(filled[0]!.text, marks));
  });
  // Lines that all look like headings are the list.
  const lines = listed.length > 0 ? listed : own;
  // Titles and headings stand alone in their rows: where enough rows hold more, these tell what the columns are.
  const full = lines.filter(({ cells }) => filledCells(cells).length > 1);
  const body = full.length * 3 >= lines.length ? full : lines;
  const share = (index: number, test: (cell: Cell) => boolean, of = body.filter(({ cells }) => !isBlank(cells[index])).length): number =>
    of === 0 ? 0 : body.filter(({ cells }) => !isBlank(cells[index]) && test(cells[index]!)).length / of;
  const columns = [...new Set(body.flatMap(({ cells }) => filledCells(cells).map(({ index }) => index)))].sort((one, other) => one - other);
  const width = (columns.at(-1) ?? -1) + 1;
  // A column by itself holds the names, whatever else stands among them.
  const beside = columns.length > 1 ? columns : [];
  const category = beside.find((index) => share(index, (cell) => categoryNamed(cell, scheme) !== undefined, body.length) >= 0.5);
  const number = beside.find((index) => index !== category && share(index, (cell) => /^\d+[、.．]?$/u.test(String(cell).trim())) >= 0.8);
  const facts = layout.facts.flatMap((column) => {
    if (column.input.type !== 'choice') return [];
    const index = beside.find(
      (each) => each !== category && share(each, (cell) => typeOf(column.input).read(column.input, cell).ok) >= 0.8,
    );
    return index === undefined ? [] : [{ column, index }];
  });
  const others = columns.filter((index) => index !== category && index !== number && !facts.some((fact) => fact.index === index));
  if (beside.length > 0 && others.length === 0) return { unclear: '名单没有表头，也没有一列像单位名称。请在第一行写“单位名称”和“类别”。' };
  const isUnit = (cell: Cell): boolean => {
    const name = withoutNumbering(bare(String(cell)));
    return names.ending(name) !== undefined || names.listed(name) !== undefined;
  };
  const likely = others.length > 1 ? others.filter((index) => share(index, isUnit) >= 0.5) : others;
  if (others.length > 1 && (likely.length === 0 || (likely.length > 1 && (category !== undefined || facts.length > 0)))) {
    return {
      unclear: `名单没有表头，分不清哪一列是单位名称（${list(others.slice(0, 5).map((index) => `第 ${index + 1} 列`))}）。请在第一行写“单位名称”和“类别”。`,
    };
  }
  const shared = { ...(category !== undefined && { category }), ...(number !== undefined && { number }), facts };
  return {
    at: -1,
    below: 0,
    blocks: likely.map((name) =>
      likely.length === 1 ? { from: 0, to: width, name, ...shared } : { from: name, to: name + 1, name, facts: [] },
    ),
    unused: others.filter((index) => !likely.includes(index)).map((index) => `第 ${index + 1} 列`),
    texts: [],
    over: [],
  };
}
