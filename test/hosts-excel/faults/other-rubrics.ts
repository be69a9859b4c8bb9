// Presses that make a book of another rubric than a bundled one, and the press that puts back what such work has left half done.
import { buildWorkbook } from '../../../src/app/build';
import { excelHost } from '../../../src/hosts/excel';
import { switchFormulas } from '../../../src/open-book/formulas/formula-work';
import { currentSession, refresh } from '../../../src/open-book/session';
import { makeSheets } from '../../../src/open-book/use-cases/make-sheets';
import { putBack } from '../../../src/open-book/use-cases/mend';
import { makeFromLastYear } from '../../../src/open-book/use-cases/next-year';
import { publishResults } from '../../../src/open-book/use-cases/publish-results';
import type { MemoryGrid } from '../../excel/memory/memory-grid';
import type { RunningOfficeHost } from '../../excel/office-host';
import { faultyRequest } from './faulty-request';
import { file, hunan, lay, ownScheme, quiet, TODAY, told, toldBy, type, units, type UseCase } from './laid-books';

/** Results made before, and half laid anew by a press that failed. */
async function halfPublished(grid: MemoryGrid, office: RunningOfficeHost): Promise<void> {
  await lay(grid);
  await publishResults({ show: true });
  type(grid, '录入_高校', '开设项数', 5);
  await refresh();
  const anew = grid.keep();
  for (let request = 1; request < 40; request++) {
    anew();
    await refresh();
    const broken = faultyRequest(office, request, 'half done');
    await publishResults({ show: true }).catch(() => undefined);
    await broken.mend();
    const { sheets } = await excelHost.survey();
    if (sheets.some(({ unfinished, hasCopy }) => unfinished === 'anew' && hasCopy)) {
      await refresh();
      return;
    }
  }
  throw new Error('never half laid');
}

export const otherRubrics: Record<string, UseCase> = {
  'own rubric': {
    book: refresh,
    press: async () => {
      const session = currentSession();
      const wanted = { scheme: ownScheme(), year: 2022, units: units(), formulas: 'score', demo: false } as const;
      return told(
        await makeSheets(wanted, session.state === 'open' ? session.open : undefined, quiet, { done: 'done', nothing: 'nothing' }),
      );
    },
  },
  'other rubric': {
    book: refresh,
    press: async () =>
      told(
        await makeFromLastYear(
          await file(buildWorkbook({ scheme: hunan, year: 2021, units: units(), formulas: 'native', demo: false, today: TODAY })),
          quiet,
          { scheme: ownScheme() },
        ),
      ),
  },
  'score formulas': { book: (grid) => lay(grid, hunan, units(), 'native'), press: async () => toldBy(await switchFormulas('score')) },
  'put back': { book: halfPublished, press: async () => told(await putBack(quiet)) },
};
