// The one way in which pages have the result sheets made: what is typed about the notice stands in the workbook first.
import { useCallback } from 'react';
import { lastYearNow } from '../commands/last-year';
import { refuse, type Outcome } from '../model/outcome';

type Make = (step: (done: number, total: number) => void) => Promise<Outcome<number>>;

/** How many sheets were made; `unsaved` is said where the settings of the notice cannot be kept. */
export function useResultSheets(unsaved: string): Make {
  return useCallback<Make>(async (step) => {
    const [{ keepNow }, { makeResultSheets }] = await Promise.all([import('./notice/draft'), import('./notice/make-files')]);
    if (!(await keepNow())) return refuse('BAD_REQUEST', unsaved);
    const lastYear = await lastYearNow();
    return makeResultSheets(lastYear ? { lastYear } : {}, step);
  }, [unsaved]);
}
