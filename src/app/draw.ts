// Draws for a scheme: what is asked for by name ─► the sampling and the unit ─► one more draw for the record.
import type { Draw } from '../assessment/assessment';
import { drawFor, drawInForce, isPerUnit } from '../assessment/draw';
import { ok, refuse, type Outcome } from '../model/outcome';
import { bare, fold, list } from '../model/text';
import { unitNamed } from '../rubric/concern';
import type { Category, Scheme } from '../rubric/tree';
import type { Sampling } from '../standing/sampling';

export interface DrawOrder {
  /** Id or name of a sampling. */
  sampling: string;
  unit?: string | undefined;
  /** Places to draw from; only for a sampling of places. */
  pool?: readonly string[] | undefined;
  seed: string;
  at: string;
  /** Makes it once more although it was made already. */
  again?: { reason: string } | undefined;
}

/** `known` are units beside those that the document lists; where neither lists any, every name is taken. */
export function makeDraw(scheme: Scheme, order: DrawOrder, earlier: readonly Draw[], known: readonly string[] = []): Outcome<Draw> {
  const found = findSampling(scheme, order.sampling);
  if (!found.ok) return found;
  const { category, sampling } = found.value;
  const given = bare(order.unit ?? '');
  const unit = given === '' ? ok(undefined) : unitIn(scheme, category, given, known);
  if (!unit.ok) return unit;
  if (sampling.kind === 'indicators' && order.pool !== undefined) {
    return refuse('BAD_REQUEST', `“${sampling.name}”从方案列出的指标里抽，不用名单。请去掉名单。`, 'pool');
  }
  if (sampling.kind === 'places' && order.pool === undefined) {
    return refuse('BAD_REQUEST', `“${sampling.name}”要从${sampling.pool}名单里抽，请给出名单，每行一个。`, 'pool');
  }
  const before = drawInForce(earlier, sampling, unit.value);
  if (before && !order.again && (unit.value !== undefined) === isPerUnit(sampling)) {
    return refuse(
      'BAD_REQUEST',
      `“${sampling.name}”${unit.value === undefined ? '' : `（${unit.value}）`}已经抽过：${list(before.drawn)}。没有重抽。确需重抽的，请写明重抽和原因，原来的记录会保留。`,
      'again',
    );
  }
  const reason = before && order.again ? order.again.reason : undefined;
  return drawFor({ category, sampling, unit: unit.value, pool: order.pool, seed: order.seed, at: order.at, reason }, earlier);
}

/** What one occasion brought; `repeated` are units that were asked for more than once: they are drawn for once. */
export interface MadeDraws {
  draws: Draw[];
  repeated: string[];
}

/** Several draws of one occasion, each in the order of the document; none is made where one cannot be. */
export function makeDraws(
  scheme: Scheme,
  orders: readonly DrawOrder[],
  earlier: readonly Draw[],
  known: readonly string[] = [],
): Outcome<MadeDraws> {
  const made: Draw[] = [];
  const repeated = new Set<string>();
  for (const order of orders) {
    // Each as if it were the only one: whether it stands there twice is seen from what it is recorded under.
    const draw = makeDraw(scheme, order, earlier, known);
    if (!draw.ok)
      return orders.length === 1 || !order.unit
        ? draw
        : refuse(draw.refusal.code, `${order.unit}：${draw.refusal.message}`, draw.refusal.argument);
    const { sampling, unit = '' } = draw.value;
    if (made.some((each) => each.sampling === sampling && fold(each.unit ?? '') === fold(unit))) repeated.add(unit);
    else made.push(draw.value);
  }
  return ok({ draws: made, repeated: [...repeated] });
}

/** A sampling by its id or name, with the category whose units it is for. */
export function findSampling(scheme: Scheme, name: string): Outcome<{ category: Category; sampling: Sampling }> {
  for (const category of scheme.categories) {
    const sampling = category.sampling.find((each) => [each.id, each.name].some((one) => fold(one) === fold(name)));
    if (sampling) return ok({ category, sampling });
  }
  const known = scheme.data.sampling.map((each) => `${each.id}（${each.name}）`);
  return refuse('BAD_REQUEST', known.length > 0 ? `没有抽样“${name}”。可用：${list(known)}。` : `方案 ${scheme.id} 没有抽样。`, 'sampling');
}

function unitIn(scheme: Scheme, category: Category, name: string, known: readonly string[]): Outcome<string> {
  const listed = unitNamed(scheme.data, category.name, name) ?? known.find((each) => fold(each) === fold(name));
  if (listed !== undefined) return ok(listed);
  const names = [...new Set([...scheme.data.units.filter((unit) => unit.category === category.name).map((unit) => unit.name), ...known])];
  return names.length === 0 ? ok(name) : refuse('BAD_REQUEST', `类别“${category.name}”没有单位“${name}”。可用：${list(names)}。`, 'unit');
}
