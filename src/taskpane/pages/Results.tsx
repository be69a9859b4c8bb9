// 结果: the ranking of a category, how its points are spread, who is close to the line, and why a unit has its score.
import { Button, Field, Link, Select } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { categoriesInUse } from '../../assessment/in-use';
import type { OpenBook } from '../../open-book/book';
import { showPoints } from '../../model/points';
import { NEAR, nearLine } from '../../report/near';
import { givesGrades } from '../../scoring/grade';
import { usePageStyles } from '../parts/page-styles';
import { WithBook } from '../parts/WithBook';
import { askId, Ranking } from '../results/Ranking';
import { Why } from '../results/Why';
import { useStrings } from '../strings';
import { useResultsStrings } from '../strings/results';

const Charts = lazy(() => import('../results/Charts'));
const Changes = lazy(() => import('../results/Changes'));
const OverallTotals = lazy(() => import('../results/OverallTotals'));
const YearOnYear = lazy(() => import('../results/YearOnYear'));

export default function Results() {
  return <WithBook>{(open) => <Outcome open={open} />}</WithBook>;
}

function Outcome({ open }: { open: OpenBook }) {
  const words = useResultsStrings();
  const { check, pane } = useStrings();
  const styles = usePageStyles();
  const categories = categoriesInUse(open.book.frame.scheme, open.book.input.units);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<string>();
  const left = useRef<string>();
  useEffect(() => {
    // The focus goes back to the unit that was asked about.
    if (asked === undefined && left.current !== undefined) document.getElementById(askId(left.current))?.focus();
    left.current = asked;
  }, [asked]);
  const category =
    categories.find((each) => each.name === name) ??
    categories.find((each) => open.scoreboard.units.some((unit) => unit.category === each.name)) ??
    categories[0]!;
  const units = open.scoreboard.units.filter((unit) => unit.category === category.name);
  const unit = units.find((each) => each.name === asked);
  const incomplete = units.filter(({ status }) => status === 'incomplete').length;
  if (unit) {
    return (
      <div className={styles.page}>
        <div>
          <Button size="small" autoFocus onClick={() => setAsked(undefined)}>
            {words.back}
          </Button>
        </div>
        <Why open={open} unit={unit} category={category} />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <Field label={check.category}>
        <Select value={category.name} onChange={(_event, { value }) => setName(value)}>
          {categories.map((each) => (
            <option key={each.name}>{each.name}</option>
          ))}
        </Select>
      </Field>
      {units.length === 0 && <div>{words.empty}</div>}
      {incomplete > 0 && <div>{words.incomplete(incomplete)}</div>}
      <Ranking key={category.name} units={units} graded={givesGrades(open.book.frame.scheme, category)} onAsk={setAsked} />
      <Near open={open} category={category.name} onAsk={setAsked} />
      <Suspense fallback={<p role="status">{pane.loading}</p>}>
        {open.book.frame.scheme.data.overall && <OverallTotals open={open} category={category.name} />}
        <Charts units={units} category={category} />
        <YearOnYear year={open.book.frame.year} scoreboard={open.scoreboard} category={category.name} />
        <Changes open={open} />
      </Suspense>
    </div>
  );
}

function Near({ open, category, onAsk }: { open: OpenBook; category: string; onAsk(name: string): void }) {
  const words = useResultsStrings();
  const { pane } = useStrings();
  const styles = usePageStyles();
  const near = nearLine(open.book.frame.scheme, open.scoreboard, category);
  if (!near) return null;
  return (
    <section aria-label={`${words.near} ${category}`} className={styles.page} style={{ gap: 4 }}>
      <h2 className={styles.heading}>{words.near}</h2>
      <div className={styles.muted}>{words.nearHint(near.honour, showPoints(near.line), NEAR)}</div>
      {near.units.length === 0 && <div>{words.nobody}</div>}
      <ul className={styles.list} style={{ gap: 2 }}>
        {near.units.map(({ unit, distance }) => (
          <li key={unit.name}>
            <Link as="button" onClick={() => onAsk(unit.name)}>
              {unit.name}
            </Link>{' '}
            {showPoints(unit.total)}
            <span className={styles.muted}>{pane.aside(`${distance > 0 ? '+' : ''}${showPoints(distance)}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
