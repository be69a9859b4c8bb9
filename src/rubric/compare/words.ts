// A comparison of two rubrics in words, a line for every thing that is to be known.
import { showPoints } from '../../model/points';
import { clip, list } from '../../model/text';
import type { ClauseChange, IndicatorChange, RubricComparison, Turned } from '.';

const changeWords: Readonly<Record<ClauseChange, string>> = {
  same: '不变',
  reworded: '改了说法',
  numbers: '改了数',
  new: '新增',
  gone: '去掉',
};

const ORDER: readonly ClauseChange[] = ['numbers', 'reworded', 'new', 'gone', 'same'];

/** How many indicators of each sort: 不变 12，改了数 3. */
export function countsInWords({ indicators }: Pick<RubricComparison, 'indicators'>): string {
  return list(
    ORDER.toReversed().flatMap((sort) => {
      const count = indicators.filter(({ change }) => change === sort).length;
      return count === 0 ? [] : [`${changeWords[sort]} ${count} 项`];
    }),
  );
}

export function isSameRubric({ indicators, vetoes, groups, facts }: RubricComparison): boolean {
  return groups.length + facts.length === 0 && indicators.every(isUnchanged) && vetoes.every(({ change }) => change === 'same');
}

/** Neither its clause nor anything about it. */
function isUnchanged({ change, weight, heading, place, terms }: IndicatorChange): boolean {
  return change === 'same' && !weight && !heading && !place && !terms;
}

/** What changed, one line each; what stayed is left out. */
export function comparisonLines({ categories, indicators, vetoes, groups, facts }: RubricComparison): string[] {
  const isOne = new Set([...indicators, ...vetoes, ...groups].map(({ category }) => category)).size <= 1;
  const at = (category: string, name: string): string => (isOne ? name : `${category}/${name}`);
  const named = (weight: number | null | undefined): string =>
    weight === undefined ? '没有' : weight === null ? '未写分值' : `${showPoints(weight)} 分`;
  return [
    ...categories.flatMap(({ before, now }) => (before === now ? [] : [`类别改了名：${before} → ${now}`])),
    ...facts.map(({ about, before, now }) => `${about}：${clip(before, 80) || '没有'} → ${clip(now, 80) || '没有'}`),
    ...groups.map(({ category, group, weight }) => `一级指标“${at(category, group)}”：${turned(weight, named)}`),
    ...ORDER.flatMap((sort) =>
      indicators
        .filter((each) => each.change === sort && !isUnchanged(each))
        .map((each) => `【${changeWords[sort]}】${at(each.category, (each.now ?? each.before)!.path)}${partsOf(each, named)}`),
    ),
    ...vetoes.flatMap(({ category, change, before, now }) => {
      const words = [now, before].flatMap((each) => (each ? [clip(plain(each.clause), 120)] : []));
      return change === 'same' ? [] : [`【${changeWords[change]}】${at(category, '否决')}：${words.join('；原文 ')}`];
    }),
  ];
}

function partsOf(
  { change, before, now, numbers, weight, heading, place, terms }: IndicatorChange,
  named: (weight: number | null) => string,
): string {
  const parts = [
    ...(numbers ? [`数 ${[numbers.before, numbers.now].map((each) => list(each.map(String)) || '没有').join(' → ')}`] : []),
    ...(weight ? [`分值 ${turned(weight, named)}`] : []),
    ...(heading ? [`原在“${heading.before}”`] : []),
    ...(place ? [`第 ${place.before} 项 → 第 ${place.now} 项`] : []),
    ...(change === 'same' && terms ? [`计分方式 ${turned(terms, (each) => clip(each.replaceAll('\n', '；'), 80))}`] : []),
    ...(change === 'reworded' || change === 'numbers'
      ? [`原文 ${clip(plain(before!.clause), 120)}`, `现为 ${clip(plain(now!.clause), 120)}`]
      : []),
    ...(change === 'new' || change === 'gone' ? [`${named((now ?? before)!.weight)}，${clip(plain((now ?? before)!.clause), 120)}`] : []),
  ];
  return parts.length > 0 ? `：${parts.join('；')}` : '';
}

function turned<What>({ before, now }: Turned<What>, say: (what: What) => string): string {
  return `${say(before)} → ${say(now)}`;
}

const plain = (clause: string): string => clause.replace(/\s*\n\s*/gu, ' ').trim();
