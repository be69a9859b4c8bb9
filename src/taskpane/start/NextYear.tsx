// A new year without typing anything again: beside the open workbook of last year, or from its file.
import { Button } from '@fluentui/react-components';
import type { OpenBook } from '../../open-book/book';
import { ok } from '../../model/outcome';
import { BookChooser } from '../parts/BookChooser';
import { usePageStyles } from '../parts/page-styles';
import { WorkBar } from '../parts/WorkBar';
import { useYearStrings } from '../strings/year';
import { useWork } from '../use-session';

/** `own` is the workbook of last year, where it is the one that is open. */
export default function NextYear({ own }: { own?: OpenBook }) {
  const { nextYear: words } = useYearStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const open = () =>
    work.run(async (step) => {
      const { openNextYear } = await import('../../open-book/use-cases/next-year');
      const made = await openNextYear(step, words.byHand);
      return made.ok ? ok([words.opened(made.value.year, made.value.name), ...made.value.told].join('\n')) : made;
    });
  const make = (chosen: File) =>
    work.run(async (step) => {
      const { makeFromLastYear } = await import('../../open-book/use-cases/next-year');
      const made = await makeFromLastYear(chosen, step);
      return made.ok ? ok([words.made(made.value.year, made.value.name), ...made.value.told].join('\n')) : made;
    });
  return (
    <section aria-label={words.title} className={styles.page} style={{ gap: 4 }}>
      <div>
        {own ? (
          <Button disabledFocusable={work.running} onClick={() => void open()}>
            {words.open(own.book.frame.year + 1)}
          </Button>
        ) : (
          <BookChooser label={words.choose} disabledFocusable={work.running} onChoose={(chosen) => void make(chosen)} />
        )}
      </div>
      <div className={styles.muted}>{words.hint}</div>
      <WorkBar work={work} />
    </section>
  );
}
