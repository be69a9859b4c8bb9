// 录入: how far each category has come, draws, what rounds differ in, and a form for one unit beside the sheet.
import { Field, Select } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState } from 'react';
import { checkList } from '../../app/check-list';
import type { OpenBook } from '../../open-book/book';
import { hostAtHand } from '../../open-book/chosen-host';
import type { Group } from '../../rubric/tree';
import { unitForms, trackAtWork, type UnitForm } from '../entry-form';
import { Missing } from '../entry/Missing';
import { goOn } from '../entry/next-input';
import { ProgressList } from '../entry/ProgressList';
import { UnitChooser } from '../entry/UnitChooser';
import { useSelectedUnit } from '../entry/use-selected-unit';
import { Vetoes } from '../entry/Vetoes';
import { IndicatorForm } from '../parts/IndicatorForm';
import { usePageStyles } from '../parts/page-styles';
import { WithBook } from '../parts/WithBook';
import { useEntryStrings } from '../strings/entry';
import { useResultsStrings } from '../strings/results';

const Draws = lazy(() => import('../draw/Draws'));
const Differences = lazy(() => import('../entry/Differences'));
const OtherRound = lazy(() => import('../entry/OtherRound'));

export default function Entry() {
  return <WithBook>{(open) => <Entering open={open} />}</WithBook>;
}

function Entering({ open }: { open: OpenBook }) {
  const words = useEntryStrings();
  const results = useResultsStrings();
  const styles = usePageStyles();
  const forms = useMemo(() => unitForms(open), [open]);
  const [chosen, setChosen] = useSelectedUnit(open);
  const form = forms.find(({ index }) => index === chosen);
  const { units } = useMemo(() => checkList(open.issues, open.assessment), [open]);
  const progress = form && units.find(({ unit, category }) => unit === form.name && category === form.category.name);
  const { sampling, review } = open.book.frame.scheme.data;
  const [wanted, setWanted] = useState<string>();
  const track = review?.tracks.find((each) => each === wanted) ?? trackAtWork(open);
  const choose = async (index: number) => {
    setChosen(index);
    const place = open.book.locate({ unit: index, field: 'entries' });
    if (place.sheet !== undefined && place.cell !== undefined)
      await (await hostAtHand()).jumpTo(place.sheet, place.cell).catch(() => false);
  };
  return (
    <div className={styles.page}>
      <ProgressList open={open} units={units} />
      {sampling.length > 0 && (
        <Suspense fallback={null}>
          <Draws open={open} />
        </Suspense>
      )}
      {review && (
        <Suspense fallback={null}>
          <Differences open={open} forms={forms} onChoose={(index) => void choose(index)} />
        </Suspense>
      )}
      {review && (
        <Suspense fallback={null}>
          <OtherRound open={open} />
        </Suspense>
      )}
      <UnitChooser open={open} forms={forms} form={form} progress={progress} onChoose={(index) => void choose(index)} />
      {form && review && (
        <Field label={words.track[review.kind]}>
          <Select value={track ?? ''} onChange={(_event, { value }) => setWanted(value)}>
            {review.tracks.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
      )}
      {progress && <Missing key={form?.index} progress={progress} />}
      {form && (
        <div className={styles.page} onKeyDown={goOn}>
          {form.category.parts.map((part) => (
            <section key={`${form.index}/${part.name}`} aria-label={part.name || form.name} className={styles.page} style={{ gap: 8 }}>
              {part.name !== '' && <h2 className={styles.heading}>{results.part(part.name, part.weight)}</h2>}
              {part.groups.map((group) => (
                <GroupForm key={group.name} open={open} form={form} group={group} track={track} />
              ))}
            </section>
          ))}
          <Vetoes key={form.index} open={open} form={form} />
        </div>
      )}
    </div>
  );
}

interface GroupProps {
  open: OpenBook;
  form: UnitForm;
  group: Group;
  track: string | undefined;
}

/** A group can be folded away: a unit may have fifty indicators. */
function GroupForm({ open, form, group, track }: GroupProps) {
  const styles = usePageStyles();
  return (
    <details open aria-label={group.name}>
      <summary>
        <h3 className={styles.heading} style={{ display: 'inline' }}>
          {group.name}
        </h3>
      </summary>
      <ul className={styles.list} style={{ marginTop: 6 }}>
        {group.indicators.map((indicator) => (
          <IndicatorForm key={`${indicator.key}@${track ?? ''}`} open={open} form={form} indicator={indicator} track={track} />
        ))}
      </ul>
    </details>
  );
}
