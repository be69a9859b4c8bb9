// What is known of the workbook, and the work under way, for the pages.
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { currentSession, onSessionChange, refresh, type Session } from '../commands/session';
import { tell } from '../commands/messages';
import { Cancelled, failureMessage } from '../hosts/excel/failure';
import type { Outcome } from '../model/outcome';
import { useStrings } from './strings';

/** The workbook as last read; the first page that asks has it read. */
export function useSession(): Session {
  const session = useSyncExternalStore(onSessionChange, currentSession);
  useEffect(() => {
    if (session.state === 'unread') void refresh();
  }, [session.state]);
  return session;
}

export interface Work {
  /** `[done, total]` while it runs, undefined otherwise. */
  progress: readonly [number, number] | undefined;
  running: boolean;
  /** Runs one task; its text is told on success, its refusal or failure on failure. `step` throws and `signal` aborts when the user cancelled. */
  run(task: (step: (done: number, total: number) => void, signal: AbortSignal) => Promise<Outcome<string | undefined>>): Promise<boolean>;
  cancel(): void;
}

export function useWork(): Work {
  const words = useStrings();
  const [progress, setProgress] = useState<readonly [number, number]>();
  const [running, setRunning] = useState(false);
  const stopper = useRef<AbortController>();
  const run = useCallback<Work['run']>(async (task) => {
    const { signal } = (stopper.current = new AbortController());
    setRunning(true);
    tell(undefined);
    try {
      const outcome = await task((done, total) => {
        if (signal.aborted) throw new Cancelled();
        setProgress([done, total]);
      }, signal);
      if (!outcome.ok) tell({ intent: 'error', text: outcome.refusal.message });
      else if (outcome.value !== undefined) tell({ intent: 'success', text: outcome.value });
      return outcome.ok;
    } catch (error) {
      tell(error instanceof Cancelled || signal.aborted ? { intent: 'warning', text: words.work.cancelled } : { intent: 'error', text: failureMessage(error) });
      return false;
    } finally {
      setRunning(false);
      setProgress(undefined);
    }
  }, [words]);
  const cancel = useCallback(() => {
    stopper.current?.abort();
  }, []);
  return { progress, running, run, cancel };
}
