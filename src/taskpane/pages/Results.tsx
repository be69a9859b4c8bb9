// 结果: the ranking of a category, how its points are spread, who is close to the line, and why a unit has its score.
import { Button, Field, Link, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { OpenBook } from '../../commands/session';
import { showPoints } from '../../model/points';
import type { Category } from '../../rubric/tree';
import type { UnitResult } from '../../scoring/scoreboard';
import { Spread } from '../parts/Spread';
import { usePageStyles } from '../parts/page-styles';
import { Why } from '../parts/Why';
import { WithBook } from '../parts/WithBook';
import { useStrings } from '../strings';

/** How close to the honour line a unit is worth a second look, in points. */
const NEAR = 2;

export default function Results() {
  return <WithBook>{(open) => <Ranking open={open} />}</WithBook>;
}

function Ranking({ open }: { open: OpenBook }) {
  const { results: words, check } = useStrings();
  const styles = usePageStyles();
  const { categories } = open.book.frame.scheme;
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<string>();
  const category = categories.find((each) => each.name === name) ?? categories[0]!;
  const units = open.scoreboard.units.filter((unit) => unit.category === category.name);
  const unit = units.find((each) => each.name === asked);
  if (unit) {
    return (
      <div className={styles.page}>
        <div><Button size="small" onClick={() => setAsked(undefined)}>{words.back}</Button></div>
        <Why open={open} unit={unit} category={category} />
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <Field label={check.category}>
        <Select value={category.name} onChange={(_event, { value }) => setName(value)}>
          {categories.map((each) => <option key={each.name}>{each.name}</option>)}
        </Select>
      </Field>
      <RankingTable units={units} onAsk={setAsked} />
      <Spread units={units} category={category} />
      <Near open={open} units={units} category={category} onAsk={setAsked} />
    </div>
  );
}

function RankingTable({ units, onAsk }: { units: readonly UnitResult[]; onAsk(name: string): void }) {
  const { results: words } = useStrings();
  const styles = usePageStyles();
  const ordered = [...units].sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0);
  return (
    <table className={styles.table}>
      <caption className={styles.heading} style={{ textAlign: 'left' }}>{words.ranking}</caption>
      <thead>
        <tr><th scope="col">{words.rank}</th><th scope="col">{words.unit}</th><th scope="col" className={styles.number}>{words.total}</th><th scope="col">{words.grade}</th></tr>
      </thead>
      <tbody>
        {ordered.map((unit) => (
          <tr key={unit.name}>
            <td>{unit.rank ?? '—'}</td>
            <td><Link as="button" title={words.why} onClick={() => onAsk(unit.name)}>{unit.name}</Link></td>
            <td className={styles.number}>{unit.status === 'incomplete' ? '—' : showPoints(unit.total)}</td>
            <td>{unit.grade ?? (unit.status === 'assessed' ? '—' : words.states[unit.status])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Near({ open, units, category, onAsk }: { open: OpenBook; units: readonly UnitResult[]; category: Category; onAsk(name: string): void }) {
  const { results: words } = useStrings();
  const styles = usePageStyles();
  const from = open.book.frame.scheme.data.honours[0]?.from;
  if (from === undefined) return null;
  const near = units.filter((unit) => unit.status === 'assessed' && Math.abs(unit.total - from) <= NEAR);
  return (
    <section aria-label={`${words.near} ${category.name}`}>
      <h2 className={styles.heading}>{words.near}</h2>
      <div className={styles.muted}>{words.nearHint(from)}</div>
      {near.length === 0 && <div>{words.nobody}</div>}
      <ul className={styles.list} style={{ gap: 2 }}>
        {near.map((unit) => <li key={unit.name}><Link as="button" onClick={() => onAsk(unit.name)}>{unit.name}</Link> {showPoints(unit.total)}</li>)}
      </ul>
    </section>
  );
}
