// Reads the record of draws back, wherever its rows and columns were moved.
import type { Draw } from '../../assessment/assessment';
import { isBlank, type Cell } from '../../model/cell';
import type { Issue } from '../../model/issue';
import { bare, fold } from '../../model/text';
import { findIndicator } from '../../rubric/find';
import type { Scheme } from '../../rubric/tree';
import { cellName } from '../area';
import { ALL_UNITS, drawColumns, SUPERSEDED, type DrawColumn, type DrawField } from './draw-layout';
import type { FoundTable } from '../found/found-table';
import type { Change } from '../host';
import { matchColumns, type ColumnMatch } from '../found/match-columns';
import { damagedHeaders, headerChanges, missingColumns } from '../found/mend-table';

export interface OpenedDraws {
  table: FoundTable;
  match: ColumnMatch<DrawColumn>;
  /** In the order in which they count: of several for one sampling and unit the last is in force. */
  draws: Draw[];
  /** Row of the sheet, from 0, of each of `draws`. */
  rows: number[];
  /** Rows that are not blank. */
  filled: number;
  issues: Issue[];
  healing: Change[];
}

interface Record {
  row: number;
  draw: Draw;
  number: number;
  isSuperseded: boolean;
}

export function readDrawRecord(table: FoundTable, scheme: Scheme): OpenedDraws {
  const match = matchColumns(drawColumns, table);
  const records = table.rows.flatMap((cells, index): Record[] => {
    const cellOf = (field: DrawField): Cell => cells[match.at.get(`#${field}`) ?? -1] ?? null;
    if ((['sampling', 'name', 'unit', 'drawn'] as const).every((field) => isBlank(cellOf(field)))) return [];
    return [
      {
        row: table.area.row + 1 + index,
        draw: drawOf(cellOf, scheme),
        number: Number(cellOf('number')) || Infinity,
        isSuperseded: fold(String(cellOf('state') ?? '')) === SUPERSEDED,
      },
    ];
  });
  const ordered = inOrder(records);
  return {
    table,
    match,
    draws: ordered.map(({ draw }) => draw),
    rows: ordered.map(({ row }) => row),
    filled: records.length,
    issues: [...damagedHeaders(table, match), ...missingColumns(table, match)],
    healing: headerChanges(table, match),
  };
}

/** Superseded ones first, then by number. One that is superseded by nothing is not in force either: it is left out. */
function inOrder(records: readonly Record[]): Record[] {
  const keyOf = ({ draw }: Record): string => `${draw.sampling}/${fold(draw.unit ?? '')}`;
  const inForce = new Set(records.filter(({ isSuperseded }) => !isSuperseded).map(keyOf));
  return records
    .filter((record) => inForce.has(keyOf(record)))
    .sort((a, b) => Number(b.isSuperseded) - Number(a.isSuperseded) || (a.number === b.number ? 0 : a.number - b.number));
}

function drawOf(cellOf: (field: DrawField) => Cell, scheme: Scheme): Draw {
  const text = (field: DrawField): string => bare(String(cellOf(field) ?? ''));
  const { sampling: samplings } = scheme.data;
  const sampling = samplings.find(({ id }) => id === text('sampling')) ?? samplings.find(({ name }) => fold(name) === fold(text('name')));
  const [unit, seed, at, reason] = (['unit', 'seed', 'at', 'reason'] as const).map(text);
  return {
    sampling: sampling?.id ?? (text('sampling') || text('name')),
    ...(unit !== '' && fold(unit!) !== ALL_UNITS && { unit: unit! }),
    drawn: namesIn(text('drawn'), scheme, sampling?.category),
    ...(seed !== '' && { seed: seed! }),
    ...(at !== '' && { at: at!.replace(/^(\S+) (\S+) ?(.*)$/u, '$1T$2$3') }),
    ...(reason !== '' && { reason: reason! }),
  };
}

/** Names parted by ；, as we write them, or by 、 as people do; a name that holds such a mark itself is kept whole. */
function namesIn(text: string, scheme: Scheme, category: string | undefined): string[] {
  const known = scheme.categories.find(({ name }) => name === category);
  const isKnown = (name: string): boolean => known !== undefined && findIndicator(known, name).ok;
  return text
    .split(/[；;\n]/u)
    .flatMap((piece) => (isKnown(bare(piece)) ? [piece] : piece.split(/[、，,]/u)))
    .map(bare)
    .filter((name) => name !== '');
}

/** The cell of a draw, for issues about it. */
export function locateDrawIn(opened: OpenedDraws | undefined): (index?: number) => { where: string; sheet?: string; cell?: string } {
  return (index) => {
    if (!opened) return { where: '抽样' };
    const { table, match, rows } = opened;
    const cell = cellName(index === undefined ? table.area.row + 1 : rows[index]!, table.area.column + (match.at.get('#drawn') ?? 0));
    return { where: `${table.sheet}!${cell}`, sheet: table.sheet, cell };
  };
}
