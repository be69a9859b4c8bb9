// 导入自己的评估细则: from a file or pasted; what is on the desk already is gone on with.
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { progressAt } from '../../import/confirm/progress';
import { ok, type Outcome } from '../../model/outcome';
import { bookIn } from '../../open-book/book';
import { tell } from '../../open-book/messages';
import { currentSession } from '../../open-book/session';
import type { RubricData } from '../../rubric/schema';
import { ownScheme, useSchemeChoice } from '../own-schemes';
import { usePageStyles } from '../parts/page-styles';
import { WorkBar } from '../parts/WorkBar';
import { useImportStrings } from '../strings/import';
import { useWork } from '../use-session';
import { beside } from './beside';
import { dropDesk, openDesk, useDesk } from './desk-store';
import { watchDesk } from './keep-desk';
import type { TableTaken, TakenFile } from './take-rubric';
import { TableTold } from './TableTold';

const ENDINGS = '.docx,.xlsx,.xlsm,.html,.htm,.csv,.tsv,.txt,.json';

/** `own`: the rubric that the open workbook carries, where one is open. */
export default function OwnRubric({ own }: { own?: RubricData | undefined }) {
  const { source: words } = useImportStrings();
  const styles = usePageStyles();
  const { desk } = useDesk();
  const { chosen } = useSchemeChoice();
  const [isSure, setSure] = useState(false);
  useEffect(() => {
    const warn = (text: string) => tell({ intent: 'warning', text });
    watchDesk({
      refused: () => warn(words.notKept),
      taken: () => warn(words.taken),
      elsewhere: (title) => warn(words.elsewhere(title || words.untitled)),
    });
  }, [words]);
  const known = own ?? ownScheme(chosen)?.rubric;
  if (!desk)
    return (
      <>
        {!own && <Bring />}
        {known?.text !== undefined && <Reopen rubric={known} />}
      </>
    );
  const { done, total } = progressAt(desk);
  return (
    <section aria-label={words.title} className={styles.page} style={{ gap: 4 }}>
      <div className={styles.row}>
        <Button onClick={() => openDesk(desk)}>{words.goOn(desk.facts.title || words.untitled, done, total)}</Button>
        <Button appearance="subtle" onClick={() => (isSure ? dropDesk() : setSure(true))} onBlur={() => setSure(false)}>
          {isSure ? words.dropSure(done) : words.drop}
        </Button>
      </div>
    </section>
  );
}

function Reopen({ rubric }: { rubric: RubricData }) {
  const { source: words } = useImportStrings();
  const work = useWork();
  const reopen = () =>
    void work.run(async () => {
      openDesk(await beside('reopen', rubric));
      return ok(undefined);
    });
  return (
    <div>
      <Button disabledFocusable={work.running} onClick={reopen}>
        {words.reopen(rubric.title)}
      </Button>
    </div>
  );
}

function Bring() {
  const { source: words, table } = useImportStrings();
  const styles = usePageStyles();
  const work = useWork({ stoppable: true });
  const input = useRef<HTMLInputElement>(null);
  const [isPasting, setPasting] = useState(false);
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<TableTaken>();
  type Taking = typeof import('./take-rubric');
  const take = (reader: (taking: Taking, signal: AbortSignal) => Promise<Outcome<TakenFile>>) =>
    void work.run(async (_step, signal) => {
      setWrong(undefined);
      const taken = await reader(await import(/* webpackChunkName: "own-rubric" */ './take-rubric'), signal);
      if (!taken.ok) return taken;
      const { ready, table: back } = taken.value;
      if (back && back.issues.length > 0) setWrong(back);
      else if (back) return ok(table.taken(back.title, back.changes.length));
      return ok(ready === undefined ? undefined : bookIn(currentSession()) ? words.readyBeside(ready) : words.ready(ready));
    });
  return (
    <section aria-label={words.title} className={styles.page} style={{ gap: 4 }}>
      <h2 className={styles.heading}>{words.title}</h2>
      <div className={styles.row}>
        <Button disabledFocusable={work.running} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        <Button disabledFocusable={work.running} aria-expanded={isPasting} onClick={() => setPasting(!isPasting)}>
          {words.pasteHere}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept={ENDINGS}
          aria-label={words.choose}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) take(({ takeFile }, signal) => takeFile(file, signal));
            target.value = '';
          }}
        />
      </div>
      {isPasting && (
        <>
          <Field label={words.paste}>
            <Textarea value={text} rows={5} resize="vertical" onChange={(_event, { value }) => setText(value)} />
          </Field>
          <div>
            <Button
              disabledFocusable={work.running || text.trim() === ''}
              onClick={() => take(({ takeText }, signal) => takeText(text, signal))}>
              {words.read}
            </Button>
          </div>
        </>
      )}
      <div className={styles.muted}>{words.hint}</div>
      <WorkBar work={work} />
      {wrong && <TableTold {...wrong} />}
    </section>
  );
}
