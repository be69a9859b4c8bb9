// Where the user is: some of Univer's commands go to the sheet that they change and select there; the add-in's changes take nobody along.
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { CellArea } from '../model/area';
import { toArea, toRange, type UniverContext } from './context';

interface Whereabouts {
  /** From now on only what goes through `go` counts, and nobody is told of anything else. */
  stay(): void;
  go(work: () => void): void;
  /** Back to where the user was, or went on purpose since. */
  back(): void;
}

export function whereabouts(context: UniverContext): Whereabouts {
  interface Place {
    sheet: string;
    area: CellArea;
  }
  // The service tells also of a selection that reaches beyond what is left of the sheet.
  const here = (): Place => {
    const selected = context.injector.get(SheetsSelectionsService).getCurrentLastSelection();
    return {
      sheet: context.activeSheet().getSheetId(),
      area: selected ? toArea(selected.range) : { row: 0, column: 0, rows: 1, columns: 1 },
    };
  };
  let place: Place | undefined;
  return {
    stay: () => {
      place = here();
      context.passing = true;
    },
    go: (work) => {
      const before = context.passing;
      context.passing = false;
      work();
      context.passing = before;
      if (place) place = here();
    },
    back: () => {
      const wanted = place;
      place = undefined;
      const sheet = wanted && context.api.getActiveWorkbook()?.getSheetBySheetId(wanted.sheet); // none once it is closed
      if (sheet && JSON.stringify(here()) !== JSON.stringify(wanted)) {
        context.workbook().setActiveSheet(sheet);
        sheet.getRange(toRange(onSheet(wanted.area, sheet))).activate();
      }
      context.passing = false;
    },
  };
}

/** The part of an area that a sheet has room for: at least the cell nearest to it. */
function onSheet({ row, column, rows, columns }: CellArea, sheet: FWorksheet): CellArea {
  const [top, left] = [Math.min(row, sheet.getMaxRows() - 1), Math.min(column, sheet.getMaxColumns() - 1)];
  return {
    row: top,
    column: left,
    rows: Math.min(rows, sheet.getMaxRows() - top),
    columns: Math.min(columns, sheet.getMaxColumns() - left),
  };
}
