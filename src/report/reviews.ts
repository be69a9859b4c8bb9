// 评审差异: where the rounds of a review, or several sources, say different things.
import { exact } from '../model/points';
import { describeReview, limitOf, type Review } from '../standing/review';
import type { ReviewResult } from '../scoring/scoreboard';
import type { Row, Section } from './block';
import { inOrder } from './order';
import type { ReportSource } from './source';

/** One row for every difference, those above the limit marked; nothing where the scheme has no review. */
export function reviewSection(source: ReportSource): Section[] {
  const { review } = source.scheme.data;
  const found = source.scoreboard.reviews;
  if (!review || !found) return [];
  // Of rounds every change is explained; without a limit nothing more is asked.
  const isLimited = review.kind === 'sources' || review.limit !== undefined;
  const byUnit = new Map<string, ReviewResult[]>();
  for (const each of found) {
    const key = `${each.category}/${each.unit}`;
    byUnit.set(key, [...(byUnit.get(key) ?? []), each]);
  }
  const rows = source.categories.flatMap(({ category, standings }) =>
    inOrder(
      standings.map(({ result }) => result),
      source.order,
    ).flatMap(({ name }) =>
      (byUnit.get(`${category.name}/${name}`) ?? []).map((each) => {
        const { weight } = category.indicators.find(({ key }) => key === each.indicator)!;
        return rowOf(each, review, isLimited ? limitOf(review, weight) : undefined);
      }),
    ),
  );
  const over = found.filter((each) => each.over).length;
  const unexplained = review.kind === 'rounds' ? found.filter(({ reason }) => reason === undefined).length : 0;
  const counts = [
    ...(isLimited ? [`${over} 处相差超过限差`] : []),
    ...(review.kind === 'rounds' ? [`${unexplained} 处没有写明理由`] : []),
  ].join('，');
  return [
    {
      name: '评审差异',
      title: review.kind === 'rounds' ? '各轮评审的差异' : '各来源的差异',
      blocks: [
        {
          block: 'remark',
          text: `${describeReview(review)}。共 ${rows.length} 处不同${rows.length === 0 ? '' : `，其中 ${counts}`}。没有填的不参加比较。`,
        },
        ...(rows.length === 0
          ? []
          : [
              {
                block: 'table' as const,
                records: true as const,
                columns: [
                  { title: '类别', holds: 'label' as const },
                  { title: '单位', holds: 'name' as const },
                  { title: '指标', holds: 'label' as const },
                  ...review.tracks.map((track) => ({ title: `${track}得分`, holds: 'points' as const })),
                  { title: '相差', holds: 'points' as const },
                  ...(isLimited ? [{ title: '限差', holds: 'points' as const }] : []),
                  { title: '采用', holds: 'mark' as const },
                  ...(review.kind === 'rounds' ? [{ title: '理由', holds: 'long' as const }] : []),
                ],
                rows,
              },
            ]),
      ],
    },
  ];
}

function rowOf({ category, unit, indicator, points, counted, reason, over }: ReviewResult, review: Review, limit: number | undefined): Row {
  const each = review.tracks.map((track) => points[track] ?? null);
  const known = each.filter((one) => one !== null);
  const difference = known.length < 2 ? null : exact(Math.max(...known) - Math.min(...known));
  return {
    ...(over && limit !== undefined && { tone: 'warning' as const }),
    cells: [
      category,
      unit,
      indicator,
      ...each,
      difference,
      ...(limit === undefined ? [] : [limit]),
      counted,
      ...(review.kind === 'rounds' ? [reason ?? { value: '没有写明', tone: 'todo' as const }] : []),
    ],
  };
}
