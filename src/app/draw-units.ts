// For which units a draw is made: each once, under the name by which the document lists it.
import type { Draw, UnitInput } from '../assessment/assessment';
import { drawInForce, isPerUnit } from '../assessment/draw';
import { tablesOf } from '../assessment/names';
import { bare, fold, list } from '../model/text';
import { ok, refuse, type Outcome } from '../model/outcome';
import { unitNamed } from '../rubric/concern';
import type { Category, Scheme } from '../rubric/tree';
import type { Sampling } from '../standing/sampling';
import { findSampling, type DrawOrder } from './draw';
import { poolsOf } from './draw-pools';

/** The name under which a unit's draws are recorded. */
export function drawName({ data }: Scheme, category: Category, name: string): string {
  return unitNamed(data, category.name, name) ?? bare(name);
}

/** The units of a category, in the order of the roster; one that stands there under two of its names is one. */
export function unitsInCategory(scheme: Scheme, category: Category, units: readonly Pick<UnitInput, 'name' | 'category'>[]): string[] {
  const find = tablesOf(scheme);
  const names = units.flatMap((unit) => {
    const found = find(unit.category);
    return found.ok && found.value.category.name === category.name && bare(unit.name) !== '' ? [drawName(scheme, category, unit.name)] : [];
  });
  return names.filter((name, index) => names.findIndex((each) => fold(each) === fold(name)) === index);
}

/** The units for which there is no draw yet. */
function waitingFor(sampling: Sampling, units: readonly string[], earlier: readonly Draw[]): string[] {
  return units.filter((unit) => !drawInForce(earlier, sampling, unit));
}

/** What is asked for in words. */
export interface DrawWish extends Pick<DrawOrder, 'sampling' | 'seed' | 'at' | 'again'> {
  /** Some units, or all of them that were not drawn for yet; `again` takes those too. */
  units: readonly string[] | 'all';
  /** Places: of the one unit a line each, of several a line each that begins with the unit. */
  places?: string | undefined;
}

/** An order for each unit that is to be drawn for. `units` are those of the roster, or of the document where there is none. */
export function ordersFor(
  scheme: Scheme,
  { units: wanted, places, ...common }: DrawWish,
  units: readonly Pick<UnitInput, 'name' | 'category'>[],
  earlier: readonly Draw[],
): Outcome<DrawOrder[]> {
  const found = findSampling(scheme, common.sampling);
  if (!found.ok) return found;
  const { category, sampling } = found.value;
  const lines = places
    ?.split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (!isPerUnit(sampling)) return ok([{ ...common, pool: lines, unit: wanted === 'all' ? undefined : wanted[0] }]);
  if (wanted.length === 0)
    return refuse('BAD_REQUEST', `“${sampling.name}”按单位分别抽取，请用 --unit 写明单位，或用 --all 抽全部单位。`, 'unit');
  const all = unitsInCategory(scheme, category, units);
  if (wanted === 'all' && all.length === 0)
    return refuse(
      'BAD_REQUEST',
      `没有“${category.name}”的单位，不知道给谁抽。请用 --unit 写明单位，或用 --book 写明有名册的工作簿。`,
      'all',
    );
  const names = wanted !== 'all' ? wanted : common.again ? all : waitingFor(sampling, all, earlier);
  if (names.length === 0)
    return refuse(
      'BAD_REQUEST',
      `“${sampling.name}”的 ${all.length} 个单位都已经抽过，没有重抽。确需重抽的，请写明重抽和原因，原来的记录会保留。`,
      'again',
    );
  if (wanted !== 'all' && wanted.length === 1) return ok([{ ...common, unit: wanted[0], pool: lines }]);
  if (sampling.kind === 'indicators' || places === undefined) return ok(names.map((unit) => ({ ...common, unit, pool: lines })));
  // A list of everybody's places will do, also of those that were drawn for already.
  const nameOf = (name: string): string => drawName(scheme, category, name);
  const pools = poolsOf(places, [...new Set([...names.map(nameOf), ...all])], nameOf);
  return pools.ok ? ok(names.map((unit) => ({ ...common, unit, pool: pools.value.get(nameOf(unit)) ?? [] }))) : pools;
}

/** Units that were asked for more than once. */
export function repeatedWords(repeated: readonly string[]): string {
  return repeated.length > 0 ? `${list(repeated)}写了不止一次，只抽一次。` : '';
}
