// What Excel cannot undo: refused within an undo group; outside of one nothing done so far can be undone any more.
import type { ExcelKind } from '../behaviour';
import { fail } from '../model/host-error';
import type { Host } from './object-type';

const NOWHERE: readonly ExcelKind[] = ['desktop', 'web'];
const DESKTOP: readonly ExcelKind[] = ['desktop'];
const WEB: readonly ExcelKind[] = ['web'];

/** Members as the documentation names them, with the Excels that cannot undo them. */
const CANNOT_UNDO: Record<string, readonly ExcelKind[] | undefined> = {
  'Worksheet.copy': NOWHERE,
  'Worksheet.delete': NOWHERE,
  'Worksheet.name': DESKTOP,
  'Worksheet.position': DESKTOP,
  'Worksheet.visibility': DESKTOP,
  'WorksheetProtection.protect': NOWHERE,
  'WorksheetProtection.unprotect': NOWHERE,
  'DocumentProperties.author': WEB,
  'DocumentProperties.category': WEB,
  'DocumentProperties.comments': WEB,
  'DocumentProperties.company': WEB,
  'DocumentProperties.keywords': WEB,
  'DocumentProperties.manager': WEB,
  'DocumentProperties.subject': WEB,
  'DocumentProperties.title': WEB,
  'NamedItem.comment': WEB,
};

/** So many formulas in a request were reported to be refused; how many fewer are not, nobody has said. */
const TOO_MANY_FORMULAS = 1_600;

export type UndoGroup = 'none' | 'group' | 'patient group';

/** A group that waits for an edited cell was reported not to work at all in Excel on the web. */
export function beginGroup(group: UndoGroup, host: Host): void {
  host.undoGroup = group === 'none' ? null : { formulas: 0 };
  if (group === 'patient group' && host.excel === 'web') fail('GeneralException');
}

export function mindUndo(member: string, host: Host): void {
  if (!CANNOT_UNDO[member]?.includes(host.excel)) return;
  if (host.undoGroup) refuse(member);
  host.grid.forgetUndo();
}

/** The client cuts what is large into several assignments of one request. */
export function mindUndoOfFormulas(formulas: number, { undoGroup }: Host): void {
  if (!undoGroup) return;
  undoGroup.formulas += formulas;
  if (undoGroup.formulas >= TOO_MANY_FORMULAS) refuse('Range.formulas');
}

function refuse(member: string): never {
  fail('UndoNotSupported', `${member} cannot be undone, so it cannot be part of an undo group.`);
}
