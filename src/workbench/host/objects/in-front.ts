// What Excel on Windows and Mac does only for the workbook in front.
import { fail } from '../model/host-error';
import type { Host } from './object-type';

const NEEDS_FRONT: Record<string, 'GeneralException' | 'InvalidSelection' | undefined> = {
  'Range.select': 'GeneralException',
  'Workbook.getActiveCell': 'InvalidSelection',
  'Workbook.getSelectedRange': 'InvalidSelection',
  'Worksheet.activate': 'GeneralException',
  'Worksheet.delete': 'InvalidSelection',
  'Worksheet.showGridlines': 'GeneralException',
  'WorksheetCollection.add': 'GeneralException',
  'WorksheetFreezePanes.freezeAt': 'GeneralException',
  'WorksheetFreezePanes.freezeColumns': 'GeneralException',
  'WorksheetFreezePanes.freezeRows': 'GeneralException',
  'WorksheetFreezePanes.getLocationOrNullObject': 'GeneralException',
  'WorksheetFreezePanes.unfreeze': 'GeneralException',
};

export function mindFront(member: string, host: Host): void {
  const code = NEEDS_FRONT[member];
  if (code && host.excel === 'desktop' && host.around.otherInFront) fail(code);
}
