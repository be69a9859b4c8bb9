// What every page says above its own about the open workbook: formulas that Excel does not know, results that are out of date.
import { lazy, Suspense } from 'react';
import type { OpenBook } from '../../commands/session';
import { functionsUnknown } from '../unknown-functions';

const StaleResults = lazy(() => import('./StaleResults'));
const FormulaOffer = lazy(() => import('./FormulaOffer'));

export function BookNotices({ open }: { open: OpenBook }) {
  return (
    <Suspense fallback={null}>
      {functionsUnknown(open) && <FormulaOffer open={open} />}
      {open.results.stale.length > 0 && <StaleResults open={open} />}
    </Suspense>
  );
}
