// Tables, names and notes on Univer.
import { generateRandomId } from '@univerjs/core';
import type { ITableInfoWithUnitId } from '@univerjs/preset-sheets-table';
import type { NameState, TableState } from '../model/attachments';
import type { AttachmentsPort } from '../model/grid-port';
import { fail } from '../model/host-error';
import { asyncCommand, command, univerSheet, target, toArea, toRange, withRoom, type UniverContext } from './context';
import { besideFormulas, type Formulas } from './table-mentions';

/** Names of the workbook, in Univer's words. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';
/** A theme that does not exist: the table takes its looks from its cells. */
const NO_THEME = 'table-plain';

type Style = Omit<TableState, 'id' | 'name' | 'sheet' | 'area'>;
/** Univer refuses some names that Excel takes (those of sheets): ours stands beside the one that Univer has. */
type Looks = Style & { name?: string; univerName?: string };
const LOOKS: Style = {
  style: 'TableStyleMedium2',
  bandedRows: true,
  bandedColumns: false,
  firstColumn: false,
  lastColumn: false,
  filterButton: true,
};

const theme = ({ style, bandedRows }: Pick<Style, 'style' | 'bandedRows'>): string =>
  bandedRows && /Medium|Dark/.test(style) ? 'table-default-0' : NO_THEME;

export function tablesPort(
  context: UniverContext,
  formulas: Formulas,
): Pick<AttachmentsPort, 'tables' | 'addTable' | 'changeTable' | 'removeTable'> {
  const looks = (): Record<string, Looks> => (context.extras().tableLooks ??= {});
  const infos = (): ITableInfoWithUnitId[] => context.workbook().getTableList() as ITableInfoWithUnitId[];
  const state = (info: ITableInfoWithUnitId): TableState => {
    const { name, univerName, ...style } = looks()[info.id] ?? {};
    const kept = name !== undefined && univerName === info.name ? name : info.name; // otherwise it was renamed in the grid
    return { ...LOOKS, ...style, id: info.id, name: kept, sheet: info.subUnitId, area: toArea(info.range) };
  };
  const tables = (): TableState[] => infos().map(state);
  const keep = (id: string, change: Partial<Looks>): void => {
    const univerName = infos().find((info) => info.id === id)?.name;
    looks()[id] = { ...LOOKS, ...looks()[id], ...change, ...(univerName !== undefined && { univerName }) };
    context.keepExtras();
  };
  return {
    tables,
    addTable: async ({ name, sheet, area, ...look }) => {
      const before = new Set(tables().map(({ id }) => id));
      const range = toRange(withRoom(context, sheet, area));
      await asyncCommand(context, 'sheet.command.add-table', {
        ...target(context, sheet),
        id: generateRandomId(8),
        name,
        range,
        options: { tableStyleId: theme(look) },
      });
      const added = tables().find(({ id }) => !before.has(id)) ?? fail('InvalidArgument', 'The grid refused the table.');
      keep(added.id, { ...look, name });
      return added.id;
    },
    changeTable: (id, { name, area, ...look }) => {
      const now = tables().find((table) => table.id === id) ?? fail('ItemNotFound');
      const set = (change: object): void =>
        command(context, 'sheet.command.set-table-config', { unitId: context.workbook().getId(), tableId: id, ...change });
      if (name !== undefined) {
        const refused = context.sheets().some((sheet) => sheet.getSheetName().toLowerCase() === name.toLowerCase());
        if (!refused) besideFormulas(context, formulas, infos().find((info) => info.id === id)!.name, () => set({ name }));
        keep(id, { name });
      }
      if (area) set({ updateRange: { newRange: toRange(withRoom(context, now.sheet, area)) } });
      if (Object.keys(look).length === 0) return;
      keep(id, look);
      const after = tables().find((table) => table.id === id)!;
      if (theme(after) !== theme(now) || after.filterButton !== now.filterButton) set({ theme: theme(after) }); // draws the header anew
    },
    removeTable: (id) => {
      const { name, subUnitId } = infos().find((info) => info.id === id) ?? fail('ItemNotFound');
      besideFormulas(context, formulas, name, () =>
        command(context, 'sheet.command.delete-table', { ...target(context, subUnitId), tableId: id }),
      );
      delete looks()[id];
      context.keepExtras();
    },
  };
}

export function namesPort(context: UniverContext): Pick<AttachmentsPort, 'names' | 'putName' | 'removeName'> {
  // Univer's public builder checks a name against all others, which makes reading a list of names slow and loud.
  const all = () =>
    context
      .workbook()
      .getDefinedNames()
      .map((name) => Reflect.get(name, '_definedNameParam') as ReturnType<ReturnType<typeof name.toBuilder>['build']>);
  const same = (name: NameState) =>
    all().find(
      (each) =>
        each.name.toLowerCase() === name.name.toLowerCase() && (each.localSheetId ?? WHOLE_WORKBOOK) === (name.scope ?? WHOLE_WORKBOOK),
    );
  return {
    names: () =>
      all().map(({ name, formulaOrRefString, comment, hidden, localSheetId }) => ({
        name,
        formula: formulaOrRefString.replace(/^(?!=)/, '='),
        comment: comment ?? '',
        visible: !hidden,
        ...(localSheetId && localSheetId !== WHOLE_WORKBOOK && { scope: localSheetId }),
      })),
    putName: (name) => {
      const known = same(name);
      command(context, known ? 'sheet.command.set-defined-name' : 'sheet.command.insert-defined-name', {
        unitId: context.workbook().getId(),
        id: known?.id ?? generateRandomId(10),
        name: name.name,
        formulaOrRefString: /^='?[^"(+*/]+!/.test(name.formula) ? name.formula.slice(1) : name.formula,
        comment: name.comment,
        hidden: !name.visible,
        localSheetId: name.scope ?? WHOLE_WORKBOOK,
      });
      context.markDirty();
    },
    removeName: (name) => {
      const known = same(name);
      if (known) command(context, 'sheet.command.remove-defined-name', known);
      context.markDirty();
    },
  };
}

export function notesPort(context: UniverContext): Pick<AttachmentsPort, 'notes' | 'setNote'> {
  return {
    notes: (sheet) =>
      univerSheet(context, sheet)
        .getNotes()
        .map(({ row, col, note }) => ({ row, column: col, text: note })),
    setNote: (sheet, row, column, text) => {
      const range = univerSheet(context, sheet).getRange(row, column);
      if (text === null) range.deleteNote();
      else range.createOrUpdateNote({ id: generateRandomId(6), row, col: column, width: 220, height: 90, note: text, show: false });
    },
  };
}
