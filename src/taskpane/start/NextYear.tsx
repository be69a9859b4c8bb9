// A new year without typing anything again: beside the open workbook of last year, or from its file; under the same rubric or another.
import { Button } from '@fluentui/react-components';
import { programName } from '../../open-book/chosen-host';
import { lazy, Suspense, useState } from 'react';
import type { OtherRubric as Other } from '../../app/other-rubric/carried';
import type { OpenedWorkbook } from '../../app/open';
import type { OpenBook } from '../../open-book/book';
import { ok } from '../../model/outcome';
import type { Scheme } from '../../rubric/tree';
import { useDesk } from '../import/desk-store';
import { useOwnSchemes } from '../own-schemes';
import { BookChooser } from '../parts/BookChooser';
import { usePageStyles } from '../parts/page-styles';
import { QuietButton } from '../parts/QuietButton';
import { WorkBar } from '../parts/WorkBar';
import { useYearStrings } from '../strings/year';
import { useWork } from '../use-session';

const OtherRubric = lazy(() => import('./OtherRubric'));
const OwnRubric = lazy(() => import('../import/OwnRubric'));

/** `own` is the workbook of last year, where it is the one that is open. */
export default function NextYear({ own }: { own?: OpenBook }) {
  const { nextYear: words } = useYearStrings();
  const styles = usePageStyles();
  return (
    <section aria-label={words.title} className={styles.page} style={{ gap: 4 }}>
      {own ? <Beside own={own} /> : <FromFile />}
    </section>
  );
}

function Beside({ own }: { own: OpenBook }) {
  const { nextYear: words } = useYearStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const [isOther, setOther] = useState(false);
  const [latest] = useOwnSchemes();
  const [last, setLast] = useState(latest);
  // Whoever brings a rubric while a workbook is open came for this.
  if (latest !== last) {
    setLast(latest);
    setOther(latest !== undefined);
  }
  const { desk } = useDesk();
  // What is on the desk is offered beside the rubric that the workbook carries, where it carries one.
  const isOfferedBelow = desk !== undefined && own.book.notice.rubric.rubric.text !== undefined;
  const open = (other?: Other) =>
    work.run(async (step) => {
      const { openNextYear } = await import('../../open-book/use-cases/next-year');
      const made = await openNextYear(step, words.byHand, other);
      if (!made.ok) return made;
      const { year, name, told } = made.value;
      return ok([(other?.keepsEntries ? words.otherRubric.kept : words.opened)(year, name, programName()), ...told].join('\n'));
    });
  const writeBack = (scheme: Scheme) =>
    work.run(async (step) => {
      const { writeRubricBack } = await import('../../open-book/use-cases/write-back');
      const written = await writeRubricBack(scheme, step);
      return written.ok ? ok([words.otherRubric.writtenBack, ...written.value].join('\n')) : written;
    });
  return (
    <>
      <div className={styles.row}>
        <Button disabledFocusable={work.running} onClick={() => void open()}>
          {words.open(own.book.frame.year + 1)}
        </Button>
        <QuietButton aria-expanded={isOther} onClick={() => setOther(!isOther)}>
          {words.otherRubric.open}
        </QuietButton>
      </div>
      <div className={styles.muted}>{words.hint}</div>
      {isOther && (
        <Suspense fallback={null}>
          <div className={styles.muted}>{words.otherRubric.hint}</div>
          {!isOfferedBelow && <OwnRubric />}
          <OtherRubric
            book={own.book}
            disabled={work.running}
            mayKeep
            onMake={(other) => void open(other)}
            onWriteBack={(scheme) => void writeBack(scheme)}
          />
        </Suspense>
      )}
      <WorkBar work={work} />
    </>
  );
}

function FromFile() {
  const { nextYear: words } = useYearStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const hasOther = useOwnSchemes().length > 0;
  const [last, setLast] = useState<{ file: File; book: OpenedWorkbook }>();
  const make = (file: File, other?: Other) =>
    work.run(async (step) => {
      const { makeFromLastYear } = await import('../../open-book/use-cases/next-year');
      const made = await makeFromLastYear(file, step, other);
      if (made.ok) setLast(undefined);
      return made.ok ? ok([words.made(made.value.year, made.value.name), ...made.value.told].join('\n')) : made;
    });
  const look = (file: File) =>
    work.run(async () => {
      const { readOtherBook } = await import('../../open-book/use-cases/other-book');
      const read = await readOtherBook(file);
      if (!read.ok) return read;
      setLast({ file, book: read.value.book });
      return ok(undefined);
    });
  return (
    <>
      <div>
        <BookChooser
          label={words.choose}
          disabledFocusable={work.running}
          onChoose={(chosen) => void (hasOther ? look(chosen) : make(chosen))}
        />
      </div>
      <div className={styles.muted}>{words.hint}</div>
      {last && (
        <Suspense fallback={null}>
          <OtherRubric book={last.book} disabled={work.running} mayKeep={false} onMake={(other) => void make(last.file, other)} />
        </Suspense>
      )}
      <WorkBar work={work} />
    </>
  );
}
