// The charts of a category.
import { roundPoints } from '../../model/points';
import type { Category } from '../../rubric/tree';
import type { UnitResult } from '../../scoring/scoreboard';
import { useStrings } from '../strings';
import { Bars } from './Bars';
import { Columns } from './Columns';
import { bandsOf, groupShares } from './spread';

export default function Charts({ units, category }: { units: readonly UnitResult[]; category: Category }) {
  const { results: words } = useStrings();
  const assessed = units.filter((unit) => unit.status === 'assessed');
  if (assessed.length === 0) return null;
  const bands = bandsOf(assessed.map(({ total }) => total));
  const shares = groupShares(category, assessed);
  const parts = [...new Set(shares.map(({ part }) => part))];
  return (
    <>
      <Columns
        title={words.distribution}
        tableTitle={words.asTable}
        rows={bands.map(({ from, to, count }) => ({ mark: to === undefined ? `${from}+` : String(from), label: to === undefined ? words.topBand(from) : words.band(from, to), figure: count }))}
      />
      {parts.map((part) => (
        <Bars
          key={part}
          title={part === '' ? words.groups : words.groupsOf(part)}
          rows={shares.filter((each) => each.part === part).map(({ name, share }) => ({ label: name, share, figure: share === undefined ? '—' : `${roundPoints(share * 100, 1)}%` }))}
        />
      ))}
    </>
  );
}
