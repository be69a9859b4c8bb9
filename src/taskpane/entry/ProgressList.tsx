// How many units of each category are complete.
import { Field, ProgressBar } from '@fluentui/react-components';
import { countProgress, type UnitProgress } from '../../app/check-list';
import { categoriesInUse } from '../../assessment/in-use';
import type { OpenBook } from '../../open-book/book';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';
import { useEntryStrings } from '../strings/entry';

export function ProgressList({ open, units: all }: { open: OpenBook; units: readonly UnitProgress[] }) {
  const words = useEntryStrings();
  const { pane } = useStrings();
  const styles = usePageStyles();
  return (
    <section aria-labelledby="progress" className={styles.page} style={{ gap: 6 }}>
      <h2 id="progress" className={styles.heading}>
        {words.progress}
      </h2>
      {categoriesInUse(open.book.frame.scheme, open.book.input.units).map(({ name }) => {
        const units = all.filter((unit) => unit.category === name);
        const { done } = countProgress(units);
        return (
          <Field key={name} label={pane.named(name, words.complete(done, units.length))}>
            <ProgressBar value={units.length === 0 ? 0 : done / units.length} color={done === units.length ? 'success' : 'brand'} />
          </Field>
        );
      })}
    </section>
  );
}
