// 由各单位得出的数: what follows from the values of one input over all units of a category. Every way of it is one entry of the table.
import { roundPoints } from '../points';
import type { AggregateName, Input } from './type';

/** What one way gives of the valid values of the units that the indicator concerns; it is 0 where there are none. */
interface Aggregate {
  /** Beside the name of what is looked at: 平均值. */
  title: string;
  /** Before a number: 各单位填的平均值. */
  told: string;
  /** Each unit has its own, which follows from its own value as well; all units have the same where absent. */
  isOwn?: true;
  /** The input that takes it, of the one that is looked at. */
  like(of: Input): Pick<Input, 'type' | 'measure' | 'better'>;
  /** Made ready once for all units. */
  over(values: readonly number[], better: Input['better']): (own: number) => number;
  /** The same as a plain formula: `cells` hold the valid values as numbers and nothing else that is a number, `own` is a valid one. */
  formula(cells: string, own: string, better: Input['better']): string;
}

/** Programs add up in different orders: a mean is held at these decimals, where their last digits no longer tell. */
const MEAN_DECIMALS = 6;

const same = ({ type, measure }: Input): ReturnType<Aggregate['like']> => ({ type, ...(measure !== undefined && { measure }) });

export const aggregates: Readonly<Record<AggregateName, Aggregate>> = {
  max: {
    title: '最大值',
    told: '各单位填的最大值',
    like: same,
    over: (values) => alike(values.reduce((most, each) => Math.max(most, each), values[0] ?? 0)),
    formula: (cells) => `MAX(${cells})`,
  },
  min: {
    title: '最小值',
    told: '各单位填的最小值',
    like: same,
    over: (values) => alike(values.reduce((least, each) => Math.min(least, each), values[0] ?? 0)),
    formula: (cells) => `MIN(${cells})`,
  },
  mean: {
    title: '平均值',
    told: '各单位填的平均值',
    like: (of) => ({ ...same(of), type: of.type === 'count' || of.type === 'days' ? 'quantity' : of.type }),
    over: (values) => alike(roundPoints(values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length), MEAN_DECIMALS)),
    formula: (cells) => `ROUND(SUM(${cells})/MAX(1,COUNT(${cells})),${MEAN_DECIMALS})`,
  },
  count: {
    title: '参评数',
    told: '填了数的单位数',
    like: () => ({ type: 'count', measure: '个' }),
    over: (values) => alike(values.length),
    formula: (cells) => `COUNT(${cells})`,
  },
  /** Equal values share the better place, and the places after them stay empty: 1, 2, 2, 4. */
  rank: {
    title: '名次',
    told: '按各单位填的数排出的名次',
    isOwn: true,
    like: () => ({ type: 'rank', better: 'less' }),
    over(values, better) {
      const sign = better === 'less' ? 1 : -1;
      const ordered = Float64Array.from(values, (each) => each * sign).sort();
      return (own) => placesBefore(ordered, own * sign) + 1;
    },
    formula: (cells, own, better) => `COUNTIF(${cells},"${better === 'less' ? '<' : '>'}"&${own})+1`,
  },
};

function alike(number: number): () => number {
  return () => number;
}

/** How many of ascending numbers are less. */
function placesBefore(ordered: Float64Array, number: number): number {
  let [first, end] = [0, ordered.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if (ordered[middle]! < number) first = middle + 1;
    else end = middle;
  }
  return first;
}
