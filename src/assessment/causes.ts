// 不重复扣分: reads what was taken off twice for one cause, so that it can be given back once.
import { isBlank, quoteCell, type Cell } from '../model/cell';
import { readNumber } from '../model/inputs/number';
import { showPoints } from '../model/points';
import { list } from '../model/text';
import { findIndicator } from '../rubric/find';
import { fullPoints, type Category, type Indicator } from '../rubric/tree';
import type { Cause } from '../standing/cause';
import { foundAmong } from '../standing/veto';
import type { CauseInput, Entry, GivenBack } from './assessment';
import type { PerIndicator } from './by-indicator';
import type { FindIndicator } from './names';
import type { Note } from './note';

const NOTHING: ReadonlyMap<string, readonly GivenBack[]> = new Map();

/** What is given back, per key of the indicator that gets it. What is wrong is noted and not used. */
export function readCauses(
  given: Readonly<Record<string, CauseInput>> | undefined,
  {
    category,
    find,
    entries,
    vetoes,
    note,
  }: { category: Category; find: FindIndicator; entries: PerIndicator<Entry>; vetoes: readonly number[]; note: Note },
): ReadonlyMap<string, readonly GivenBack[]> {
  if (!given) return NOTHING;
  const back = new Map<string, GivenBack[]>();
  for (const [id, { points, deductedIn }] of Object.entries(given)) {
    if (isBlank(points) && isBlank(deductedIn)) continue;
    const cause = category.data.causes.find((each) => each.id === id);
    if (!cause) {
      const known = category.data.causes.map((each) => each.id);
      note('warning', 'UNKNOWN_FIELD', `没有不重复扣分的原因“${id}”，这一项没有使用。${known.length > 0 ? `可用：${list(known)}。` : ''}`, {
        cause: id,
      });
      continue;
    }
    const target = findIndicator(category, cause.indicator);
    if (!target.ok) continue;
    const indicator = target.value;
    const read = readCause(cause, { points, deductedIn }, { indicator, find, entries, vetoes });
    if (typeof read === 'string') note('error', 'BAD_CAUSE', `“${cause.name}”不重复扣分：${read}没有加回，请核对。`, { cause: id });
    else back.set(indicator.key, [...(back.get(indicator.key) ?? []), read]);
  }
  return back;
}

/** What is given back, or why nothing is. */
function readCause(
  cause: Cause,
  { points, deductedIn }: { points: Cell; deductedIn: Cell },
  {
    indicator,
    find,
    entries,
    vetoes,
  }: { indicator: Indicator; find: FindIndicator; entries: PerIndicator<Entry>; vetoes: readonly number[] },
): GivenBack | string {
  if (isBlank(points)) return '还没有填在本项下扣了多少分，';
  if (isBlank(deductedIn)) return '还没有填已在哪一项指标扣分，';
  const number = readNumber(points);
  if (number === undefined || number < 0) return `扣分应填 0 或正数，现为${quoteCell(points)}，`;
  if (indicator.weight !== undefined && number > indicator.weight)
    return `扣分不能超过“${indicator.key}”的权重 ${showPoints(indicator.weight)} 分，现为 ${showPoints(number)} 分，`;
  const other = find(String(deductedIn));
  if (!other.ok) return other.refusal.message;
  const { value } = other;
  if (value === indicator) return `已扣分的指标应是“${indicator.key}”以外的指标，`;
  const allowed = cause.elsewhere?.map((each) => find(each)).flatMap((each) => (each.ok ? [each.value.key] : []));
  if (allowed && !allowed.includes(value.key)) return `已扣分的指标应是${list(allowed)}之一，现为“${value.key}”，`;
  if (!lostPoints(value, entries.get(value.key), vetoes)) return `“${value.key}”没有扣分，`;
  return { cause, points: number, deductedIn: value.key };
}

/** Whether an indicator gives less than it could (without a weight: less than nothing), as its cell shows: none where a veto takes them;
 *  one that is not entered yet may, where there is something to lose. */
function lostPoints(indicator: Indicator, entry: Entry | undefined, vetoes: readonly number[]): boolean {
  if (entry?.state === 'entered') {
    const points = indicator.points(entry.values);
    return (foundAmong(indicator.zeroedBy, vetoes).length > 0 ? Math.min(0, points) : points) < fullPoints(indicator);
  }
  return (entry?.state === 'missing' || entry?.state === 'refused') && (indicator.role === 'penalty' || fullPoints(indicator) > 0);
}
