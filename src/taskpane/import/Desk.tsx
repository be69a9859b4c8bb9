// 核对评估细则: a document on its way to a workbook, clause by clause.
import { Button, Field, Input, mergeClasses, ProgressBar, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { confirmCertain, openCertain, withFact } from '../../import/confirm/desk';
import { progressAt } from '../../import/confirm/progress';
import { missingFacts } from '../../import/confirm/finish';
import { today } from '../../model/today';
import { usePageStyles } from '../parts/page-styles';
import { useImportStrings } from '../strings/import';
import { leaveDesk, leaveField, stepOnDesk, typeOnDesk, undoOnDesk, useDesk } from './desk-store';
import { Finish } from './Finish';
import { Indicators } from './Indicators';
import { PutAside } from './PutAside';
import { TablesChoice } from './TablesChoice';
import { TableTold } from './TableTold';
import { Told } from './Told';
import { useImportStyles } from './use-import-styles';

const FACTS = ['title', 'issuer', 'year'] as const;
const SURE = ['certain', 'check', 'judge'] as const;

export default function Desk() {
  const { desk: words } = useImportStrings();
  const styles = usePageStyles();
  const own = useImportStyles();
  const { desk, past } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView?.({ block: 'start' });
  }, []);
  if (!desk) return null;
  const { done, total } = progressAt(desk);
  const missing = missingFacts(desk);
  const certain = openCertain(desk).length;
  const [sure, check, judge] = SURE.map((each) => desk.imported.indicators.filter(({ reading }) => reading.confidence === each).length);
  const progress = words.progress(done, total);
  return (
    <section
      aria-labelledby="desk"
      className={mergeClasses(styles.page, own.desk)}
      onInputCapture={({ target }) => isTyping(target) && typeOnDesk(target)}
      onBlur={leaveField}
      onKeyDown={(event) => {
        // In a field the keys undo what is typed there.
        if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
        event.preventDefault();
        undoOnDesk();
      }}>
      <div className={styles.row}>
        <h2 id="desk" ref={heading} tabIndex={-1} className={styles.heading} style={{ flexGrow: 1 }}>
          {words.title}
        </h2>
        <Button size="small" disabledFocusable={past.length === 0} onClick={undoOnDesk}>
          {words.undo}
        </Button>
        <Button size="small" title={words.backHint} onClick={leaveDesk}>
          {words.back}
        </Button>
      </div>
      <div className={styles.page} style={{ gap: 6 }}>
        {FACTS.map((fact) => (
          <Fact key={fact} fact={fact} value={desk.facts[fact]} isMissing={missing.includes(fact)} />
        ))}
      </div>
      <TablesChoice desk={desk} />
      {desk.changes && <TableTold changes={desk.changes} issues={[]} />}
      <Told imported={desk.imported} />
      <PutAside desk={desk} />
      <div className={styles.page} style={{ gap: 4 }}>
        <div role="status">
          <b>{progress}</b>
        </div>
        <ProgressBar aria-label={words.title} aria-valuetext={progress} value={done / total} />
        <div className={styles.muted}>{words.counts(sure!, check!, judge!)}</div>
      </div>
      {certain > 0 && (
        <div>
          <Button onClick={() => stepOnDesk((now) => confirmCertain(now, today()))}>{words.allCertain(certain)}</Button>
        </div>
      )}
      <Indicators desk={desk} />
      <Finish desk={desk} />
    </section>
  );
}

/** A title may take two lines in a narrow pane. */
const LONG = 20;

/** What the document does not say is asked plainly; it is an error once it was left blank. */
function Fact({ fact, value, isMissing }: { fact: (typeof FACTS)[number]; value: string; isMissing: boolean }) {
  const { desk: words } = useImportStrings();
  const [isLeft, setLeft] = useState(false);
  const change = (next: string) => stepOnDesk((now) => withFact(now, { [fact]: next.replace(/\n/gu, '') }));
  return (
    <Field
      required
      label={words.facts[fact]}
      validationMessage={isMissing ? words.missing[fact] : undefined}
      validationState={isMissing && isLeft ? 'error' : 'none'}>
      {fact === 'title' ? (
        <Textarea
          value={value}
          rows={value.length > LONG ? 2 : 1}
          onBlur={() => setLeft(true)}
          onChange={(_event, data) => change(data.value)}
        />
      ) : (
        <Input
          value={value}
          {...(fact === 'year' && { inputMode: 'numeric' as const })}
          onBlur={() => setLeft(true)}
          onChange={(_event, data) => change(data.value)}
        />
      )}
    </Field>
  );
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');
