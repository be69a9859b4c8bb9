// Reads a sheet that asks unit by unit: a row for each unit, a column for each thing, both with hidden ids.
import type { HandoutKey, KeyForm } from '../hand-out/key';
import { isBlank, isError, type Cell } from '../model/cell';
import { fold } from '../model/text';
import { NAME_ID, UNIT_ID } from '../workbook/entry/entry-ids';
import { matchUnits } from '../workbook/found/match-units';
import { givenIn } from './given';
import type { FoundCell, SheetCells } from './found-cell';
import { tableUnder } from './table-under';

/** Nothing where the sheet is none of the key's forms. */
export function gridCells(sheet: SheetCells, key: HandoutKey, faults: string[]): FoundCell[] {
  const form = formOn(sheet, key);
  return form ? cellsOf(sheet, form, faults) : [];
}

/** The form of which most columns stand there. */
function formOn({ cells }: SheetCells, { forms }: HandoutKey): KeyForm | undefined {
  const head = new Set(cells.slice(0, HEAD).flat().map(String));
  if (!head.has(UNIT_ID)) return undefined;
  const counted = forms.map((form) => ({ form, count: form.columns.filter(([id]) => head.has(id)).length }));
  return counted.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)[0]?.form;
}

/** Ids stand near the top, above the units. */
const HEAD = 40;

function cellsOf(sheet: SheetCells, form: KeyForm, faults: string[]): FoundCell[] {
  const columns = [
    { id: UNIT_ID, header: '编号' },
    { id: NAME_ID, header: '单位名称' },
    ...form.columns.map(([id, , header]) => ({ id, header })),
  ];
  const table = tableUnder(sheet, columns, [UNIT_ID]);
  if (!table) return [];
  const { match } = table;
  if (match.moved.length > 0) {
    faults.push(
      `“${sheet.sheet}”的表头换了位置（${match.moved[0]!.column.header}等），分不清填的是哪一列，没有读取。请撤销对表头的改动后再交。`,
    );
    return [];
  }
  const given = givenIn(form);
  const text = (cells: readonly Cell[], id: string): string => {
    const cell = cells[match.at.get(id) ?? -1] ?? null;
    return isError(cell) ? '' : String(cell ?? '').trim();
  };
  const rows = table.rows.flatMap((cells, down) =>
    cells.every(isBlank) ? [] : [{ row: table.row + down, id: text(cells, UNIT_ID), name: text(cells, NAME_ID), cells }],
  );
  const units = form.units.map(([id, name], row) => ({ row, id, name }));
  const answers = matchUnits(rows, units);
  return rows.flatMap(({ row, name, cells }, index) => {
    const answer = answers[index]!;
    const own = [...match.at].filter(([id]) => id !== UNIT_ID && id !== NAME_ID);
    if (answer.found === 'conflict' || answer.found === 'double' || answer.found === 'none') {
      if (own.some(([, offset]) => !isBlank(cells[offset]))) faults.push(aboutRow(sheet.sheet, row, name, answer.found));
      return [];
    }
    const [id, unit] = form.units[answer.unit.row]!;
    return form.columns.flatMap(([column, mark], at): FoundCell[] => {
      const offset = match.at.get(column);
      if (offset === undefined) return [];
      return [
        {
          form: fold(form.form),
          unit: { id, name: unit },
          column,
          value: cells[offset] ?? null,
          given: given(answer.unit.row, at),
          mark,
          where: '',
          sheet: sheet.sheet,
          row,
          at: table.column + offset,
        },
      ];
    });
  });
}

function aboutRow(sheet: string, row: number, name: string, found: 'conflict' | 'double' | 'none'): string {
  const at = `“${sheet}”第 ${row + 1} 行${name ? `“${name}”` : ''}`;
  if (found === 'none') return `${at}不是这份填报表里的单位，没有读取。请不要自己加单位；要加的请告诉汇总单位。`;
  if (found === 'double') return `${at}有几行，只读取了其中一行。请删去多余的行。`;
  return `${at}的名称和隐藏编号是两个单位的，分不清数据是谁的，没有读取。名称可能单独排过序：请撤销，要排序请选中整张表。`;
}
