// Tables are renamed and removed without reading formulas that do not speak of them.
import type { ICommandInfo } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/preset-sheets-core';
import { SheetInterceptorService } from '@univerjs/sheets';
import type { UniverContext } from './context';

export type Formulas = Pick<FormulaDataModel, 'getFormulaData'>;

const COMMANDS = ['sheet.command.set-table-config', 'sheet.command.delete-table'];
const NOTHING = { preUndos: [], undos: [], preRedos: [], redos: [] };

/**
 * Does something to a table. Univer then takes every formula of the workbook to pieces, to find those with the table's name:
 * for a whole year's book that is a second for each table. Where no formula has the name, nobody is asked.
 */
export function besideFormulas(context: UniverContext, formulas: Formulas, name: string, work: () => void): void {
  if (isMentioned(context, formulas, name)) return work();
  const service = context.injector.get(SheetInterceptorService);
  const ask = service.onCommandExecute;
  service.onCommandExecute = (info: ICommandInfo) => (COMMANDS.includes(info.id) ? NOTHING : ask.call(service, info));
  try {
    work();
  } finally {
    service.onCommandExecute = ask;
  }
}

function isMentioned({ workbook }: UniverContext, formulas: Formulas, name: string): boolean {
  const wanted = name.toLowerCase();
  const has = (text: string | undefined): boolean => text !== undefined && text.toLowerCase().includes(wanted);
  const cells = Object.values(formulas.getFormulaData()[workbook().getId()] ?? {}).flatMap(
    (rows) => Object.values(rows ?? {}) as Record<number, { f?: string } | null>[],
  );
  return (
    workbook()
      .getDefinedNames()
      .some((each) => has(each.getFormulaOrRefString())) || cells.some((row) => Object.values(row).some((cell) => has(cell?.f)))
  );
}
