// 录入: how far each category has come, what is missing, and a form for one unit beside the sheet.
import { Field, ProgressBar, Select } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenBook } from '../../commands/session';
import { formsOf, unitAt } from '../entry-form';
import { IndicatorForm } from '../parts/IndicatorForm';
import { JumpButton } from '../parts/JumpButton';
import { usePageStyles } from '../parts/page-styles';
import { WithBook } from '../parts/WithBook';
import { useStrings } from '../strings';

/** Missing entries shown for one unit; more are in the sheet itself. */
const MISSING_SHOWN = 12;

const Draws = lazy(() => import('../draw/Draws'));

export default function Entry() {
  return <WithBook>{(open) => <Entering open={open} />}</WithBook>;
}

function Entering({ open }: { open: OpenBook }) {
  const { entry: words, results } = useStrings();
  const styles = usePageStyles();
  const forms = useMemo(() => formsOf(open), [open]);
  const [chosen, setChosen] = useSelectedUnit(open);
  const form = forms.find(({ index }) => index === chosen);
  const { review } = open.book.frame.scheme.data;
  const [wanted, setWanted] = useState<string>();
  const track = review?.tracks.find((each) => each === wanted);
  const choose = async (index: number) => {
    setChosen(index);
    const place = open.book.locate({ unit: index, field: 'entries' });
    const { jumpTo } = await import('../../hosts/excel/places');
    if (place.sheet !== undefined && place.cell !== undefined) await jumpTo(place.sheet, place.cell).catch(() => false);
  };
  return (
    <div className={styles.page}>
      <ProgressList open={open} />
      {open.book.frame.scheme.data.sampling.length > 0 && <Suspense fallback={null}><Draws open={open} /></Suspense>}
      <Field label={words.unit} hint={words.chooseUnit}>
        <Select value={form ? String(form.index) : ''} onChange={(_event, { value }) => value !== '' && void choose(Number(value))}>
          <option value="" disabled={form !== undefined}>—</option>
          {open.book.frame.scheme.categories.map((category) => (
            <optgroup key={category.name} label={category.name}>
              {forms.filter((each) => each.category === category).map(({ index, name }) => <option key={index} value={index}>{name}</option>)}
            </optgroup>
          ))}
        </Select>
      </Field>
      {form && review && (
        <Field label={words.track[review.kind]}>
          <Select value={track ?? ''} onChange={(_event, { value }) => setWanted(value === '' ? undefined : value)}>
            <option value="">{words.counting}</option>
            {review.tracks.map((each) => <option key={each}>{each}</option>)}
          </Select>
        </Field>
      )}
      {form && <Missing open={open} unit={form.index} name={form.name} />}
      {form && (
        form.category.parts.map((part) => (
          <section key={`${form.index}/${part.name}`} aria-label={part.name || form.name} className={styles.page} style={{ gap: 8 }}>
            {part.name !== '' && <h2 className={styles.heading}>{results.part(part.name, part.weight)}</h2>}
            {part.groups.map((group) => (
              <section key={group.name} aria-label={group.name} className={styles.page} style={{ gap: 6 }}>
                <h3 className={styles.heading}>{group.name}</h3>
                <ul className={styles.list}>
                  {group.indicators.map((indicator) => <IndicatorForm key={`${indicator.key}@${track ?? ''}`} open={open} form={form} indicator={indicator} track={track} />)}
                </ul>
              </section>
            ))}
          </section>
        ))
      )}
    </div>
  );
}

/** The unit that was chosen in the pane or whose row is selected in the sheet, whichever came last. */
function useSelectedUnit(open: OpenBook): [number | undefined, (index: number) => void] {
  const [chosen, setChosen] = useState<number>();
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  }, [open]);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    void import('../../hosts/excel/places')
      .then(({ watchSelection }) => watchSelection(({ sheet, row }) => {
        const index = unitAt(latest.current, sheet, row);
        if (index !== undefined) setChosen(index);
      }))
      .then((stopWatching) => {
        stop = stopWatching;
        if (left) stop();
      })
      .catch(() => undefined); // Choosing in the pane works without it.
    return () => {
      left = true;
      stop?.();
    };
  }, []);
  return [chosen, setChosen];
}

function ProgressList({ open }: { open: OpenBook }) {
  const { entry: words } = useStrings();
  const styles = usePageStyles();
  return (
    <section aria-labelledby="progress" className={styles.page} style={{ gap: 6 }}>
      <h2 id="progress" className={styles.heading}>{words.progress}</h2>
      {open.book.frame.scheme.categories.map(({ name }) => {
        const units = open.scoreboard.units.filter((unit) => unit.category === name);
        const done = units.filter((unit) => unit.missing.length === 0).length;
        return (
          <Field key={name} label={`${name}：${words.complete(done, units.length)}`}>
            <ProgressBar value={units.length === 0 ? 0 : done / units.length} color={done === units.length ? 'success' : 'brand'} />
          </Field>
        );
      })}
    </section>
  );
}

function Missing({ open, unit, name }: { open: OpenBook; unit: number; name: string }) {
  const { entry: words, check } = useStrings();
  const styles = usePageStyles();
  const issues = open.issues.filter((issue) => issue.unit === name && issue.code === 'MISSING_VALUE' && issue.sheet !== undefined && issue.cell !== undefined);
  if (issues.length === 0) return null;
  return (
    <section aria-label={words.missing} key={unit}>
      <h2 className={styles.heading}>{words.missing}（{issues.length}）</h2>
      <div className={styles.row} style={{ gap: 2 }}>
        {issues.slice(0, MISSING_SHOWN).map((issue) => (
          <JumpButton key={`${issue.sheet} ${issue.cell}`} sheet={issue.sheet!} cell={issue.cell!}>{issue.argument ?? issue.indicator ?? check.jump}</JumpButton>
        ))}
      </div>
    </section>
  );
}
