// The sheets of the workbook on Univer: their order, names, looks, and what is selected.
import type { SheetsPort, SheetState } from '../model/grid-port';
import { command, univerSheet, stayOnSheet, target, toArea, toRange, withRoom, type UniverContext } from './context';

/** Rows and columns of a new sheet; it grows when more is needed. */
export const NEW_SHEET = { rows: 200, columns: 30 };

export function sheetsPort(context: UniverContext): SheetsPort {
  const show = (id: string): void => {
    context.workbook().setActiveSheet(univerSheet(context, id));
  };
  return {
    fileName: () => context.workbook().getName(),
    sheets: () =>
      context
        .sheets()
        .map(
          (sheet): SheetState => ({
            id: sheet.getSheetId(),
            name: sheet.getSheetName(),
            hidden: sheet.isSheetHidden(),
            tabColor: sheet.getTabColor() ?? '',
            gridlines: !sheet.hasHiddenGridLines(),
          }),
        ),
    activeSheet: () => context.activeSheet().getSheetId(),
    addSheet: (name) =>
      stayOnSheet(context, () =>
        context.workbook().create(name, NEW_SHEET.rows, NEW_SHEET.columns, { index: context.sheets().length }).getSheetId(),
      ),
    copySheet: (id, name) =>
      stayOnSheet(context, () => context.workbook().duplicateSheet(univerSheet(context, id)).setName(name).getSheetId()),
    deleteSheet: (id) => {
      context.workbook().deleteSheet(id);
    },
    changeSheet: (id, { name, hidden, tabColor, gridlines }) => {
      const sheet = univerSheet(context, id);
      if (name !== undefined) sheet.setName(name);
      if (tabColor !== undefined) command(context, 'sheet.command.set-tab-color', { ...target(context, id), value: tabColor });
      if (gridlines !== undefined) sheet.setHiddenGridlines(!gridlines);
      if (hidden === true && !sheet.isSheetHidden()) sheet.hideSheet();
      if (hidden === false && sheet.isSheetHidden()) stayOnSheet(context, () => sheet.showSheet());
    },
    moveSheet: (id, position) => {
      stayOnSheet(context, () => context.workbook().moveSheet(univerSheet(context, id), position));
    },
    activate: (id) => context.go(() => show(id)),
    selection: () => {
      const sheet = context.activeSheet();
      const range = sheet.getActiveRange();
      const area = range ? toArea(range.getRange()) : { row: 0, column: 0, rows: 1, columns: 1 };
      return { sheet: sheet.getSheetId(), area };
    },
    select: (id, area) =>
      context.go(() => {
        show(id);
        univerSheet(context, id)
          .getRange(toRange(withRoom(context, id, area)))
          .activate();
      }),
  };
}
