// Who stands in the row: the unit's hidden id, its row in the roster, and its name, as the entry sheet has them.
import { placeOf } from '../../cell/formula-words';
import { plainHeader, rosterColumn, type ScoreColumn, type Wished } from '../score-column';

/** Shows what another cell holds; a blank stays blank instead of becoming 0. */
export function mirror(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}

/** The row of a unit in a table, by id, or by name for a unit that was typed by hand and has no id yet: ids are ours, names any text. */
export function placeOfUnit(unit: { id: string; name: string }, table: { ids: string; names: string }): string {
  const byName = placeOf(`LOWER(${unit.name})`, `LOWER(${table.names})`);
  return `IFERROR(MATCH(${unit.id},${table.ids},0),IF(${unit.name}="","",IFERROR(${byName},"")))`;
}

export const scoreUnitColumn: Wished<ScoreColumn> = {
  id: 'unit',
  wish: plainHeader('编号'),
  isHidden: true,
  styles: ['centred'],
  value: ({ id }) => id ?? '',
  formula:
    () =>
    ({ entered }) =>
      mirror(entered('#unit')),
};

export const rosterRowColumn: Wished<ScoreColumn> = {
  id: 'roster-row',
  wish: plainHeader('名册行'),
  isHidden: true,
  styles: ['centred'],
  value: ({ rosterPlace }) => rosterPlace ?? '',
  formula(board) {
    const roster = { ids: rosterColumn(board, '#unit'), names: rosterColumn(board, '#name') };
    return ({ own }) => placeOfUnit({ id: own('unit'), name: own('name') }, roster);
  },
};

export const scoreNameColumn: Wished<ScoreColumn> = {
  id: 'name',
  wish: plainHeader('单位名称'),
  band: '单位',
  width: (_header, longest) => Math.min(40, Math.max(22, longest + 3)),
  styles: ['unit'],
  value: ({ name }) => name ?? '',
  formula:
    () =>
    ({ entered }) =>
      mirror(entered('#name')),
};
