// The columns of the record of draws, and its rows.
import type { Draw } from '../../assessment/assessment';
import { isPerUnit } from '../../assessment/draw';
import type { Cell } from '../../model/cell';
import { fold } from '../../model/text';
import type { Scheme } from '../../rubric/tree';
import type { Column } from '../column';

export type DrawField = 'number' | 'sampling' | 'name' | 'unit' | 'at' | 'seed' | 'count' | 'drawn' | 'state' | 'reason';
export type DrawColumn = Column & { field: DrawField; width: number };

export const drawColumns: readonly DrawColumn[] = [
  { field: 'number', id: '#number', header: '序号', width: 7 },
  { field: 'sampling', id: '#sampling', header: '抽样编号', width: 20 },
  { field: 'name', id: '#name', header: '抽样项目', width: 22 },
  { field: 'unit', id: '#unit', header: '单位', width: 18 },
  { field: 'at', id: '#at', header: '抽取时间', width: 19 },
  { field: 'seed', id: '#seed', header: '随机种子', width: 12 },
  { field: 'count', id: '#count', header: '个数', width: 8 },
  { field: 'drawn', id: '#drawn', header: '抽中', width: 48 },
  { field: 'state', id: '#state', header: '状态', width: 10 },
  { field: 'reason', id: '#reason', header: '重新抽取的原因', width: 26 },
];

export const IN_FORCE = '有效';
export const SUPERSEDED = '已作废';
/** Stands for all units of the category. */
export const ALL_UNITS = '全部单位';

/** One row for each draw, in the order in which they were made. */
export function drawRows(draws: readonly Draw[], scheme: Scheme): Cell[][] {
  return draws.map((draw, index) => {
    const cells = drawCells(draw, index + 1, isInForce(draws, index), scheme);
    return drawColumns.map(({ field }) => cells[field]);
  });
}

function drawCells(draw: Draw, number: number, inForce: boolean, scheme: Scheme): Record<DrawField, Cell> {
  const sampling = scheme.data.sampling.find(({ id }) => id === draw.sampling);
  return {
    number,
    sampling: draw.sampling,
    name: sampling?.name ?? draw.sampling,
    unit: draw.unit ?? (sampling && !isPerUnit(sampling) ? ALL_UNITS : null),
    at: timeOf(draw.at),
    seed: draw.seed ?? null,
    count: draw.drawn.length,
    drawn: draw.drawn.join('；'),
    state: inForce ? IN_FORCE : SUPERSEDED,
    reason: draw.reason ?? null,
  };
}

/** Whether no later draw takes the place of this one. */
export function isInForce(draws: readonly Draw[], index: number): boolean {
  const { sampling, unit = '' } = draws[index]!;
  return !draws.slice(index + 1).some((later) => later.sampling === sampling && fold(later.unit ?? '') === fold(unit));
}

/** 2023-12-05T09:30:00+08:00 → 2023-12-05 09:30:00 +08:00, and back. */
function timeOf(at: string | undefined): string | null {
  return at?.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(.*)$/u, '$1 $2 $3').trim() ?? null;
}

/** Whether a scheme draws anything at all. */
export function hasDraws({ data }: Scheme): boolean {
  return data.sampling.length > 0;
}
