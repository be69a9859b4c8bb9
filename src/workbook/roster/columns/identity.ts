// 序号, the unit's hidden id, its name and its category.
import type { Input } from '../../../model/inputs';
import { checkInput } from '../../cell/check-input';
import { fitted, type RosterColumn } from '../roster-column';

const NUMBER_ID = '#number';
const UNIT_ID = '#unit';
export const ROSTER_NAME_ID = '#name';
export const CATEGORY_ID = '#category';

export const numberColumn: RosterColumn = {
  id: NUMBER_ID,
  header: '序号',
  width: () => 9,
  styles: [],
  write: ({ number }) => number,
  read: () => undefined,
};

export const rosterUnitColumn: RosterColumn = {
  id: UNIT_ID,
  header: '编号',
  width: () => 10,
  styles: [],
  isHidden: true,
  write: ({ id }) => id,
  read: () => undefined,
};

export const rosterNameColumn: RosterColumn = {
  id: ROSTER_NAME_ID,
  header: '单位名称',
  width: (cells) => fitted('单位名称', cells, 22),
  styles: ['unit'],
  write: ({ input }) => input.name,
  read: (cell, input) => {
    input.name = String(cell).trim();
  },
};

export const categoryColumn: RosterColumn = {
  id: CATEGORY_ID,
  header: '类别',
  width: (cells) => fitted('类别', cells, 12),
  styles: [],
  checks({ scheme }, area) {
    const input: Input = { name: '类别', type: 'choice', choices: scheme.categories.map((category) => category.name) };
    return [checkInput(area, input, { title: '类别', hint: '类别决定用哪一张指标表、录入到哪一张表。' })];
  },
  conditions: ({ cell }, area) => [
    { area, formula: `AND($${cell(ROSTER_NAME_ID, area.row)}<>"",${cell(CATEGORY_ID, area.row)}="")`, style: 'blank' },
  ],
  write: ({ category }) => category,
  read: (cell, input) => {
    input.category = String(cell).trim();
  },
};
