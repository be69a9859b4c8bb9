// 线性插值: points at a few numbers, and in proportion between them. `60% 得 0 分，100% 得 10 分：90% → 7.5`
import * as z from 'zod';
import { atMost, minus, over, percent, plus, rounded, times, value, when, type Amount } from '../formula/amount';
import { exact, showPoints } from '../model/points';
import { tierPointsSchema, type Kind } from './kind';
import { measureSchema, showMeasured, spanOf, unitOf } from './measured';
import { pointsInWords, showSigned } from './signed-words';

const anchorSchema = z.strictObject({ at: z.number(), points: tierPointsSchema });
type Anchor = z.infer<typeof anchorSchema>;

const schema = z
  .strictObject({
    kind: z.literal('interpolation'),
    input: measureSchema,
    /** From the smallest number on; beyond the first and the last the points stay as they are there. */
    anchors: z
      .array(anchorSchema)
      .min(2)
      .refine((anchors) => anchors.slice(1).every((anchor, index) => anchor.at > anchors[index]!.at), '各点的数应从小到大。'),
  })
  .refine(
    ({ input, anchors }) => {
      const { least, most } = spanOf(input.type);
      return anchors.every(({ at }) => at >= least && at <= most && (input.type !== 'count' || Number.isInteger(at)));
    },
    { message: '各点的数应是这种录入项能填的：个数为整数，比率在 0 到 100 之间。', path: ['anchors'] },
  );
export type Interpolation = z.infer<typeof schema>;

/** Between two anchors, the later one included. */
function between(own: Amount, before: Anchor, after: Anchor): Amount {
  const rise = exact(after.points - before.points);
  if (rise === 0) return before.points;
  const moved = percent(Math.abs(rise), over(times(100, minus(own, before.at)), exact(after.at - before.at)));
  return rounded(rise > 0 ? plus([before.points, moved]) : minus(before.points, moved));
}

function points({ anchors }: Interpolation, at: number): Amount {
  const own = value(at);
  const stretches = anchors.slice(1).map((anchor, index) => ({ before: anchors[index]!, after: anchor }));
  const within = stretches.reduceRight<Amount>(
    (later, { before, after }) => when(atMost(own, after.at), between(own, before, after), later),
    anchors.at(-1)!.points,
  );
  return when(atMost(own, anchors[0]!.at), anchors[0]!.points, within);
}

function explain({ input, anchors }: Interpolation, number: number): string {
  const given = showMeasured(input, number);
  const [first, last] = [anchors[0]!, anchors.at(-1)!];
  const named = (bound: number): string => showMeasured({ ...input, name: '' }, bound).trim();
  const exactly = anchors.find(({ at }) => at === number);
  if (exactly) return `${given}，计 ${showSigned(exactly.points)} 分`;
  if (number < first.at) return `${given}，不到 ${named(first.at)}，按 ${showSigned(first.points)} 分计`;
  if (number > last.at) return `${given}，超过 ${named(last.at)}，按 ${showSigned(last.points)} 分计`;
  const index = anchors.findIndex(({ at }) => at > number);
  const [before, after] = [anchors[index - 1]!, anchors[index]!];
  const share = `(${showSigned(number)} − ${showSigned(before.at)}) ÷ (${showSigned(after.at)} − ${showSigned(before.at)})`;
  const rise = exact(after.points - before.points);
  return `${given}，${showSigned(before.points)} 分 ${rise < 0 ? '−' : '+'} ${share} × ${showPoints(Math.abs(rise))} 分`;
}

export const interpolation: Kind<Interpolation> = {
  kind: 'interpolation',
  title: '线性插值',
  english: 'Interpolation',
  starters: [
    {
      among: 'compared',
      aside: '两点之间按比例',
      english: 'in proportion between two points',
      rule: (name, weight) => ({
        input: { name, type: 'rate' },
        anchors: [
          { at: 60, points: 0 },
          { at: 100, points: weight },
        ],
      }),
    },
  ],
  schema,
  inputs({ input, anchors }) {
    const steps = anchors.slice(1).map((anchor, index) => anchor.points - anchors[index]!.points);
    const better = steps.every((step) => step >= 0) ? 'more' : steps.every((step) => step <= 0) ? 'less' : undefined;
    return [{ ...input, ...(better && { better }) }];
  },
  range({ anchors }) {
    const all = anchors.map((anchor) => anchor.points);
    return { least: Math.min(...all), most: Math.max(...all) };
  },
  witness: ({ anchors }) => [anchors.reduce((best, anchor) => (anchor.points > best.points ? anchor : best)).at],
  points: (rule, _weight, at) => points(rule, at),
  explain: (rule, _weight, values) => explain(rule, values[0] as number),
  terms({ input, anchors }) {
    const each = anchors.map((anchor) => `${showSigned(anchor.at)}${unitOf(input)}：${pointsInWords(anchor.points)}`);
    return `${input.name} ${each.join('；')}；两点之间按比例计，两头不再加减`;
  },
  numbers: ({ anchors }) =>
    anchors
      .flatMap((anchor) => [anchor.at, anchor.points])
      .filter((number) => number !== 0)
      .map(Math.abs),
};
