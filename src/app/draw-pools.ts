// Places for several units in one list: each line names a unit and a place of it.
import { bare, fold, list } from '../model/text';
import { ok, refuse, type Outcome } from '../model/outcome';

const SHOWN = 5;

/** The places by unit; `nameOf` leads from any name of a unit to one. Refuses lines that name no unit or no place: a place that is left out
 *  could not be drawn. */
export function poolsOf(text: string, units: readonly string[], nameOf = (name: string): string => name): Outcome<Map<string, string[]>> {
  const pools = new Map<string, string[]>();
  const unread: string[] = [];
  for (const line of text
    .split(/\r?\n/u)
    .map(bare)
    .filter((each) => each !== '')) {
    const [name = '', ...places] = line.split(/[\t,，;；、]/u).map(bare);
    const unit = units.find((each) => fold(each) === fold(name)) ?? units.find((each) => fold(nameOf(each)) === fold(nameOf(name)));
    const named = places.filter((place) => place !== '');
    if (unit === undefined || named.length === 0) unread.push(line);
    else pools.set(unit, [...(pools.get(unit) ?? []), ...named]);
  }
  if (unread.length === 0) return ok(pools);
  const some = `${list(unread.slice(0, SHOWN).map((line) => `“${line}”`))}${unread.length > SHOWN ? `等 ${unread.length} 行` : ''}`;
  return refuse(
    'BAD_REQUEST',
    `名单里${some}没有认出单位和地方，没有抽取。每行先写单位名称，再写地方，中间用逗号或制表符隔开；单位可用：${list(units.slice(0, SHOWN))}${units.length > SHOWN ? '等' : ''}。`,
    'pool',
  );
}
