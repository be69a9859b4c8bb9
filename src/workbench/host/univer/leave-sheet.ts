// Goes to a neighbouring sheet before the one on screen is deleted: otherwise Univer stops half-way, with tables of a sheet that is gone.
import type { UniverContext } from './context';

export function leaveBeforeDeletion(context: UniverContext): void {
  const { api } = context;
  api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id !== 'sheet.command.remove-sheet') return;
    const active = context.activeSheet().getSheetId();
    if (((params as { subUnitId?: string } | undefined)?.subUnitId ?? active) !== active) return;
    const sheets = context.sheets();
    const place = sheets.findIndex((sheet) => sheet.getSheetId() === active);
    const next = [...sheets.slice(place + 1), ...sheets.slice(0, place).reverse()].find((sheet) => !sheet.isSheetHidden());
    if (next)
      context.go(() => {
        context.workbook().setActiveSheet(next);
      });
  });
}
