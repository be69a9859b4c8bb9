// 通报: what people say of the notice while a rubric is confirmed: who is honoured, and under which headings problems are told.
import { exact } from '../../model/points';
import { pathOf } from '../../rubric/path';
import type { RubricData } from '../../rubric/schema';
import { OWN_POLICY, type Honour } from '../../standing/honour';
import { noticeStart, type NoticeKind } from './notice-starters';

export interface NoticeWishes {
  /** Absent: as the rubric says. */
  kind?: NoticeKind;
  /** Nobody is honoured where there is none. */
  honour?: { name: string; policy: Honour['policy']; limit: number };
  /** Who loses more than this share of the points of an indicator is named; no problems are told where there is none. */
  below?: number;
  /** Headings by groups; an empty one leaves the group out. */
  headings: Readonly<Record<string, string>>;
}

const LIMITS = { threshold: 'from', quota: 'count', percent: 'percent' } as const;

/** What a rubric says of its notice already stays. */
export function withWishes(rubric: RubricData, { kind, honour, below, headings }: NoticeWishes): RubricData {
  const honours: Honour[] = honour
    ? [{ name: honour.name, policy: honour.policy, [LIMITS[honour.policy]]: honour.limit, clause: OWN_POLICY }]
    : [];
  return {
    ...rubric,
    ...(kind && { notice: noticeStart(kind) }),
    honours: rubric.honours.length > 0 ? rubric.honours : honours,
    problems: rubric.problems.length > 0 || below === undefined ? rubric.problems : problemsBelow(rubric, below, headings),
  };
}

/** What stands there until somebody says it better. */
export const headingFor = (group: string): string => `${group}方面存在不足`;

/** Of the rubric itself: those with an indicator that has a weight to fall short of. */
function groupsToMend({ categories }: RubricData): string[] {
  const groups = categories.flatMap((category) => category.groups);
  return [
    ...new Set(groups.flatMap(({ name, role, indicators }) => (role === 'base' && indicators.some(({ weight }) => weight) ? [name] : []))),
  ];
}

function problemsBelow(rubric: RubricData, below: number, headings: NoticeWishes['headings']): RubricData['problems'] {
  const several = rubric.categories.length > 1;
  return groupsToMend(rubric).flatMap((group, at) => {
    const heading = (headings[group] ?? headingFor(group)).trim();
    if (heading === '') return [];
    const findings = rubric.categories.flatMap((category, place) => {
      const own = category.groups.find(({ name }) => name === group)?.indicators ?? [];
      return own.flatMap((indicator, number) =>
        indicator.weight === undefined
          ? []
          : [
              {
                id: `low-${place + 1}-${at + 1}-${number + 1}`,
                text: `“${indicator.name}”失分较多`,
                ...(several && { categories: [category.name] }),
                when: { points: pathOf({ ...indicator, group }), below: exact((indicator.weight * below) / 100) },
              },
            ],
      );
    });
    return [{ heading, findings }];
  });
}
