// The sheet 申诉处理: what units objected to, what was decided and why, and what became of the points, the total and the rank by it.
import type { Cell } from '../model/cell';
import type { Section } from './block';

export const OBJECTIONS = '申诉处理';

/** How an indicator and its unit stood at some time. */
export interface ObjectionStand {
  entry: string;
  points: Cell;
  total: Cell;
  rank: Cell;
}

export interface ObjectionResult {
  unit: string;
  category: string;
  indicator: string;
  says: string;
  evidence: string;
  /** In the word of the sheet. */
  decision: string;
  isOpen: boolean;
  reason: string;
  then: ObjectionStand;
  now: ObjectionStand;
}

export interface ObjectionResults {
  objections: readonly ObjectionResult[];
  /** Why a notice goes out though some are open; '' where nobody said so. */
  despite: string;
}

export function objectionSection({ objections, despite }: ObjectionResults): Section[] {
  if (objections.length === 0) return [];
  const open = objections.filter(({ isOpen }) => isOpen).length;
  return [
    {
      name: OBJECTIONS,
      title: '申诉处理情况',
      blocks: [
        {
          block: 'remark',
          text: `共 ${objections.length} 件申诉，未处理 ${open} 件。“当时”是反馈单发出的时候，“现在”是这次计分的时候；同一单位有几件的，总分和名次是合起来的。`,
        },
        ...(despite === '' ? [] : [{ block: 'remark' as const, text: `还有 ${open} 件未处理，通报照发，理由：${despite}` }]),
        {
          block: 'table',
          records: true,
          columns: [
            { title: '单位', holds: 'name' },
            { title: '指标', holds: 'label' },
            { title: '单位意见', holds: 'words' },
            { title: '佐证材料', holds: 'words' },
            { title: '处理', holds: 'mark' },
            { title: '处理理由', holds: 'words' },
            { title: '当时录入', holds: 'words' },
            { title: '现在录入', holds: 'words' },
            { title: '当时得分', holds: 'points' },
            { title: '现在得分', holds: 'points' },
            { title: '当时总分', holds: 'mean' },
            { title: '现在总分', holds: 'mean' },
            { title: '当时名次', holds: 'count' },
            { title: '现在名次', holds: 'count' },
          ],
          rows: objections.map((each) => ({
            cells: [
              each.unit,
              each.indicator,
              each.says,
              each.evidence,
              each.isOpen ? { value: each.decision, tone: 'todo' } : each.decision,
              each.reason,
              each.then.entry,
              each.now.entry,
              each.then.points,
              each.now.points,
              each.then.total,
              each.now.total,
              each.then.rank,
              each.now.rank,
            ],
          })),
        },
      ],
    },
  ];
}
