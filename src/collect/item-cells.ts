// Reads the sheet that asks line by line: every line bears the id of what it asks.
import { evidenceParts, evidenceText, evidenceWords } from '../hand-out/evidence';
import { evidenceColumnId, ITEM_ID, LABEL_ID, UNIT_MARK, unitMark, VALUE_ID } from '../hand-out/fill-list';
import type { HandoutKey } from '../hand-out/key';
import { sideId } from '../hand-out/side-column';
import { isBlank, textOf, type Cell } from '../model/cell';
import { bare, fold } from '../model/text';
import { givenIn } from './given';
import { sameCell } from './same-cell';
import type { FoundCell, SheetCells } from './found-cell';
import { tableUnder } from './table-under';

const INDICATOR_ID = '#indicator';
const columns = [
  { id: ITEM_ID, header: '编号' },
  { id: INDICATOR_ID, header: '指标' },
  { id: LABEL_ID, header: '填什么' },
  { id: VALUE_ID, header: '填报' },
];
const besides = evidenceParts.map((part) => ({ id: evidenceColumnId(part), header: evidenceWords[part] }));

/** Nothing where the sheet is no such list. */
export function itemCells(sheet: SheetCells, key: HandoutKey, faults: string[]): FoundCell[] {
  const table = tableUnder(sheet, [...columns, ...besides], [ITEM_ID, VALUE_ID]);
  if (!table) return [];
  const whose = sheet.cells.flat().find((cell) => typeof cell === 'string' && cell.startsWith(UNIT_MARK));
  const marks = key.forms.flatMap(({ units }) => units.map(([id, name]) => unitMark(id, name)));
  if (whose !== undefined && !marks.includes(String(whose))) {
    faults.push(`“${sheet.sheet}”是从别的单位的填报表里来的，没有读取。请在自己的那一份里填。`);
    return [];
  }
  const { at } = table.match;
  const [itemAt, valueAt] = [at.get(ITEM_ID), at.get(VALUE_ID)];
  if (itemAt === undefined || valueAt === undefined || table.match.moved.length > 0) {
    faults.push(`“${sheet.sheet}”的表头被改动或换了位置，分不清填的是哪一列，没有读取。请撤销对表头的改动后再交。`);
    return [];
  }
  const asked = askedBy(key);
  const fields = key.objections
    ? objectionFields(valueAt, at)
    : [{ at: valueAt, idOf: (item: string) => item, read: (cell: Cell) => cell }, ...evidenceFields(at)];
  const seen = new Map<string, FoundCell>();
  const broken = new Set<string>();
  table.rows.forEach((cells, down) => {
    const item = String(cells[itemAt] ?? '').trim();
    const isEmpty = fields.every((field) => isBlank(cells[field.at]));
    if (item === '' && isEmpty) return;
    const row = table.row + down;
    if (fields.every((field) => !asked.has(field.idOf(item)))) {
      if (!isEmpty) faults.push(`“${sheet.sheet}”第 ${row + 1} 行的编号不是这份填报表的，没有读取。请不要插行，也不要从别的填报表复制行。`);
      return;
    }
    const text = (id: string): string => String(cells[at.get(id) ?? -1] ?? '');
    const label = { indicator: text(INDICATOR_ID), item: text(LABEL_ID) };
    for (const field of fields) {
      const id = field.idOf(item);
      const found = asked.get(id);
      if (!found) continue;
      const value = field.read(cells[field.at] ?? null);
      const earlier = seen.get(id);
      if (earlier && !sameCell(earlier.value, value)) broken.add(id);
      if (!earlier) seen.set(id, { ...found, value, label, where: '', sheet: sheet.sheet, row, at: table.column + field.at });
    }
  });
  for (const id of broken) {
    const { label, row } = seen.get(id)!;
    faults.push(`“${sheet.sheet}”里“${label!.indicator}·${label!.item}”有几行，填的不一样（第 ${row + 1} 行等），没有读取。请只留一行。`);
    seen.delete(id);
  }
  return [...seen.values()];
}

interface Field {
  at: number;
  /** The id of the cell, by that of its line. */
  idOf(item: string): string;
  read(cell: Cell): Cell;
}

function objectionFields(says: number, at: ReadonlyMap<string, number>): Field[] {
  const evidence = at.get(evidenceColumnId('evidence'));
  const text = (cell: Cell): Cell => (isBlank(cell) ? null : bare(textOf(cell)));
  return [
    { at: says, idOf: (item) => sideId(item, 'says'), read: text },
    ...(evidence === undefined ? [] : [{ at: evidence, idOf: (item: string) => sideId(item, 'evidence'), read: text }]),
  ];
}

/** Those in which evidence is filled in, where there are any. */
function evidenceFields(at: ReadonlyMap<string, number>): Field[] {
  return evidenceParts.flatMap((part): Field[] => {
    const offset = at.get(evidenceColumnId(part));
    if (offset === undefined) return [];
    return [{ at: offset, idOf: (item) => sideId(item, part), read: (cell) => evidenceText(part, cell) }];
  });
}

/** What a file asks, by the id of its line. */
function askedBy({ forms }: HandoutKey): Map<string, Pick<FoundCell, 'form' | 'unit' | 'column' | 'given' | 'mark'>> {
  return new Map(
    forms.flatMap((form) => {
      const given = givenIn(form);
      return form.units.flatMap(([id, name], row) =>
        form.columns.map(([column, mark], at): [string, Pick<FoundCell, 'form' | 'unit' | 'column' | 'given' | 'mark'>] => [
          column,
          { form: fold(form.form), unit: { id, name }, column, given: given(row, at), mark },
        ]),
      );
    }),
  );
}
