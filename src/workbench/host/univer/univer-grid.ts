// The grid that people see: the port over a workbook in Univer.
import type { FUniver } from '@univerjs/core/facade';
import { IUndoRedoService, toDisposable, type IDisposable, type Univer } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/preset-sheets-core';
import { fitColumns } from '../model/autofit';
import { emptyExtras, type DocumentExtras } from '../model/document';
import type { GridEvent, GridPort } from '../model/grid-port';
import { indexWhenAsked } from './address-functions';
import { cellsPort } from './cells';
import { compareCells } from './comparisons';
import { rememberFormulas } from './formula-memory';
import { roundNumbers } from './rounding';
import { conditionsPort } from './conditions';
import type { UniverContext } from './context';
import { evaluateFormula } from './evaluate';
import { keptFacades } from './facades';
import { forwardEvents } from './events';
import { functionCells } from './function-cells';
import { layoutPort } from './layout';
import { lazyIf } from './lazy-if';
import { leaveGoneSheets } from './gone-sheets';
import { leaveBeforeDeletion } from './leave-sheet';
import { namesPort, notesPort, tablesPort } from './attachments';
import { sheetsPort } from './sheets';
import { validationsPort } from './validations';
import { WaitingMerges } from './waiting-merges';
import { WaitingSizes } from './waiting-sizes';
import { WaitingStyles } from './waiting-styles';
import { whereabouts } from './whereabouts';

const METADATA = 'document';
const CALCULATION_TIMEOUT = 30_000;

/** `formulas` is Univer's own service; it is handed in because headless Univer has it in another package. */
export function createUniverGrid(
  univer: Univer,
  api: FUniver,
  formulas: Pick<FormulaDataModel, 'getArrayFormulaCellData' | 'getArrayFormulaRange' | 'getFormulaData'>,
): GridPort {
  compareCells();
  rememberFormulas();
  indexWhenAsked();
  lazyIf();
  roundNumbers();
  const injector = univer.__getInjector();
  const listeners = new Set<(event: GridEvent) => void>();
  let dirty = false;
  let batch: IDisposable | undefined;
  let isForgotten = false;
  let document: { of: string; extras: DocumentExtras } | undefined;

  const facades = keptFacades(api, injector);
  const { workbook } = facades;
  const extras = (): DocumentExtras => {
    const id = workbook().getId();
    if (document?.of !== id)
      document = { of: id, extras: { ...emptyExtras(), ...(workbook().getCustomMetadata()?.[METADATA] as object | undefined) } };
    return document.extras;
  };
  const context: UniverContext = {
    ...facades,
    api,
    injector,
    extras,
    passing: false,
    go: (work) => user.go(work),
    spilled: (sheet) => formulas.getArrayFormulaCellData()?.[workbook().getId()]?.[sheet] ?? {},
    spills: (sheet) => formulas.getArrayFormulaRange()[workbook().getId()]?.[sheet] ?? {},
    keepExtras: () => {
      workbook().setCustomMetadata({ ...workbook().getCustomMetadata(), [METADATA]: extras() });
      emit({ kind: 'stored' });
    },
    markDirty: () => {
      dirty = true;
    },
  };
  const user = whereabouts(context);
  const emit = (event: GridEvent): void => listeners.forEach((listener) => listener(event));
  forwardEvents(context, emit);
  leaveBeforeDeletion(context);
  leaveGoneSheets(context);

  const functions = functionCells(context, formulas);
  const styles = new WaitingStyles(context);
  const sizes = new WaitingSizes(context);
  const merges = new WaitingMerges(context);
  const flush = (): void => {
    sizes.flush(); // rows fit themselves to the width of their cells
    styles.flush();
    merges.flush();
  };
  const grid: GridPort = {
    ...sheetsPort(context),
    functions,
    ...cellsPort(context, () => functions.names, styles, merges),
    ...layoutPort(context, sizes),
    ...tablesPort(context, formulas),
    ...namesPort(context),
    ...notesPort(context),
    ...validationsPort(context),
    ...conditionsPort(context),
    extras,
    keepExtras: context.keepExtras,
    calculated: async () => {
      if (!dirty) return;
      dirty = false;
      await api
        .getFormula()
        .onCalculationResultApplied(CALCULATION_TIMEOUT)
        .catch(() => undefined);
    },
    calculate: () => {
      functions.renew();
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
      if (isForgotten) grid.forgetUndo();
      isForgotten = false;
    },
    forgetUndo: () => {
      if (batch) isForgotten = true;
      else injector.get(IUndoRedoService).clearUndoRedo(workbook().getId());
    },
    together: (steps) => {
      const merging = oneStepInOrder(injector.get(IUndoRedoService), workbook().getId());
      for (const step of steps) {
        step();
        flush();
      }
      merging.dispose();
    },
    evaluate: (sheet, row, column, formula) => evaluateFormula(context, sheet, row, column, formula),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  // Univer fits no columns without a screen.
  const autofit: GridPort['autofit'] = (sheet, axis, first, count) =>
    axis === 'rows' ? grid.autofit(sheet, axis, first, count) : fitColumns(grid, sheet, first, count);
  return { ...grid, ...flushedFirst({ ...grid, autofit }, flush) };
}

/** What is done until the end is one step of undo. Univer would undo several in the wrong order: then, as Excel does after what it
 *  cannot undo, nothing done so far can be undone, and nothing half. */
function oneStep(history: IUndoRedoService, workbook: string): IDisposable {
  let steps = -1; // the present state is told at once
  const counting = history.undoRedoStatus$.subscribe(() => {
    steps++;
  });
  const merging = history.__tempBatchingUndoRedo(workbook);
  return toDisposable(() => {
    counting.unsubscribe();
    merging.dispose();
    if (steps > 1) history.clearUndoRedo(workbook);
  });
}

/** What is done until the end is one step of undo, which undoes the last first: Univer alone would undo the first first. */
function oneStepInOrder(history: IUndoRedoService, workbook: string): IDisposable {
  let known: { step: ReturnType<IUndoRedoService['pitchTopUndoElement']>; undos: number } = {
    step: history.pitchTopUndoElement(),
    undos: 0,
  };
  const merging = history.__tempBatchingUndoRedo(workbook);
  const ordering = history.undoRedoStatus$.subscribe(() => {
    const step = history.pitchTopUndoElement();
    if (step && step === known.step && known.undos > 0) step.undoMutations.unshift(...step.undoMutations.splice(known.undos));
    known = { step, undos: step === known.step && known.undos === 0 ? 0 : (step?.undoMutations.length ?? 0) };
  });
  return toDisposable(() => {
    ordering.unsubscribe();
    merging.dispose();
  });
}

/** What looks at looks and sizes, moves cells, or ends a batch. */
const NEEDS_LOOKS = [
  'contents',
  'texts',
  'styles',
  'write',
  'clear',
  'used',
  'insert',
  'remove',
  'sort',
  'merges',
  'unmerge',
  'copySheet',
  'size',
  'setHidden',
  'autofit',
  'addTable',
  'changeTable',
  'calculated',
  'beginBatch',
  'endBatch',
  'together',
] as const;

function flushedFirst(grid: GridPort, flush: () => void): Partial<GridPort> {
  const wrapped = NEEDS_LOOKS.map((name) => {
    const method = grid[name] as (...args: unknown[]) => unknown;
    return [
      name,
      (...args: unknown[]) => {
        flush();
        return method(...args);
      },
    ];
  });
  return Object.fromEntries(wrapped) as Partial<GridPort>;
}
