// 用这份细则, 存成文件, 存成表格: what comes of a rubric that was confirmed.
import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { type ImportDesk } from '../../import/confirm/desk';
import { progressAt } from '../../import/confirm/progress';
import { missingFacts } from '../../import/confirm/finish';
import { ok } from '../../model/outcome';
import { turn } from '../../model/pieces';
import { bookIn } from '../../open-book/book';
import { tell } from '../../open-book/messages';
import { currentSession } from '../../open-book/session';
import { usePageStyles } from '../parts/page-styles';
import { WorkBar } from '../parts/WorkBar';
import { useImportStrings } from '../strings/import';
import { useWork } from '../use-session';
import { beside } from './beside';
import { leaveDesk } from './desk-store';
import { NoticeAsked } from './NoticeAsked';
import { ReadTableBack } from './ReadTableBack';
import type { SavedRubric } from './save-rubric';

const SavedFile = lazy(() => import(/* webpackChunkName: "own-rubric" */ './SavedFile'));

export function Finish({ desk }: { desk: ImportDesk }) {
  const { desk: words, source } = useImportStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const [warned, setWarned] = useState<ImportDesk>();
  const [saved, keepSaved] = useState<{ file: SavedRubric; of: ImportDesk }>();
  const { done, total } = progressAt(desk);
  const missing = missingFacts(desk);
  const use = () => {
    if (done < total && warned !== desk) {
      setWarned(desk);
      tell({ intent: 'warning', text: words.unconfirmed(total - done) });
      return;
    }
    void work.run(async (_step, signal) => {
      const ready = await beside('use', desk, signal);
      if (!ready.ok) return ready;
      const { adopt } = await import(/* webpackChunkName: "own-rubric" */ './adopt');
      await turn(); // what came from beside was long, too
      adopt(ready.value);
      await turn(); // a long rubric takes its time; the pane draws in between
      leaveDesk();
      const { title } = ready.value.rubric;
      return ok(bookIn(currentSession()) ? source.readyBeside(title) : source.ready(title));
    });
  };
  const save = (as: SavedRubric['kind']) =>
    void work.run(async (_step, signal) => {
      const { madeFile } = await import(/* webpackChunkName: "own-rubric" */ './save-rubric');
      const file = await madeFile(as, desk, signal);
      if (file.ok) keepSaved({ file: file.value, of: desk });
      return file.ok ? ok(undefined) : file;
    });
  return (
    <section className={styles.page} style={{ gap: 6 }} aria-label={words.use}>
      <NoticeAsked desk={desk} />
      <div className={styles.row} style={{ marginTop: 6 }}>
        <Button appearance="primary" disabledFocusable={work.running || missing.length > 0} onClick={use}>
          {words.use}
        </Button>
        <Button disabledFocusable={work.running || missing.length > 0} onClick={() => save('json')}>
          {words.save}
        </Button>
        <Button disabledFocusable={work.running || missing.length > 0} title={words.saveTableHint} onClick={() => save('xlsx')}>
          {words.saveTable}
        </Button>
      </div>
      {missing.length > 0 && <div className={styles.muted}>{words.missing[missing[0]!]}</div>}
      <div className={styles.muted}>{words.useHint}</div>
      <WorkBar work={work} />
      {saved?.of === desk && (
        <Suspense fallback={null}>
          <SavedFile file={saved.file} open={total - done} />
        </Suspense>
      )}
      <ReadTableBack />
    </section>
  );
}
