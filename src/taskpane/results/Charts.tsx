// The charts of a category.
import { roundPoints } from '../../model/points';
import { statisticsOf } from '../../report/statistics';
import type { Category } from '../../rubric/tree';
import type { UnitResult } from '../../scoring/scoreboard';
import { useResultsStrings } from '../strings/results';
import { Bars } from './Bars';
import { Columns } from './Columns';

export default function Charts({ units, category }: { units: readonly UnitResult[]; category: Category }) {
  const words = useResultsStrings();
  const { statuses, bands, groups } = statisticsOf(category, units);
  if (statuses.assessed === 0) return null;
  const parts = [...new Set(groups.map(({ group: { part } }) => part))];
  return (
    <>
      <Columns
        title={words.distribution}
        tableTitle={words.asTable}
        rows={bands.map(({ from, to, count }) => ({
          mark: to === undefined ? `${from}+` : String(from),
          label: to === undefined ? words.topBand(from) : words.band(from, to),
          figure: count,
        }))}
      />
      {parts.map((part) => (
        <Bars
          key={part}
          title={part === '' ? words.groups : words.groupsOf(part)}
          rows={groups
            .filter(({ group }) => group.part === part)
            .map(({ group: { name }, rate }) => {
              const share = rate === null ? undefined : Math.min(1, rate);
              return { label: name, share, figure: share === undefined ? '—' : `${roundPoints(share * 100, 1)}%` };
            })}
        />
      ))}
    </>
  );
}
