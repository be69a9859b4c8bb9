// The grid that people see: the port over a workbook in Univer.
import type { FUniver } from '@univerjs/core/facade';
import { IUndoRedoService, toDisposable, type IDisposable, type Univer } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/preset-sheets-core';
import { fitColumns } from '../model/autofit';
import { emptyExtras, type DocumentExtras } from '../model/document';
import type { GridEvent, GridPort } from '../model/grid-port';
import { cellsPort } from './cells';
import { compareCells } from './comparisons';
import { conditionsPort } from './conditions';
import type { UniverContext } from './context';
import { evaluate } from './evaluate';
import { forwardEvents } from './events';
import { layoutPort } from './layout';
import { leaveBeforeDeletion } from './leave-sheet';
import { namesPort, notesPort, tablesPort } from './attachments';
import { sheetsPort } from './sheets';
import { validationsPort } from './validations';
import { WaitingStyles } from './waiting-styles';
import { whereabouts } from './whereabouts';

const METADATA = 'document';
const CALCULATION_TIMEOUT = 30_000;

/** `formulas` is Univer's own service; it is handed in because headless Univer has it in another package. */
export function createUniverGrid(univer: Univer, api: FUniver, formulas: Pick<FormulaDataModel, 'getArrayFormulaCellData'>): GridPort {
  compareCells();
  const injector = univer.__getInjector();
  const listeners = new Set<(event: GridEvent) => void>();
  let dirty = false;
  let batch: IDisposable | undefined;
  let document: { of: string; extras: DocumentExtras } | undefined;

  const workbook = (): ReturnType<UniverContext['workbook']> => api.getActiveWorkbook()!;
  const extras = (): DocumentExtras => {
    const id = workbook().getId();
    if (document?.of !== id) document = { of: id, extras: { ...emptyExtras(), ...(workbook().getCustomMetadata()?.[METADATA] as object | undefined) } };
    return document.extras;
  };
  const context: UniverContext = {
    api, injector, workbook, extras, passing: false, go: (work) => user.go(work),
    spilled: (sheet) => formulas.getArrayFormulaCellData()?.[workbook().getId()]?.[sheet] ?? {},
    keepExtras: () => {
      workbook().setCustomMetadata({ ...workbook().getCustomMetadata(), [METADATA]: extras() });
      emit({ kind: 'stored' });
    },
    markDirty: () => { dirty = true; },
  };
  const user = whereabouts(context);
  const emit = (event: GridEvent): void => listeners.forEach((listener) => listener(event));
  forwardEvents(context, emit);
  leaveBeforeDeletion(context);

  const waiting = new WaitingStyles(context);
  const grid: GridPort = {
    ...sheetsPort(context),
    ...cellsPort(context, waiting),
    ...layoutPort(context),
    ...tablesPort(context),
    ...namesPort(context),
    ...notesPort(context),
    ...validationsPort(context),
    ...conditionsPort(context),
    extras,
    keepExtras: context.keepExtras,
    calculated: async () => {
      if (!dirty) return;
      dirty = false;
      await api.getFormula().onCalculationResultApplied(CALCULATION_TIMEOUT).catch(() => undefined);
    },
    calculate: () => {
      api.getFormula().executeCalculation();
      dirty = true;
    },
    beginBatch: () => {
      if (batch) return;
      batch = oneStep(injector.get(IUndoRedoService), workbook().getId());
      user.stay();
    },
    endBatch: () => {
      if (!batch) return;
      user.back();
      batch.dispose();
      batch = undefined;
    },
    evaluate: (sheet, row, column, formula) => evaluate(context, sheet, row, column, formula),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  // Univer fits no columns without a screen.
  const autofit: GridPort['autofit'] = (sheet, axis, first, count) => (axis === 'rows' ? grid.autofit(sheet, axis, first, count) : fitColumns(grid, sheet, first, count));
  return { ...grid, ...flushedFirst({ ...grid, autofit }, waiting) };
}

/** What is done until the end is one step of undo. Univer would undo several in the wrong order: then, as Excel does after what it
 *  cannot undo, nothing done so far can be undone, and nothing half. */
function oneStep(history: IUndoRedoService, workbook: string): IDisposable {
  let steps = -1; // the present state is told at once
  const counting = history.undoRedoStatus$.subscribe(() => { steps++; });
  const merging = history.__tempBatchingUndoRedo(workbook);
  return toDisposable(() => {
    counting.unsubscribe();
    merging.dispose();
    if (steps > 1) history.clearUndoRedo(workbook);
  });
}

/** What looks at the looks of cells, moves cells, or ends a batch. */
const NEEDS_LOOKS = ['texts', 'styles', 'write', 'clear', 'used', 'insert', 'remove', 'sort', 'merge', 'copySheet', 'autofit', 'calculated', 'beginBatch', 'endBatch'] as const;

function flushedFirst(grid: GridPort, waiting: WaitingStyles): Partial<GridPort> {
  const wrapped = NEEDS_LOOKS.map((name) => {
    const method = grid[name] as (...args: unknown[]) => unknown;
    return [name, (...args: unknown[]) => {
      waiting.flush();
      return method(...args);
    }];
  });
  return Object.fromEntries(wrapped) as Partial<GridPort>;
}
