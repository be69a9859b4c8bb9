// See draw-zh-CN.ts.
import type { DrawStrings } from './draw-zh-CN';

export const drawEnUS: DrawStrings = {
  due: (names: string) => `Still to be drawn: ${names}. Entries and scores are complete only after the draw.`,
  toDraws: 'To the draws',
  drawHere: 'Draw now',
  drawAll: (count) => `Draw and record (${count})`,
  allUnits: (count) => `All units not drawn for yet (${count})`,
  pools: () => 'Places, one line each: unit, comma or tab, place',
  title: 'Draws',
  done: 'drawn',
  open: 'not drawn',
  drawnOf: (done, all) => `${done} of ${all} made`,
  doneOf: (done, units) => `${done} of ${units} units`,
  unit: 'Draw for',
  inForce: (count) => `In force, ${count} drawn`,
  withSeed: (seed) => `seed ${seed}`,
  fromIndicators: (pool, count) => `${count} are drawn from the ${pool} that the document lists. The others do not count.`,
  fromPlaces: (_pool, count) => `${count} are drawn from a list of places.`,
  pool: () => 'Places, one a line',
  seed: 'Seed',
  seedHint: 'The same seed draws the same; somebody present may call one.',
  seedNeeded: 'Enter some words or digits.',
  reason: 'Why it is drawn again',
  draw: 'Draw',
  again: 'Draw again',
  drawn: (names) => `Drawn and recorded on its sheet: ${names}.`,
};
