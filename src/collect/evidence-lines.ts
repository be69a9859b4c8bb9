// Reads the sheet on which whoever fills in for many units says what proves each entry: a line for each, with its hidden id.
import { evidenceColumns, evidenceKeyOf, evidenceParts, evidenceText } from '../hand-out/evidence';
import type { HandoutKey } from '../hand-out/key';
import { sideId } from '../hand-out/side-column';
import { isBlank, type Cell } from '../model/cell';
import { fold } from '../model/text';
import type { FoundCell, SheetCells } from './found-cell';
import { givenIn } from './given';
import { sameCell } from './same-cell';
import { tableUnder } from './table-under';

const [KEY, VALUE] = ['#key', '#evidence'];
const HEADERS = ['#who', VALUE].map((id) => evidenceColumns.find((column) => column.id === id)!.header);

/** undefined where the sheet is no such list: one unit's own has no names of units beside its evidence. */
export function evidenceLines(sheet: SheetCells, key: HandoutKey, faults: string[]): FoundCell[] | undefined {
  const isOfUnits = sheet.cells.some((line) => HEADERS.every((each) => line.includes(each)));
  const table = isOfUnits ? tableUnder(sheet, evidenceColumns, [KEY, VALUE]) : undefined;
  if (!table) return undefined;
  const { at, moved } = table.match;
  const keyAt = at.get(KEY);
  if (keyAt === undefined || moved.length > 0) {
    faults.push(`“${sheet.sheet}”的表头被改动或换了位置，分不清填的是哪一列，没有读取。请撤销对表头的改动后再交。`);
    return [];
  }
  const asked = askedBy(key);
  const seen = new Map<string, FoundCell>();
  const broken = new Set<string>();
  table.rows.forEach((cells, down) => {
    const text = (id: string): string => String(cells[at.get(id) ?? -1] ?? '').trim();
    const row = table.row + down;
    const values = evidenceParts.map((part) => ({ part, offset: at.get(`#${part}`) ?? -1 }));
    if (values.every(({ offset }) => isBlank(cells[offset] ?? null))) {
      if (!asked.has(text(KEY))) return;
    } else if (!asked.has(text(KEY))) {
      faults.push(`“${sheet.sheet}”第 ${row + 1} 行的编号不是这份填报表的，没有读取。请不要插行，也不要从别的填报表复制行。`);
      return;
    }
    const of = asked.get(text(KEY))!;
    for (const { part, offset } of values) {
      const place = of(part);
      if (!place || offset < 0) continue;
      const id = `${text(KEY)}!${part}`;
      const value = evidenceText(part, cells[offset] ?? null);
      const earlier = seen.get(id);
      if (earlier && !sameCell(earlier.value, value)) broken.add(id);
      const label = { indicator: text('#indicator'), item: '' };
      if (!earlier) seen.set(id, { ...place, value, label, where: '', sheet: sheet.sheet, row, at: table.column + offset });
    }
  });
  for (const id of broken) {
    faults.push(`“${sheet.sheet}”里同一项有几行，填的不一样（第 ${seen.get(id)!.row + 1} 行等），没有读取。请只留一行。`);
    seen.delete(id);
  }
  return [...seen.values()];
}

type Place = Pick<FoundCell, 'form' | 'unit' | 'column' | 'given' | 'mark'>;

/** What a file asks beside each entry, by the id of its line. */
function askedBy({ forms }: HandoutKey): Map<string, (part: string) => Place | undefined> {
  return new Map(
    forms.flatMap((form) => {
      const given = givenIn(form);
      const columns = new Map(form.columns.map(([column, mark], at) => [column, { mark, at }]));
      return form.units.flatMap(([id, name], row) =>
        form.columns.map(([column]): [string, (part: string) => Place | undefined] => [
          evidenceKeyOf({ id, name }, column),
          (part) => {
            const side = sideId(column, part);
            const found = columns.get(side);
            return (
              found && { form: fold(form.form), unit: { id, name }, column: side, given: given(row, found.at) as Cell, mark: found.mark }
            );
          },
        ]),
      );
    }),
  );
}
