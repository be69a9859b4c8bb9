// What can be wrong with a row of an entry table as a whole, and what to do about it.
import type { Issue } from '../../model/issue';
import type { Category } from '../../rubric/tree';
import { formsOf, type Form } from '../form';
import { sheetNames } from '../names';

export type RowFault =
  | { fault: 'renamed'; unit: string }
  | { fault: 'conflict'; byId: string }
  | { fault: 'double' }
  | { fault: 'nameless' }
  | { fault: 'elsewhere'; category: Category | undefined }
  | { fault: 'stranger' };

/** The issue about a row, at the cell of its name. */
export function aboutRow(fault: RowFault, { name }: { name: string }, form: Form, place: { sheet: string; cell: string }): Issue {
  const { code, message, severity } = words(fault, name, form);
  return {
    severity: severity ?? 'error',
    code,
    message,
    where: `${place.sheet}!${place.cell}`,
    ...place,
    ...(name !== '' && { unit: name }),
    category: form.category.name,
  };
}

function words(fault: RowFault, name: string, { part }: Form): { code: string; message: string; severity?: 'warning' } {
  switch (fault.fault) {
    case 'renamed':
      return {
        code: 'RENAMED_UNIT',
        severity: 'warning',
        message: `名册中这个单位叫“${fault.unit}”，这里${name === '' ? '没有写名称' : `写的是“${name}”`}，已按名册读取。可以一键修复，或把两处改成一致。`,
      };
    case 'conflict':
      return {
        code: 'UNIT_CONFLICT',
        message: `这一行按隐藏编号是名册里的“${fault.byId}”，写的名称却是“${name}”，分不清数据是谁的，没有读取。名册或这张表里的单位名称可能单独排过序、换过位置或错了行，请撤销对名称的改动；要调整顺序，请选中整张表格再排序。`,
      };
    case 'double':
      return { code: 'DUPLICATE_ROW', message: `“${name}”在这张表里有几行，只读取了其中一行。请删去多余的行。` };
    case 'nameless':
      return { code: 'NAMELESS_ROW', message: '这一行有数据，但没有单位名称，没有读取。请填上名册中的单位名称，或清空这一行。' };
    case 'elsewhere':
      if (!fault.category) return { code: 'WRONG_SHEET', message: `名册中“${name}”的类别没有填对，这一行没有读取。请先在名册中改正类别。` };
      return {
        code: 'WRONG_SHEET',
        message: `“${name}”在名册中的类别是“${fault.category.name}”，不应在这张表，没有读取。请把这一行移到“${sheetNames.entry(sameForm(fault.category, part.name))}”，或在名册中改正类别。`,
      };
    case 'stranger':
      return {
        code: 'UNIT_NOT_IN_ROSTER',
        message: `名册中没有“${name}”，这一行没有读取。请在名册最后一行下面补上这个单位和类别，或删去这一行。`,
      };
  }
}

/** The form of the same part in another category. */
function sameForm(category: Category, part: string): Form {
  const forms = formsOf(category);
  return forms.find((form) => form.part.name === part) ?? forms[0]!;
}
