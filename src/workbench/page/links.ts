// Links to cells of this workbook: a click on a linked cell goes there.
import type { FUniver } from '@univerjs/core/facade';
import { parseAddress } from '../host/model/area';
import type { GridPort } from '../host/model/grid-port';

export function followLinks(api: FUniver, grid: GridPort): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const link = grid.styles(worksheet.getSheetId(), { row, column, rows: 1, columns: 1 })[0]![0]!.link;
    const target = link?.documentReference && parseAddress(link.documentReference);
    const sheet = target && grid.sheets().find(({ name, hidden }) => name === target.sheet && !hidden);
    if (target && sheet) grid.select(sheet.id, target.area);
  });
}
