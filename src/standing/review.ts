// 复评与多来源: what is entered several times, in rounds or from several sources, and which of it counts.
import * as z from 'zod';
import { exact } from '../model/points';
import { fold, list } from '../model/text';

const tracks = z
  .array(z.string().trim().min(1))
  .min(2)
  .refine((names) => new Set(names.map(fold)).size === names.length, '名称不能相同');
/** A difference of more points than this, in either direction, is to be looked into. */
const limit = z.number().nonnegative().optional();

/**
 * `rounds`: 初评, 复评: the last round that has an entry for an indicator counts, and where it changes the one before it a reason is
 * required. `sources`: 自查, 监测: the source `counts` counts, the others are evidence.
 */
export const reviewSchema = z
  .discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('rounds'), tracks, limit }),
      z.strictObject({ kind: z.literal('sources'), tracks, counts: z.string().trim().min(1), limit }),
    ],
    { error: ({ code }) => (code === 'invalid_union' ? '应为 rounds（轮次）或 sources（来源）' : undefined) },
  )
  .refine((review) => review.kind === 'rounds' || review.tracks.includes(review.counts), {
    error: '计分的来源 counts 应是 tracks 之一',
    path: ['counts'],
  });

export type Review = z.infer<typeof reviewSchema>;

/** Share of the weight by which sources may differ where no limit is set. */
const TOLERANCE = 0.2;

/** The limit for an indicator of this weight, in points: rounds may not differ at all unless told otherwise, nor may sources where there is
 *  no weight to take a share of. */
export function limitOf({ kind, limit }: Review, weight: number | undefined): number {
  return limit ?? (kind === 'rounds' || weight === undefined ? 0 : exact(weight * TOLERANCE));
}

/** The track that counts, given those that have an entry; without any, the one that is asked for. */
export function countingTrack(review: Review, entered: (track: string) => boolean): string {
  if (review.kind === 'sources') return review.counts;
  return review.tracks.findLast(entered) ?? review.tracks[0]!;
}

/** 初评、复评 · 初评、复评，以“复评”为准 */
export function describeReview(review: Review): string {
  return review.kind === 'rounds' ? `${list(review.tracks)}，以最后一轮为准` : `${list(review.tracks)}，以“${review.counts}”为准`;
}
