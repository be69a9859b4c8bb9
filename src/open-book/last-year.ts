// The earlier year that results are compared with: read from its file once, kept in the workbook, used by whatever makes results.
import { keeper } from './kept';

export const keptLastYear = keeper('rubricScore.lastYear', async () => {
  const { writePast, readPast } = await import('../report/past-results');
  return { write: writePast, read: readPast };
});

export const { keep: keepLastYear, now: lastYearNow, current: currentLastYear } = keptLastYear;
