// 抽样: a draw that anybody can repeat from its seed, and which of the recorded draws is in force.
import { ok, refuse, type Outcome } from '../model/outcome';
import { randomFrom, seedOf } from '../model/random';
import { bare, fold, list } from '../model/text';
import type { Category } from '../rubric/tree';
import type { Sampling } from '../standing/sampling';
import type { Draw } from './assessment';

/** `count` of the pool, in the order of the pool. The same seed draws the same, whatever the order of the pool. */
export function drawSample(pool: readonly string[], count: number, seed: string): string[] {
  const random = randomFrom(seedOf(seed));
  const left = [...pool].sort();
  const drawn = new Set<string>();
  while (drawn.size < count && left.length > 0) drawn.add(left.splice(random.whole(0, left.length - 1), 1)[0]!);
  return pool.filter((each) => drawn.has(each));
}

/** Whether every unit has a draw of its own. */
export function isPerUnit(sampling: Sampling): boolean {
  return sampling.kind === 'places' || sampling.per === 'unit';
}

/** How many are to be drawn for a unit. */
export function drawCount(sampling: Sampling, unit: string | undefined): number {
  if (sampling.kind === 'indicators' || unit === undefined) return sampling.draw;
  return sampling.byUnit.find(({ units }) => units.some((each) => fold(each) === fold(unit)))?.draw ?? sampling.draw;
}

/** What a sampling of indicators draws from: their keys, in the order of the document. */
export function poolOf(category: Category, sampling: Sampling): string[] {
  return category.indicators.filter((indicator) => indicator.sampling?.id === sampling.id).map(({ key }) => key);
}

/** The draw in force for a sampling, and for this unit where every unit has its own. */
export function drawInForce(draws: readonly Draw[], sampling: Sampling, unit?: string): Draw | undefined {
  const wanted = isPerUnit(sampling) ? fold(unit ?? '') : '';
  return draws.findLast((draw) => draw.sampling === sampling.id && fold(draw.unit ?? '') === wanted);
}

export interface DrawRequest {
  category: Category;
  sampling: Sampling;
  /** Needed where every unit has its own draw. */
  unit?: string | undefined;
  /** Places to draw from; only for a sampling of places. */
  pool?: readonly string[] | undefined;
  seed: string;
  /** When it is made: `2023-12-05T09:30:00+08:00`. */
  at: string;
  /** Why it is made once more. */
  reason?: string | undefined;
}

/** Makes a draw to be added to those made so far. It is made once more only for a reason. */
export function drawFor(request: DrawRequest, earlier: readonly Draw[]): Outcome<Draw> {
  const { category, sampling, seed, at } = request;
  const [unit, reason] = [bare(request.unit ?? ''), bare(request.reason ?? '')];
  if (isPerUnit(sampling) !== (unit !== '')) {
    return refuse(
      'BAD_REQUEST',
      unit === '' ? `“${sampling.name}”按单位分别抽取，请写明单位。` : `“${sampling.name}”一次抽取供全类别使用，不按单位抽取。请不写单位。`,
      'unit',
    );
  }
  if (seed === '') return refuse('BAD_REQUEST', '还没有写随机种子。请写一段文字或数字。', 'seed');
  const pool = sampling.kind === 'indicators' ? ok(poolOf(category, sampling)) : placesOf(sampling.pool, request.pool ?? []);
  if (!pool.ok) return pool;
  const count = drawCount(sampling, unit);
  if (pool.value.length < count) {
    return refuse('BAD_REQUEST', `“${sampling.name}”应抽 ${count} 个，只列出了 ${pool.value.length} 个。请补全后再抽。`, 'pool');
  }
  const known = drawInForce(earlier, sampling, unit);
  if (known && reason === '') {
    return refuse(
      'BAD_REQUEST',
      `“${sampling.name}”${unit === '' ? '' : `（${unit}）`}已经抽过：${list(known.drawn)}。确需重新抽取的，请写明原因，原来的记录会保留。`,
      'reason',
    );
  }
  const drawn = drawSample(pool.value, count, [seed, sampling.id, fold(unit)].join('/'));
  return ok({ sampling: sampling.id, ...(unit !== '' && { unit }), drawn, seed, at, ...(reason !== '' && { reason }) });
}

/** Places by name, blanks left out, each once. */
function placesOf(what: string, given: readonly string[]): Outcome<string[]> {
  const places = given.map(bare).filter((name) => name !== '');
  const twice = places.find((name, at) => places.findIndex((each) => fold(each) === fold(name)) !== at);
  if (twice !== undefined) return refuse('BAD_REQUEST', `${what}名单里“${twice}”出现了两次。请删去一个。`, 'pool');
  return ok(places);
}
