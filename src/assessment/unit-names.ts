// Which name of a unit the document knows, and units that it does not know.
import { fold } from '../model/text';
import { unitNamed } from '../rubric/concern';
import type { Category, Scheme } from '../rubric/tree';
import type { UnitInput } from './assessment';
import { tablesOf } from './names';
import type { Note } from './note';

/** The document's own name of a unit of a category, or the unit's name as it is given where the document lists none;
 *  undefined when nobody in the assessment is called so either. */
export function nameFinder(units: readonly UnitInput[], scheme: Scheme): (category: Category, name: string) => string | undefined {
  const find = tablesOf(scheme);
  return (category, name) => {
    const listed = unitNamed(scheme.data, category.name, name);
    if (listed !== undefined) return listed;
    return units.some((unit) => {
      const table = find(unit.category);
      return table.ok && table.value.category === category && fold(unit.name) === fold(name);
    })
      ? name
      : undefined;
  };
}

/** Notes a unit that the document does not list, where its name decides which indicators concern it. */
export function noteUnlisted({ data }: Scheme, category: Category, name: string, note: Note): void {
  if (data.units.length === 0) return;
  const named = category.indicators.flatMap(({ applies }) => (applies && 'units' in applies ? applies.units : []));
  const listed = data.units.filter((unit) => unit.category === category.name).map((unit) => unit.name);
  if (named.length === 0 || listed.length === 0 || [...named, ...listed].some((each) => fold(each) === fold(name))) return;
  note('warning', 'UNLISTED_UNIT', '公文的单位名单里没有这个名称，只适用于部分单位的指标都按不适用处理。请核对单位名称。', {
    field: 'name',
  });
}
