// How far a longer task has come, with a way to stop it. It stands under the button that was pressed, which stays where it was,
// and has all its lines from the start: what people are about to press does not move under the pointer.
import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useStrings } from '../strings';
import type { SessionWork } from '../use-session';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '6px', scrollMarginBottom: '12px' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', minHeight: '24px' },
});

export function WorkBar({ work }: { work: SessionWork }) {
  return work.running ? <Running work={work} /> : null;
}

function Running({ work: { progress, stopping, isFinal, cancel } }: { work: SessionWork }) {
  const { work: words } = useStrings();
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  // Below the edge of a narrow pane nobody would see it.
  useEffect(() => {
    bar.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const [done, total] = progress ?? [0, 0];
  const text =
    isFinal && cancel ? words.final : stopping ? words.stopping : total > 0 ? words.step(Math.min(done + 1, total), total) : words.begun;
  return (
    <div ref={bar} role="status" className={styles.bar}>
      <ProgressBar aria-label={words.progress} aria-valuetext={text} {...(total > 0 ? { value: done / total } : {})} />
      <div className={styles.line}>
        <span>{text}</span>
        {cancel && (
          <Button size="small" disabledFocusable={stopping || isFinal} onClick={cancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
