// 抽样: every draw of the scheme, what was drawn, and the form to draw or, for a reason, to draw again.
import type { Sampling } from '../../standing/sampling';
import { Badge, Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { drawCount, drawInForce, isPerUnit, poolOf } from '../../assessment/draw';
import type { OpenBook } from '../../open-book/book';
import { ok } from '../../model/outcome';
import type { Category } from '../../rubric/tree';
import { NameList } from '../parts/NameList';
import { usePageStyles } from '../parts/page-styles';
import { WordsField } from '../parts/WordsField';
import { WorkBar } from '../parts/WorkBar';
import { useStrings } from '../strings';
import { useDrawStrings } from '../strings/draw';
import { useWork } from '../use-session';
import { drawsOf, drawProgress } from './progress';
import { freshSeed } from './seed';

/** Stands for every unit that was not drawn for yet. */
const ALL = '*';

export default function Draws({ open }: { open: OpenBook }) {
  const words = useDrawStrings();
  const styles = usePageStyles();
  const all = drawsOf(open.book);
  const done = all.filter((each) => each.done === each.due).length;
  // Without its draws of indicators no unit has a total: then they are in sight at once.
  const [isOpen] = useState(() => all.some((each) => each.sampling.kind === 'indicators' && each.done < each.due));
  return (
    <details open={isOpen} aria-label={words.title}>
      <summary>
        <h2 className={styles.heading} style={{ display: 'inline' }}>
          {words.title}
        </h2>{' '}
        <span className={styles.muted}>{words.drawnOf(done, all.length)}</span>
      </summary>
      <div className={styles.page} style={{ gap: 8, marginTop: 8 }}>
        {all.map(({ category, sampling }) => (
          <DrawCard key={sampling.id} open={open} category={category} sampling={sampling} />
        ))}
      </div>
    </details>
  );
}

function DrawCard({ open, category, sampling }: { open: OpenBook; category: Category; sampling: Sampling }) {
  const words = useDrawStrings();
  const { pane } = useStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const { units, done, due } = drawProgress(open.book, category, sampling);
  const [chosen, setChosen] = useState('');
  const [pool, setPool] = useState('');
  const [seed, setSeed] = useState(freshSeed);
  const [reason, setReason] = useState('');
  const perUnit = isPerUnit(sampling);
  const draws = open.book.draws?.draws ?? [];
  const waiting = perUnit ? units.filter((each) => !drawInForce(draws, sampling, each)) : [];
  const isForAll = waiting.length > 1 && (chosen === ALL || chosen === '');
  const unit = perUnit && !isForAll ? (units.includes(chosen) ? chosen : (waiting[0] ?? units[0])) : undefined;
  const known = isForAll ? undefined : drawInForce(draws, sampling, unit);
  const lines = pool
    .split(/[\n,，、;；]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const count = drawCount(sampling, unit);
  const draw = async () => {
    const drawn = await work.run(async (step) => {
      const [{ drawNow }, { drawName }, { poolsOf }] = await Promise.all([
        import('../../open-book/use-cases/make-draw'),
        import('../../app/draw-units'),
        import('../../app/draw-pools'),
      ]);
      const isOfPlaces = sampling.kind === 'places';
      const pools =
        isForAll && isOfPlaces
          ? poolsOf(pool, units, (name) => drawName(open.book.frame.scheme, category, name))
          : ok(new Map<string, string[]>());
      if (!pools.ok) return pools;
      const outcome = await drawNow(
        isForAll
          ? waiting.map((each) => ({ sampling: sampling.id, unit: each, seed, ...(isOfPlaces && { pool: pools.value.get(each) ?? [] }) }))
          : [{ sampling: sampling.id, unit, seed, ...(isOfPlaces && { pool: lines }), ...(known && { again: { reason } }) }],
        step,
      );
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
        <b>{sampling.name}</b>{' '}
        <Badge appearance="tint" color={done === due ? 'success' : 'warning'}>
          {perUnit ? words.doneOf(done, units.length) : done ? words.done : words.open}
        </Badge>
      </summary>
      <div className={styles.nested} style={{ marginTop: 6 }}>
        <blockquote className={styles.clause}>{sampling.clause}</blockquote>
        {perUnit && (
          <Field label={words.unit} size="small">
            <Select size="small" value={unit ?? ALL} onChange={(_event, { value }) => setChosen(value)}>
              {waiting.length > 1 && <option value={ALL}>{words.allUnits(waiting.length)}</option>}
              {units.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        )}
        {known && (
          <div>
            {pane.named(words.inForce(known.drawn.length), '')}
            <NameList names={known.drawn} />
            <div className={styles.muted}>
              {[minuteOf(known.at), known.seed === undefined ? '' : words.withSeed(known.seed), known.reason].filter(Boolean).join(' · ')}
            </div>
          </div>
        )}
        <div className={styles.muted}>
          {sampling.kind === 'places'
            ? words.fromPlaces(sampling.pool, count)
            : words.fromIndicators(poolOf(category, sampling).length, count)}
        </div>
        {sampling.kind === 'places' && (
          <WordsField label={isForAll ? words.pools(sampling.pool) : words.pool(sampling.pool)} rows={4} value={pool} onChange={setPool} />
        )}
        <WordsField label={words.seed} hint={words.seedHint} value={seed} needed={words.seedNeeded} onChange={setSeed} />
        {known && <WordsField label={words.reason} value={reason} onChange={setReason} />}
        <div>
          <Button
            size="small"
            disabledFocusable={work.running || (known !== undefined && reason.trim() === '')}
            onClick={() => void draw()}>
            {known ? words.again : words.draw}
          </Button>
        </div>
        <WorkBar work={work} />
      </div>
    </details>
  );
}

/** `2023-12-05 09:30`, as the clock showed it where it was drawn. */
function minuteOf(at: string | undefined): string {
  return at?.replace('T', ' ').slice(0, 16) ?? '';
}
