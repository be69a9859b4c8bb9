// 复评与多来源: compares what the rounds or sources say of an indicator.
import { exact, showPoints } from '../model/points';
import type { Indicator } from '../rubric/tree';
import { limitOf, type Review } from '../standing/review';
import type { Entry, Reviewed } from './assessment';
import type { PerIndicator } from './by-indicator';
import { readIndicator, type Reader } from './indicators';
import type { Note } from './note';
import type { Tracks } from './review';

/** What is compared: the entries of the counting tracks by indicator key, and everything beside them. */
interface Reviewing {
  review: Review;
  indicators: readonly Indicator[];
  entries: PerIndicator<Entry>;
  tracks: Tracks;
  reader: Reader;
}

/**
 * Every indicator for which several rounds or sources say something and differ. Notes what cannot be read beside the counting cells, a
 * change without a reason, and differences above the limit; a change of a round with its reason needs no note of its own
 * unless the user has set a limit.
 */
export function compareTracks({ review, indicators, entries, tracks, reader }: Reviewing, note: Note): Reviewed[] {
  return indicators.flatMap((indicator): Reviewed[] => {
    const { key, weight } = indicator;
    const counted = tracks.counted(key)!;
    const given = review.tracks.filter((track) => tracks.all.get(track)?.has(key));
    const read = new Map(
      given.map((track) => [track, track === counted ? entries.get(key)! : readBeside(indicator, track, tracks, reader)]),
    );
    const points = Object.fromEntries(review.tracks.map((track) => [track, pointsOf(indicator, read.get(track))]));
    const known = Object.values(points).filter((each) => each !== null);
    const difference = known.length < 2 ? 0 : exact(Math.max(...known) - Math.min(...known));
    const limit = limitOf(review, weight);
    const over = difference > limit;
    const reason = tracks.reasons.get(key);
    const changed =
      review.kind === 'rounds' ? given.slice(1).find((track, index) => isChanged(read.get(given[index]!)!, read.get(track)!)) : undefined;
    if (changed !== undefined && reason === undefined) {
      note(
        'error',
        'REVIEW_NO_REASON',
        `“${changed}”改动了“${given[given.indexOf(changed) - 1]!}”，没有写明理由。请补填理由，或清空“${changed}”。`,
        { indicator: key, isReason: true },
      );
    }
    if (over && (review.kind === 'sources' || review.limit !== undefined)) {
      const each = given.flatMap((track) => (points[track] === null ? [] : [`${track} ${showPoints(points[track]!)} 分`])).join('，');
      note(
        'warning',
        'REVIEW_DIFFERS',
        `${each}，相差 ${showPoints(difference)} 分，超过 ${showPoints(limit)} 分，现按“${counted}”计。请核对。`,
        { indicator: key, ...tracks.placeOf(key) },
      );
    }
    if (difference === 0 && changed === undefined) return [];
    return [{ indicator: key, points, counted, ...(reason !== undefined && { reason }), over }];
  });
}

/** Cells that do not count: whatever is wrong with them is worth a look, and no error. */
function readBeside(indicator: Indicator, track: string, tracks: Tracks, reader: Reader): Entry {
  const note: Note = (_, code, message, at) => reader.note('warning', code, message, { ...at, ...tracks.placeOf(indicator.key, track) });
  return readIndicator(indicator, tracks.all.get(track)!.get(indicator.key)!, { ...reader, note });
}

function pointsOf({ points }: Indicator, entry: Entry | undefined): number | null {
  return entry?.state === 'entered' ? points(entry.values) : null;
}

/** Whether a later entry says something else; what is incomplete or cannot be read says nothing yet. */
function isChanged(one: Entry, other: Entry): boolean {
  const isOpen = ({ state }: Entry): boolean => state === 'missing' || state === 'refused';
  if (isOpen(one) || isOpen(other)) return false;
  if (one.state !== 'entered' || other.state !== 'entered') return one.state !== other.state;
  return one.values.some((value, index) => value !== other.values[index]);
}
