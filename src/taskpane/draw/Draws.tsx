// 抽样: every draw of the scheme, what was drawn, and the form to draw or, for a reason, to draw again.
import { Badge, Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { drawCount, drawInForce, isPerUnit, poolOf } from '../../assessment/draw';
import type { OpenBook } from '../../commands/session';
import { ok } from '../../model/outcome';
import type { Category } from '../../rubric/tree';
import { NameList } from '../parts/NameList';
import { usePageStyles } from '../parts/page-styles';
import { WordsField } from '../parts/WordsField';
import { WorkBar } from '../parts/WorkBar';
import { useStrings } from '../strings';
import { useWork } from '../use-session';

type Sampling = Category['sampling'][number];

export default function Draws({ open }: { open: OpenBook }) {
  const { draw: words } = useStrings();
  const styles = usePageStyles();
  const { categories } = open.book.frame.scheme;
  return (
    <section aria-labelledby="draws" className={styles.page} style={{ gap: 8 }}>
      <h2 id="draws" className={styles.heading}>{words.title}</h2>
      {categories.flatMap((category) => category.sampling.map((sampling) => <DrawCard key={sampling.id} open={open} category={category} sampling={sampling} />))}
    </section>
  );
}

function DrawCard({ open, category, sampling }: { open: OpenBook; category: Category; sampling: Sampling }) {
  const { draw: words } = useStrings();
  const styles = usePageStyles();
  const work = useWork();
  const units = open.book.input.units.filter((unit) => unit.category === category.name).map(({ name }) => name);
  const [chosen, setChosen] = useState('');
  const [pool, setPool] = useState('');
  const [seed, setSeed] = useState(freshSeed);
  const [reason, setReason] = useState('');
  const perUnit = isPerUnit(sampling);
  const unit = perUnit ? (units.includes(chosen) ? chosen : units[0]) : undefined;
  const known = drawInForce(open.book.draws?.draws ?? [], sampling, unit);
  const done = perUnit ? units.filter((each) => drawInForce(open.book.draws?.draws ?? [], sampling, each)).length : known ? 1 : 0;
  const lines = pool.split(/[\n,，、;；]/u).map((line) => line.trim()).filter((line) => line !== '');
  const count = drawCount(sampling, unit);
  const draw = async () => {
    const drawn = await work.run(async (step) => {
      const { drawNow } = await import('./make-draw');
      const outcome = await drawNow({ sampling: sampling.id, unit, seed, ...(sampling.kind === 'places' && { pool: lines }), ...(known && { again: { reason } }) }, step);
      return outcome.ok ? ok(words.drawn(outcome.value)) : outcome;
    });
    if (drawn) {
      setSeed(freshSeed());
      setReason('');
    }
  };
  return (
    <details className={styles.card}>
      <summary>
        <b>{sampling.name}</b> <Badge appearance="tint" color={done === (perUnit ? units.length : 1) ? 'success' : 'warning'}>{perUnit ? words.doneOf(done, units.length) : done ? words.done : words.open}</Badge>
      </summary>
      <blockquote className={styles.clause}>{sampling.clause}</blockquote>
      {perUnit && (
        <Field label={words.unit} size="small">
          <Select size="small" value={unit ?? ''} onChange={(_event, { value }) => setChosen(value)}>
            {units.map((name) => <option key={name}>{name}</option>)}
          </Select>
        </Field>
      )}
      {known && (
        <div>
          {words.inForce(known.drawn.length)}：<NameList names={known.drawn} />
          <div className={styles.muted}>{[known.at, known.seed === undefined ? '' : words.withSeed(known.seed), known.reason].filter(Boolean).join('，')}</div>
        </div>
      )}
      <div className={styles.muted}>{sampling.kind === 'places' ? words.fromPlaces(sampling.pool, count) : words.fromIndicators(poolOf(category, sampling).length, count)}</div>
      {sampling.kind === 'places' && <WordsField label={words.pool(sampling.pool)} rows={4} value={pool} onChange={setPool} />}
      <WordsField label={words.seed} hint={words.seedHint} value={seed} needed={words.seedNeeded} onChange={setSeed} />
      {known && <WordsField label={words.reason} value={reason} onChange={setReason} />}
      <WorkBar work={work} />
      <div><Button size="small" disabledFocusable={work.running || (known !== undefined && reason.trim() === '')} onClick={() => void draw()}>{known ? words.again : words.draw}</Button></div>
    </details>
  );
}

/** Eight digits that nobody chose. */
function freshSeed(): string {
  return String(crypto.getRandomValues(new Uint32Array(1))[0]! % 100_000_000).padStart(8, '0');
}
