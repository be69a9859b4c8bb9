// Why a unit has its score: every indicator with its points, what was counted and the clause.
import type { OpenBook } from '../../commands/session';
import { showPoints } from '../../model/points';
import { list } from '../../model/text';
import type { Category, Indicator } from '../../rubric/tree';
import { explain } from '../../scoring/award';
import type { UnitResult } from '../../scoring/scoreboard';
import { useStrings } from '../strings';
import { usePageStyles } from './page-styles';

export function Why({ open, unit, category }: { open: OpenBook; unit: UnitResult; category: Category }) {
  const { results: words } = useStrings();
  const styles = usePageStyles();
  const assessed = open.assessment.units.find((each) => each.name === unit.name && each.category === category);
  const reason = ({ key, ...indicator }: Indicator) => {
    const entry = assessed?.entries.get(key);
    if (entry?.state === 'entered') return explain({ key, ...indicator }, entry.values);
    if (entry?.state === 'refused') return entry.refusal.message;
    return `${words.notEntered}${entry ? `：${list(entry.inputs)}` : ''}`;
  };
  return (
    <>
      <h2 className={styles.heading}>{unit.name} {unit.status === 'incomplete' ? '' : showPoints(unit.total)} {unit.grade ?? words.states[unit.status]}</h2>
      <div>{words.sum(showPoints(unit.base), showPoints(unit.bonus), showPoints(unit.deduction))}</div>
      <ul className={styles.list}>
        {category.indicators.map((indicator) => (
          <li key={indicator.key} className={styles.card}>
            <div><b>{indicator.key}</b> {unit.scores[indicator.key] === undefined ? '—' : showPoints(unit.scores[indicator.key]!)}／{showPoints(indicator.weight)}</div>
            <div>{reason(indicator)}</div>
            <blockquote className={styles.clause}>{indicator.clause}</blockquote>
          </li>
        ))}
      </ul>
    </>
  );
}
