// What is told of experts' values that were joined, in sentences.
import { list } from '../../model/text';
import { showPoints } from '../../model/points';
import { cellLine } from '../words';
import type { Joining } from './join-experts';
import { joinedStates, type JoinedRow } from './joined-sheet';

/** Entries told one by one that somebody has yet to fill in. */
const SHOWN = 20;

export function joinedWords({ experts, into, agreed, waiting, rows, spread, submissions, decided, weighing }: Joining): string[] {
  const of = (state: string): JoinedRow[] => rows.filter((row) => row.state === state);
  const [asked, open] = [of(joinedStates.reason), of(joinedStates.open)];
  const refused = weighing.cells.filter(({ verdict: { is } }) => is === 'refused' || is === 'foreign');
  return [
    `合议 ${experts.length} 位专家（${list(experts)}），计入“${into}”：一致 ${agreed} 项，不一致 ${rows.length} 项，还没有评齐 ${waiting.length} 项；写入 ${decided.writes.length} 格。`,
    ...spread
      .filter(({ differing }) => differing > 0)
      .map(
        ({ expert, differing, mean }) =>
          `${expert}：与别人不同 ${differing} 项${mean === undefined ? '' : `，平均比合议${aboveOrBelow(mean)}`}。`,
      ),
    ...[...rows].sort(byDifference).map((row) => `${what(row)}：${row.values}${told(row)}`),
    ...waiting.slice(0, SHOWN).map((row) => `${what(row)}：还没有评的是${list(row.missing)}，没有合议。`),
    ...(waiting.length > SHOWN ? [`……还没有评齐的共 ${waiting.length} 项。`] : []),
    ...refused.map((each) => cellLine(each, submissions)),
    ...decided.open.map((each) => cellLine(each, submissions)),
    ...(asked.length + open.length > 0
      ? [
          '不一致的各项列在“专家合议”表里。要写明理由的，请在“理由”一列写明，保存后再合议一次；不能平均的，请专家商定后改成一样的，或者以主评专家为准（命令行用 --join lead）。',
        ]
      : []),
  ];
}

/** Whether nobody has to look at anything. */
export const isJoined = ({ waiting, rows, decided, weighing }: Joining): boolean =>
  waiting.length === 0 &&
  rows.every(({ state }) => state === joinedStates.done) &&
  decided.open.length === 0 &&
  weighing.cells.every(({ verdict: { is } }) => is !== 'refused' && is !== 'foreign');

const what = ({ unit, indicator, item }: Pick<JoinedRow, 'unit' | 'indicator' | 'item'>): string => `${unit} ${indicator}·${item}`;

function told({ difference, joined, way, state }: JoinedRow): string {
  const apart = difference === null ? '，不一样' : `，相差 ${showPoints(difference)}`;
  if (state === joinedStates.open) return `${apart}：${way}，没有计入。`;
  const value = typeof joined === 'number' ? showPoints(joined) : String(joined);
  return `${apart}，${way}是 ${value}${state === joinedStates.reason ? '；超过限度，没有写理由，没有计入' : ''}。`;
}

const aboveOrBelow = (mean: number): string => (mean === 0 ? '不高不低' : `${mean > 0 ? '高' : '低'} ${showPoints(Math.abs(mean))}`);

function byDifference({ difference: one }: JoinedRow, { difference: other }: JoinedRow): number {
  return (other ?? Infinity) === (one ?? Infinity) ? 0 : (other ?? Infinity) - (one ?? Infinity);
}
