// The one way in which pages have the result sheets made: what is typed about the notice stands in the workbook first.
import { useCallback } from 'react';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { OnProgress } from '../workbook/host';

type Make = (progress: OnProgress) => Promise<Outcome<number>>;

/** How many sheets were made; `unsaved` is said where the settings of the notice cannot be kept. */
export function useResultSheets(unsaved: string): Make {
  return useCallback<Make>(
    async (progress) => {
      const [{ keepNow }, { publishResults }] = await Promise.all([
        import('./notice/draft'),
        import('../open-book/use-cases/publish-results'),
      ]);
      if (!(await keepNow())) return refuse('BAD_REQUEST', unsaved);
      const published = await publishResults({ show: true }, progress);
      return published.ok ? ok(published.value.length) : published;
    },
    [unsaved],
  );
}
