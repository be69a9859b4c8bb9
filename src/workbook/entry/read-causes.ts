// 不重复扣分: names of indicators that the sheet's own formulas would not find are not used, and can be put right.
import { isBlank } from '../../model/cell';
import type { Issue } from '../../model/issue';
import { findIndicator } from '../../rubric/find';
import { cellName } from '../area';
import { causePlaces } from './cause-names';
import type { EntryColumn } from './entry-column';
import type { EntryLayout } from './entry-layout';
import type { EntryRow } from './entry-row';
import type { FoundTable } from '../found/found-table';
import type { Change } from '../host';
import type { ColumnMatch } from '../found/match-columns';

/**
 * The causes of a row without those whose indicator is named by a short or another name, which are noted: formulas take
 * only the whole name, and the engine never gives other points than they do. Names that cannot be told at all are left for
 * the engine to refuse.
 */
export function readCauseNames(
  { category, causes: columns }: EntryLayout,
  { sheet, area }: FoundTable,
  { at }: ColumnMatch<EntryColumn>,
  { row, name, causes }: Pick<EntryRow, 'row' | 'name' | 'causes'>,
  { issues, healing }: { issues: Issue[]; healing: Change[] },
): EntryRow['causes'] {
  const kept: EntryRow['causes'] = {};
  for (const [id, given] of Object.entries(causes)) {
    const column = columns.find(({ cause, field }) => cause.id === id && field === 'deductedIn')!;
    const places = causePlaces(category, column.cause);
    const word = String(given.deductedIn ?? '');
    const found = isBlank(given.deductedIn) || places.includes(word) ? undefined : findIndicator(category, word);
    const meant = found?.ok ? places.find((place) => place === found.value.key) : undefined;
    if (meant === undefined) {
      kept[id] = given;
      continue;
    }
    const offset = area.column + at.get(column.id)!;
    const cell = cellName(row, offset);
    issues.push({
      severity: 'error',
      code: 'BAD_CAUSE',
      where: `${sheet}!${cell}`,
      sheet,
      cell,
      unit: name,
      category: category.name,
      message: `${name}：“${column.header}”应填全称“${meant}”，现为“${word}”，没有加回。可以一键修复，或从下拉列表中选择。`,
    });
    healing.push({ do: 'write', sheet, row, column: offset, cells: [[meant]] });
  }
  return kept;
}
