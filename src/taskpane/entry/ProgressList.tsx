// How many units of each category are complete.
import { Field, ProgressBar } from '@fluentui/react-components';
import { categoriesInUse } from '../../assessment/in-use';
import type { OpenBook } from '../../commands/session';
import { usePageStyles } from '../parts/page-styles';
import { useStrings } from '../strings';

export function ProgressList({ open }: { open: OpenBook }) {
  const { entry: words, pane } = useStrings();
  const styles = usePageStyles();
  return (
    <section aria-labelledby="progress" className={styles.page} style={{ gap: 6 }}>
      <h2 id="progress" className={styles.heading}>{words.progress}</h2>
      {categoriesInUse(open.book.frame.scheme, open.book.input.units).map(({ name }) => {
        const units = open.scoreboard.units.filter((unit) => unit.category === name);
        const done = units.filter((unit) => unit.missing.length === 0).length;
        return (
          <Field key={name} label={pane.named(name, words.complete(done, units.length))}>
            <ProgressBar value={units.length === 0 ? 0 : done / units.length} color={done === units.length ? 'success' : 'brand'} />
          </Field>
        );
      })}
    </section>
  );
}
