// What stands in each row of a stretch, by the meaning of its columns; blanks under a name go on with the name above.
import type { SourceCell } from '../source';
import type { Columns } from './choose-columns';
import type { GridRow } from './grid';
import { isNothing, squeezed } from './plain';

export interface RowFacts {
  row: number;
  number: string;
  /** The number, also where it is merged or goes on from above. */
  cells: readonly SourceCell[];
  levels: readonly (SourceCell | undefined)[];
  content: SourceCell | undefined;
  clause: readonly SourceCell[];
  weight: SourceCell | undefined;
  /** Whether the weight is that of a row above, which goes on here. */
  isWeightShared: boolean;
  levelWeights: ReadonlyMap<number, SourceCell>;
  /** Whether nothing but a level, a number or a weight stands here of its own. */
  isBare: boolean;
}

export function rowFacts(rows: readonly GridRow[], columns: Columns): RowFacts[] {
  let above: RowFacts | undefined;
  return rows.map((row) => {
    above = factsOf(row, columns, above);
    return above;
  });
}

/** A title that is merged over the column of numbers is none. */
function isNumber({ text, columns }: SourceCell): boolean {
  return (
    columns === 1 &&
    /^[(]?(?:第?[一二三四五六七八九十百]+|[A-Za-z]?\d+(?:[.-]\d+)*|[①-⑳]|[A-Za-z])[)、.]?(?:[章条项])?$/u.test(squeezed(text))
  );
}

function factsOf({ row, cells }: GridRow, columns: Columns, above: RowFacts | undefined): RowFacts {
  const at = (column: number | undefined): SourceCell | undefined => {
    const cell = column === undefined ? undefined : cells[column];
    return cell && isNothing(cell.text) && squeezed(cell.text) !== '无' ? undefined : cell;
  };
  const own = [...new Set(cells)].filter((cell) => cell !== undefined);
  const clause = [...new Set(columns.clause.map(at))].filter((cell) => cell !== undefined);
  const ownContent = at(columns.content[0]);
  const ownWeight = at(columns.weight);
  const numberCell = at(columns.number);
  const number = numberCell && isNumber(numberCell) ? squeezed(numberCell.text) : '';
  const saysMore = clause.length > 0 || ownContent !== undefined || ownWeight !== undefined;
  const levels: (SourceCell | undefined)[] = [];
  let goesOn = above !== undefined && saysMore;
  for (const [place, column] of columns.levels.entries()) {
    const cell = cells[column];
    if (cell === undefined && goesOn) levels.push(above!.levels[place]);
    else {
      const found = at(column);
      if (found !== above?.levels[place]) goesOn = false;
      levels.push(found);
    }
  }
  const sameLevels = above !== undefined && levels.every((cell, place) => cell === above.levels[place]);
  const content = ownContent ?? (sameLevels && number === '' && clause.length > 0 ? above.content : undefined);
  const isNameShared = sameLevels && content === above.content && (levels.length > 0 || content !== undefined);
  const weight = ownWeight ?? (isNameShared && columns.weight !== undefined && clause.length > 0 ? above.weight : undefined);
  const levelWeights = new Map<number, SourceCell>();
  for (const [place, column] of columns.levelWeights) {
    const cell = at(column) ?? (above && levels[place] === above.levels[place] ? above.levelWeights.get(place) : undefined);
    if (cell) levelWeights.set(place, cell);
  }
  return {
    row,
    number,
    cells: own,
    levels,
    content,
    clause,
    weight,
    isWeightShared: weight !== undefined && weight === above?.weight,
    levelWeights,
    isBare: clause.length === 0 && (ownContent === undefined || columns.levels.some((column) => cells[column] === ownContent)),
  };
}
