// 抽样: what a draw decides: which of the listed indicators count, or at which places they are looked at.
import * as z from 'zod';

const name = z.string().min(1);
const number = z.int().positive();
const common = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name,
  clause: name,
  category: name,
  /** How many are drawn. */
  draw: number,
};

/** Of the indicators whose path begins with `of` (`主动公开/基层政务公开标准化规范化`), only the drawn ones count: the others are
 *  未抽中. One draw holds for the whole category, or every unit has its own. */
const indicatorSamplingSchema = z.strictObject({
  ...common,
  kind: z.literal('indicators'),
  of: name,
  per: z.enum(['category', 'unit']).default('category'),
});

/** A draw of places for every unit, from a list that people give. It changes no points: the record says where people looked. */
const placeSamplingSchema = z.strictObject({
  ...common,
  kind: z.literal('places'),
  /** What is drawn from: 乡镇（街道）. */
  pool: name,
  /** Other numbers for some units. */
  byUnit: z.array(z.strictObject({ units: z.array(name).min(1), draw: number, clause: name.optional() })).default([]),
  /** Indicators that are looked at in the drawn places: names or paths in the category. */
  indicators: z.array(name).min(1),
});

export const samplingSchema = z.discriminatedUnion('kind', [indicatorSamplingSchema, placeSamplingSchema]);

export type IndicatorSampling = z.infer<typeof indicatorSamplingSchema>;
export type Sampling = z.infer<typeof samplingSchema>;
