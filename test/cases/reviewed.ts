// Units as two rounds or several sources would have them: some indicators changed, some confirmed, some with bad values, some begun.
import type { UnitInput } from '../../src/assessment/assessment';
import type { Cell } from '../../src/model/cell';
import type { Review } from '../../src/standing/review';

export const rounds: Review = { kind: 'rounds', tracks: ['初评', '复评'] };
export const sources: Review = { kind: 'sources', tracks: ['自查', '监测', '第三方'], counts: '监测', limit: 1 };

type Entries = UnitInput['entries'];

/** The plain entries are the first round. */
export function inRounds(units: readonly UnitInput[]): UnitInput[] {
  return units.map((unit, at) => {
    const second = Object.entries(unit.entries).flatMap(([key, row], index) =>
      beside(row, at + index).map((cells) => [key, cells] as const),
    );
    const reasons = second.filter((_, index) => index % 3 > 0).map(([key]) => [key, `材料补正（${key}）`] as const);
    return {
      ...unit,
      ...(second.length > 0 && { tracks: { 复评: { entries: Object.fromEntries(second) } } }),
      ...(reasons.length > 0 && { reasons: Object.fromEntries(reasons) }),
    };
  });
}

/** The plain entries are those of the monitoring; others say more, less or nothing. */
export function fromSources(units: readonly UnitInput[]): UnitInput[] {
  return units.map((unit, at) => {
    const others = (from: number): Entries =>
      Object.fromEntries(
        Object.entries(unit.entries).flatMap(([key, row], index) => beside(row, at + index + from).map((cells) => [key, cells] as const)),
      );
    return {
      ...unit,
      entries: others(0),
      tracks: { 监测: { entries: unit.entries }, ...(at % 2 === 0 && { 第三方: { entries: others(2) } }) },
    };
  });
}

/** What stands beside a row, if anything: lower numbers, the same once more, a bad value, only the first cell. */
function beside(row: readonly Cell[], index: number): Cell[][] {
  switch (index % 9) {
    case 0:
      return [row.map((cell) => (typeof cell === 'number' && cell >= 1 ? cell - 1 : cell))];
    case 1:
      return [[...row]];
    case 4:
      return index % 4 === 0 ? [row.map(() => '很好')] : [];
    case 5:
      return index % 2 === 0 ? [row.map((cell, at) => (at === 0 ? cell : null))] : [];
    default:
      return [];
  }
}
