// The rows of the settings sheet that record rounds or sources, and how they are read back.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { readNumber } from '../../model/inputs/number';
import { list } from '../../model/text';
import { describeReview, reviewSchema, type Review } from '../../standing/review';

export type ReviewKey = 'rounds' | 'sources' | 'counts' | 'reviewLimit';

/** Key, name, content and note of each row; none without a review. */
export function reviewRows(review: Review | undefined): [key: ReviewKey, name: string, value: string, note: string][] {
  if (!review) return [];
  const { limit, tracks } = review;
  const isRounds = review.kind === 'rounds';
  return [
    [isRounds ? 'rounds' : 'sources', isRounds ? '评审轮次' : '数据来源', list(tracks), `${describeReview(review)}。`],
    ...(review.kind === 'sources' ? [['counts', '计分来源', review.counts, ''] as [ReviewKey, string, string, string]] : []),
    [
      'reviewLimit',
      '限差（分）',
      limit === undefined ? '' : String(limit),
      `相差超过这么多分的提醒核对；留空时${isRounds ? '逐处列出' : '按分值的 20%'}。`,
    ],
  ];
}

/** The review that is recorded; undefined where there is none. */
export function readReview(text: (key: ReviewKey) => string): Outcome<Review | undefined> {
  const kind = text('rounds') !== '' ? 'rounds' : text('sources') !== '' ? 'sources' : undefined;
  if (!kind) return ok(undefined);
  const tracks = splitTracks(text(kind));
  const limit = text('reviewLimit') === '' ? undefined : readNumber(text('reviewLimit'));
  const isBadLimit = text('reviewLimit') !== '' && limit === undefined;
  const parsed = reviewSchema.safeParse({
    kind,
    tracks,
    ...(kind === 'sources' && { counts: text('counts') }),
    ...(limit !== undefined && { limit }),
  });
  if (parsed.success && !isBadLimit) return ok(parsed.data);
  return refuse(
    'BAD_REQUEST',
    `“设置”表的${kind === 'rounds' ? '评审轮次或限差' : '数据来源、计分来源或限差'}填得不对。请把轮次或来源改回生成时的名称，用顿号隔开；计分来源是其中之一；限差填 0 或正数，或留空。`,
  );
}

/** Names that people separate by any of the usual marks. */
export function splitTracks(words: string): string[] {
  return words
    .split(/[、,，;；]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
