// The columns of the record of draws: how each is written and read back.
import type { Draw } from '../../assessment/assessment';
import { isPerUnit } from '../../assessment/draw';
import type { Cell } from '../../model/cell';
import { bare, fold } from '../../model/text';
import { findIndicator } from '../../rubric/find';
import type { Scheme } from '../../rubric/tree';
import type { Sampling } from '../../standing/sampling';
import type { Column } from '../column';
import type { TableColumn } from '../part/table-column';

const IN_FORCE = '有效';
export const SUPERSEDED = '已作废';
/** Stands for all units of the category. */
const ALL_UNITS = '全部单位';

/** A draw of the record, in the order in which they were made. */
interface DrawFacts {
  draw: Draw;
  /** From 1. */
  number: number;
  sampling: Sampling | undefined;
  isInForce: boolean;
}

/** What the columns make of a row, one after the other. */
export interface ReadDraw {
  draw: Draw;
  number: number;
  sampling: Sampling | undefined;
  isSuperseded: boolean;
}

export interface DrawColumn extends Column, TableColumn<DrawFacts> {
  id: string;
  width: number;
  /** A row in which all such columns are blank is no draw. */
  isTelling?: boolean;
  write(facts: DrawFacts): Cell;
  /** `text` is '' for a blank cell. */
  read?(text: string, record: ReadDraw, scheme: Scheme): void;
}

export const drawColumns: readonly DrawColumn[] = [
  {
    id: '#number',
    header: '序号',
    width: 7,
    styles: ['centred'],
    write: ({ number }) => number,
    read: (text, record) => {
      record.number = Number(text) || Infinity;
    },
  },
  {
    id: '#sampling',
    header: '抽样编号',
    width: 20,
    isHidden: true,
    isTelling: true,
    write: ({ draw }) => draw.sampling,
    read: (text, record) => {
      record.draw.sampling = text;
    },
  },
  {
    id: '#name',
    header: '抽样项目',
    width: 22,
    isTelling: true,
    write: ({ draw, sampling }) => sampling?.name ?? draw.sampling,
    read(text, record, { data }) {
      const { draw } = record;
      record.sampling = data.sampling.find(({ id }) => id === draw.sampling) ?? data.sampling.find(({ name }) => fold(name) === fold(text));
      draw.sampling = record.sampling?.id ?? (draw.sampling || text);
    },
  },
  {
    id: '#unit',
    header: '单位',
    width: 18,
    isTelling: true,
    write: ({ draw, sampling }) => draw.unit ?? (sampling && !isPerUnit(sampling) ? ALL_UNITS : null),
    read: (text, { draw }) => {
      if (text !== '' && fold(text) !== ALL_UNITS) draw.unit = text;
    },
  },
  {
    // 2023-12-05T09:30:00+08:00 → 2023-12-05 09:30:00 +08:00, and back.
    id: '#at',
    header: '抽取时间',
    width: 19,
    write: ({ draw }) => draw.at?.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(.*)$/u, '$1 $2 $3').trim() ?? null,
    read: (text, { draw }) => {
      if (text !== '') draw.at = text.replace(/^(\S+) (\S+) ?(.*)$/u, '$1T$2$3');
    },
  },
  {
    id: '#seed',
    header: '随机种子',
    width: 12,
    write: ({ draw }) => draw.seed ?? null,
    read: (text, { draw }) => {
      if (text !== '') draw.seed = text;
    },
  },
  { id: '#count', header: '个数', width: 8, styles: ['centred'], write: ({ draw }) => draw.drawn.length },
  {
    id: '#drawn',
    header: '抽中',
    width: 48,
    isTelling: true,
    write: ({ draw }) => draw.drawn.join('；'),
    read: (text, { draw, sampling }, scheme) => {
      draw.drawn = namesIn(text, scheme, sampling?.category);
    },
  },
  {
    id: '#state',
    header: '状态',
    width: 10,
    styles: ['centred'],
    write: ({ isInForce: is }) => (is ? IN_FORCE : SUPERSEDED),
    read: (text, record) => {
      record.isSuperseded = fold(text) === SUPERSEDED;
    },
    checks: (area) => [
      {
        area,
        rule: { check: 'list', words: [IN_FORCE, SUPERSEDED] },
        prompt: { title: '状态', text: '同一抽样项目（同一单位）只有最后一次抽取有效，以前的为“已作废”。' },
        error: { title: '请从列表中选', text: `请选“${IN_FORCE}”或“${SUPERSEDED}”。` },
        severity: 'stop',
      },
    ],
    rowCondition: (cell) => ({ formula: `${cell}="${SUPERSEDED}"`, style: 'empty' }),
  },
  {
    id: '#reason',
    header: '重新抽取的原因',
    width: 26,
    write: ({ draw }) => draw.reason ?? null,
    read: (text, { draw }) => {
      if (text !== '') draw.reason = text;
    },
  },
];

export function drawFacts(draws: readonly Draw[], { data }: Scheme): DrawFacts[] {
  return draws.map((draw, index) => ({
    draw,
    number: index + 1,
    sampling: data.sampling.find(({ id }) => id === draw.sampling),
    isInForce: isInForce(draws, index),
  }));
}

/** One row for each draw, in the order in which they were made. */
export function drawRows(draws: readonly Draw[], scheme: Scheme): Cell[][] {
  return drawFacts(draws, scheme).map((facts) => drawColumns.map(({ write }) => write(facts)));
}

/** What a row of the record says, its cells by column. */
export function readDraw(cellOf: (column: DrawColumn) => Cell, scheme: Scheme): ReadDraw {
  const record: ReadDraw = { draw: { sampling: '', drawn: [] }, number: Infinity, sampling: undefined, isSuperseded: false };
  for (const column of drawColumns) column.read?.(bare(String(cellOf(column) ?? '')), record, scheme);
  return record;
}

/** Whether no later draw takes the place of this one. */
function isInForce(draws: readonly Draw[], index: number): boolean {
  const { sampling, unit = '' } = draws[index]!;
  return !draws.slice(index + 1).some((later) => later.sampling === sampling && fold(later.unit ?? '') === fold(unit));
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

/** Whether a scheme draws anything at all. */
export function hasDraws({ data }: Scheme): boolean {
  return data.sampling.length > 0;
}
