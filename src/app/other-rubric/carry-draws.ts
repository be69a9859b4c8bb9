// Draws under another rubric: one stays where it is for the same thing and what it drew is there.
import type { Draw } from '../../assessment/assessment';
import { fold, list } from '../../model/text';
import { isPathTo } from '../../rubric/path';
import type { RubricFit } from './fit';

export function drawsKept(draws: readonly Draw[], fit: RubricFit): Draw[] {
  return draws.filter((draw) => isKept(draw, fit));
}

export function drawsLeft(draws: readonly Draw[], fit: RubricFit): string[] {
  const left = new Set(draws.filter((draw) => !isKept(draw, fit)).map(({ sampling }) => sampling));
  return left.size === 0
    ? []
    : [`抽样${list([...left].map((id) => `“${id}”`))}抽的内容新的细则里没有或不同，抽样记录没有带来，请重新抽取。`];
}

function isKept({ sampling, drawn }: Draw, { scheme }: RubricFit): boolean {
  const same = scheme.data.sampling.find(({ id }) => fold(id) === fold(sampling));
  if (!same) return false;
  if (same.kind === 'places') return true;
  const category = scheme.categories.find(({ name }) => name === same.category);
  return drawn.every((name) => category?.indicators.some((indicator) => isPathTo(indicator, name)));
}
