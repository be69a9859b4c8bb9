// What is known of the workbook, and the work under way, for the pages.
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Session } from '../open-book/book';
import { currentSession, onSessionChange, readSession } from '../open-book/session';
import { tell } from '../open-book/messages';
import { Cancelled } from '../open-book/failure';
import { failureMessage } from '../open-book/failure-words';
import type { Outcome } from '../model/outcome';
import type { OnProgress } from '../workbook/host';
import { useStrings } from './strings';

/** The workbook as last read; the first page that asks has it read. */
export function useSession(): Session {
  const session = useSyncExternalStore(onSessionChange, currentSession);
  useEffect(() => {
    if (session.state === 'unread') void readSession();
  }, [session.state]);
  return session;
}

export interface SessionWork {
  /** `[done, total]` while it runs, undefined otherwise. */
  progress: readonly [number, number] | undefined;
  running: boolean;
  /** The user cancelled, and the task has not ended yet. */
  stopping: boolean;
  /** What has begun can no longer be stopped. */
  isFinal: boolean;
  /** Runs one task; its text is told on success, its refusal or failure on failure. `step` throws where it still can and `signal` aborts
   *  when the user cancelled. */
  run(task: (step: OnProgress, signal: AbortSignal) => Promise<Outcome<string | undefined>>): Promise<boolean>;
  /** Undefined where a task once begun is always carried through. */
  cancel: (() => void) | undefined;
}

/** For the tasks of one place; `stoppable` says whether they heed `step` or `signal`. */
export function useWork({ stoppable = false } = {}): SessionWork {
  const words = useStrings();
  const [progress, setProgress] = useState<readonly [number, number]>();
  const [running, setRunning] = useState(false);
  const [stopping, setStopping] = useState(false);
  const [isFinal, setFinal] = useState(false);
  const stopper = useRef<AbortController>();
  const run = useCallback<SessionWork['run']>(
    async (task) => {
      const { signal } = (stopper.current = new AbortController());
      setRunning(true);
      tell(undefined);
      try {
        const outcome = await task((done, total, canStop = true) => {
          if (signal.aborted && canStop) throw new Cancelled();
          setFinal(!canStop);
          setProgress([done, total]);
        }, signal);
        if (!outcome.ok) tell({ intent: 'error', text: outcome.refusal.message });
        else if (outcome.value !== undefined)
          tell({ intent: 'success', text: `${signal.aborted ? words.work.tooLate : ''}${outcome.value}` });
        return outcome.ok;
      } catch (error) {
        tell(
          error instanceof Cancelled || signal.aborted
            ? { intent: 'warning', text: words.work.cancelled }
            : { intent: 'error', text: failureMessage(error) },
        );
        return false;
      } finally {
        setRunning(false);
        setStopping(false);
        setFinal(false);
        setProgress(undefined);
      }
    },
    [words],
  );
  const cancel = useCallback(() => {
    stopper.current?.abort();
    setStopping(true);
  }, []);
  return { progress, running, stopping, isFinal, run, cancel: stoppable ? cancel : undefined };
}
