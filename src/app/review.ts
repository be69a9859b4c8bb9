// Switches rounds or sources on: what the user asked for ─► a review ─► the scheme with it.
import type { UnitInput } from '../assessment/assessment';
import { withReview } from '../assessment/review';
import { readNumber } from '../model/inputs/number';
import { ok, refuse, type Outcome } from '../model/outcome';
import { list } from '../model/text';
import type { Scheme } from '../rubric/tree';
import { reviewSchema, type Review } from '../standing/review';
import { splitTracks } from '../workbook/settings/review-settings';

/** As people write it: names separated by commas or 、, the limit in points. */
export interface ReviewWords {
  rounds?: string | undefined;
  sources?: string | undefined;
  counts?: string | undefined;
  limit?: string | undefined;
}

/** The scheme under the review that the words ask for; as it is where they ask for none. */
export function reviewedScheme(scheme: Scheme, words: ReviewWords): Outcome<Scheme> {
  const review = reviewFor(words);
  return review.ok ? ok(withReview(scheme, review.value)) : review;
}

/** Undefined where everything is entered once. */
export function reviewFor({ rounds, sources, counts, limit }: ReviewWords): Outcome<Review | undefined> {
  const names = rounds ?? sources;
  if (names === undefined) {
    return counts === undefined && limit === undefined
      ? ok(undefined)
      : refuse('BAD_REQUEST', '计分来源、限差要与评审轮次或数据来源同用。请写明轮次或来源。');
  }
  if (rounds !== undefined && sources !== undefined) return refuse('BAD_REQUEST', '评审轮次和数据来源只能选一样。请去掉一个。');
  const tracks = splitTracks(names);
  if (tracks.length < 2)
    return refuse('BAD_REQUEST', `${rounds === undefined ? '数据来源' : '评审轮次'}至少写两个，用逗号隔开，现为“${names}”。`);
  if (rounds !== undefined && counts !== undefined)
    return refuse('BAD_REQUEST', '评审轮次以最后一轮为准，不另定计分来源。请去掉计分来源。');
  if (sources !== undefined && !tracks.includes(counts ?? ''))
    return refuse('BAD_REQUEST', `请写明以哪个来源计分，可用：${list(tracks)}。`);
  const points = limit === undefined ? undefined : readNumber(limit);
  if (limit !== undefined && (points === undefined || points < 0))
    return refuse('BAD_REQUEST', `限差应填 0 或正数（分），现为“${limit}”。`);
  const limited = points === undefined ? {} : { limit: points };
  const review = reviewSchema.safeParse(
    rounds === undefined ? { kind: 'sources', tracks, counts, ...limited } : { kind: 'rounds', tracks, ...limited },
  );
  return review.success ? ok(review.data) : refuse('BAD_REQUEST', `轮次或来源“${names}”里有相同的名称。请改名。`);
}

/** The words that ask for a review. */
export function reviewWords(review: Review | undefined): ReviewWords {
  if (!review) return {};
  const limit = review.limit === undefined ? {} : { limit: String(review.limit) };
  return review.kind === 'rounds'
    ? { rounds: list(review.tracks), ...limit }
    : { sources: list(review.tracks), counts: review.counts, ...limit };
}

export function isSameReview(one: Review | undefined, other: Review | undefined): boolean {
  const key = (review: Review | undefined): string =>
    JSON.stringify(review && [review.kind, review.tracks, review.limit, review.kind === 'sources' && review.counts]);
  return key(one) === key(other);
}

/** Units whose plain entries are meant for the track that counts: those of a demonstration. */
export function countingEntries(units: readonly UnitInput[], { data: { review } }: Scheme): UnitInput[] {
  if (review?.kind !== 'sources' || review.counts === review.tracks[0]) return [...units];
  return units.map((unit) => ({ ...unit, entries: {}, tracks: { [review.counts]: { entries: unit.entries } } }));
}
