// Draws plausible values for any input, better ones for better units.
import type { Cell } from '../../model/cell';
import { typeOf, type Input, type Value } from '../../model/inputs';
import type { Indicator } from '../../rubric/tree';
import type { Random } from '../../model/random';
import type { DemoFacts } from './roster';

/** How many a unit may have where the rule asks for just one, or says nothing. */
const SOME = 8;

/**
 * The cells of one indicator in contract order, attributes and what is taken from all units left out. `quality` runs from 0 (poor) to 1 (as
 * good as the
 * rule can be met); `best` are the values that meet it. `rank` is the unit's place where the indicator asks for one, `places` how many
 * places were drawn for it, where some were.
 */
export function drawCells(
  indicator: Indicator,
  attributes: DemoFacts,
  {
    quality,
    best,
    rank,
    places = SOME,
    random,
  }: { quality: number; best: readonly Value[]; rank: number; places: number | undefined; random: Random },
): Cell[] {
  const values: Value[] = [];
  const totals = new Set(indicator.inputs.map((input) => input.among));
  for (const [position, input] of indicator.inputs.entries()) {
    const target = targetFor(indicator, position, values);
    if (input.attribute !== undefined) values.push(attributes[input.attribute] ?? null);
    else if (target !== undefined) values.push(drawTowards(input, target, quality, random));
    else if (input.taken || isNeedless(input, values)) values.push(null);
    else if (totals.has(position)) values.push(places);
    else if (input.lastYearOf !== undefined)
      values.push(draw(indicator.inputs[input.lastYearOf]!, best[input.lastYearOf]!, quality, random));
    else
      values.push(
        input.type === 'rank'
          ? rank
          : draw(input.among === undefined ? input : { ...input, outOf: places }, best[position] ?? null, quality, random),
      );
  }
  return indicator.inputs.flatMap((input, position) => {
    if (input.attribute !== undefined || input.taken) return [];
    const value = values[position]!;
    return [value === null ? null : typeOf(input).write(input, value)];
  });
}

/** The unit's own target that a number is held against: a fact of the unit of the same type and measure. */
function targetFor({ inputs }: Indicator, position: number, before: readonly Value[]): number | undefined {
  const { type, measure, attribute } = inputs[position]!;
  if (attribute !== undefined) return undefined;
  const target = before.find((_, at) => {
    const other = inputs[at]!;
    return other.attribute !== undefined && other.type === type && other.measure === measure;
  });
  return typeof target === 'number' ? target : undefined;
}

/** Around the target, better units beyond it. */
function drawTowards({ type, better }: Input, target: number, quality: number, random: Random): number {
  const off = (quality - 0.75 + (random.next() - 0.5) * 0.2) * (better === 'less' ? -1 : 1);
  const number = target * (1 + off * 0.8);
  const held = type === 'rate' ? Math.min(100, number) : number;
  return type === 'count' ? Math.round(held) : Math.round(held * 10) / 10;
}

/** Whether the values before make this input needless. */
function isNeedless({ askedWhen }: Input, before: readonly Value[]): boolean {
  return askedWhen !== undefined && (before[askedWhen.position] as number) <= askedWhen.exceeds;
}

function draw(input: Input, best: Value, quality: number, random: Random): Value {
  const luck = quality + (1 - quality) * (random.next() - 0.5);
  switch (input.type) {
    case 'count':
    case 'quantity':
    case 'signed':
      return drawCount(input, best, luck, random);
    case 'rate':
    case 'signed-rate': {
      const good = Math.round(Math.min(100, 100 - (1 - luck) * 50 - random.next() * 6) * 10) / 10;
      return input.better === 'less' ? Math.round((100 - good) * 10) / 10 : input.better === 'more' ? Math.max(2, good) : best;
    }
    case 'yes-no':
      if (input.better === undefined) return best;
      return random.happens(quality >= 1 ? 1 : luck) === (input.better === 'more');
    case 'choice':
      return random.happens(luck) ? best : input.choices![random.whole(0, input.choices!.length - 1)]!;
    case 'date':
      return typeof best === 'number' && input.better !== undefined ? best + (luck < 0.3 ? 7 : 0) : best;
    case 'text':
      return '示例';
    case 'share':
      return input.better === undefined ? best : Math.round(Math.max(0, Math.min(1, input.better === 'more' ? luck : 1 - luck)) * 20) / 20;
    case 'mark': {
      const share = Math.max(0, Math.min(1, input.better === 'less' ? 1 - luck : luck));
      const mark = Math.round(share * input.max! * 2) / 2;
      return mark < (input.min ?? 0) ? 0 : mark;
    }
    case 'days':
    case 'rank':
      return best;
  }
}

function drawCount(input: Input, best: Value, luck: number, random: Random): number {
  if (input.better === 'less') return random.happens(luck) ? 0 : random.whole(1, 2);
  const enough = typeof best === 'number' ? best : 1;
  if (input.better === undefined) return enough;
  const most = input.outOf ?? input.limit ?? Math.max(SOME, Math.ceil(enough * 1.5));
  const reach = input.outOf ?? input.limit ?? Math.max(enough, 3);
  return Math.max(0, Math.min(most, Math.round(reach * (luck * 1.05 + (random.next() - 0.5) * 0.2))));
}
