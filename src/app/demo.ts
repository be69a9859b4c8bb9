// 演示数据: a plausible assessment for any scheme, made up from a seed. Real institutions appear by name only with
// middling to good entries; vetoes, missing summaries and findings fall on numbered examples.
import type { AssessmentInput, Draw, UnitInput } from '../assessment/assessment';
import { drawCount, drawInForce } from '../assessment/draw';
import { stateOf } from '../assessment/states';
import type { Value } from '../model/inputs';
import { isoOf, parseDate } from '../model/inputs/date';
import { UNRANKED } from '../model/inputs/rank';
import { atOnce, type Pieces } from '../model/pieces';
import { randomFrom, type Random } from '../model/random';
import { unitNamed } from '../rubric/concern';
import { isPathTo } from '../rubric/path';
import type { Category, Indicator, Scheme } from '../rubric/tree';
import { drawCells } from './demo/draw';
import { drawsFor } from './demo/draws';
import { demoRoster, type DemoUnit } from './demo/roster';
import { findingsOf, type Findings } from './demo/spare';

/** Of numbered units, the share that did not hand in what a gate asks for. */
const ABSENT = 0.025;

interface Character extends DemoUnit {
  /** 0 poor … 1 as good as can be. */
  quality: number;
  absent: boolean;
}

/** The same input for the same scheme, seed and number of units; complete, and without anything to check. */
export function demoAssessment(...given: Parameters<typeof demoInPieces>): AssessmentInput {
  return atOnce(demoInPieces(...given));
}

/** The same, unit by unit. */
export function* demoInPieces(scheme: Scheme, seed = 2022, units?: number): Pieces<AssessmentInput> {
  const random = randomFrom(seed);
  const findings = findingsOf(scheme);
  const characters = demoRoster(scheme, units).map((unit) => withCharacter(unit, random));
  const draws = drawsFor(scheme, characters, seed);
  const filled: UnitInput[] = [];
  for (const category of scheme.categories) {
    const own = characters.filter((unit) => unit.category === category.name);
    const ranks = new Map(
      category.indicators.map(({ key, inputs }) => [key, placesOf(own, inputs.find((input) => input.attribute)?.attribute, random)]),
    );
    const best = new Map(category.indicators.map(({ key, kind, rule, weight }) => [key, kind.witness(rule, weight)]));
    for (const unit of own) {
      yield;
      filled.push(fill(unit, category, scheme, { findings, random, draws, best, rankOf: (key) => ranks.get(key)!.get(unit)! }));
    }
  }
  return { scheme: scheme.id, units: withVeto(filled, characters, scheme), ...(draws.length > 0 && { draws }) };
}

function withCharacter(unit: DemoUnit, random: Random): Character {
  if (unit.real) return { ...unit, quality: 0.74 + random.next() * 0.22, absent: false };
  const draw = random.next();
  const quality = draw < 0.12 ? 0.1 + random.next() * 0.35 : draw < 0.6 ? 0.58 + random.next() * 0.27 : 0.8 + random.next() * 0.15;
  return { ...unit, quality, absent: random.happens(ABSENT) };
}

/** Places from 1, better units before worse ones more often than not, no place twice among units of one sub-type; the last fifth is not on
 *  the list. */
function placesOf(units: readonly Character[], subType: string | undefined, random: Random): Map<Character, number> {
  const places = new Map<Character, number>();
  const given = new Map<string, number>();
  const order = units.map((unit) => ({ unit, form: unit.quality + random.next() * 0.4 })).sort((a, b) => b.form - a.form);
  for (const [index, { unit }] of order.entries()) {
    const list = subType === undefined ? '' : String(unit.attributes[subType] ?? '');
    const place = (given.get(list) ?? 0) + 1;
    given.set(list, place);
    places.set(unit, index < units.length * 0.8 ? place : UNRANKED);
  }
  return places;
}

interface Circumstances {
  findings: Findings;
  random: Random;
  draws: readonly Draw[];
  /** By indicator key: values that reach the most. */
  best: ReadonlyMap<string, readonly Value[]>;
  rankOf(indicator: string): number;
}

function fill(unit: Character, category: Category, scheme: Scheme, { findings, random, draws, best, rankOf }: Circumstances): UnitInput {
  const concerned = {
    name: unitNamed(scheme.data, category.name, unit.name) ?? unit.name,
    attribute: (name: string) => unit.attributes[name],
  };
  const entries = category.indicators.flatMap((indicator) => {
    const { sampling, role } = indicator;
    const drawn = sampling && drawInForce(draws, sampling, concerned.name)?.drawn;
    if (stateOf(indicator, concerned, drawn && new Set(drawn))) return [];
    const spared =
      unit.real && (role === 'penalty' || [indicator.key, indicator.name, indicator.path].some((name) => findings.indicators.has(name)));
    return [
      [
        indicator.key,
        drawCells(indicator, unit.attributes, {
          quality: spared ? 1 : unit.quality,
          best: best.get(indicator.key)!,
          rank: rankOf(indicator.key),
          places: placesDrawn(indicator, category, concerned.name),
          random,
        }),
      ] as const,
    ];
  });
  const observations = scheme.data.observations
    .filter((each) => each.categories?.includes(category.name) ?? true)
    .map(({ id }) => {
      const adverse = findings.adverse.get(id) ?? false;
      return [id, !unit.real && random.happens((1 - unit.quality) ** 2 / 2) ? adverse : !adverse] as const;
    });
  return {
    name: unit.name,
    category: category.name,
    attributes: { ...unit.attributes, ...submissions(scheme, unit, random) },
    gates: Object.fromEntries(scheme.data.gates.map((gate) => [gate.name, !unit.absent])),
    entries: Object.fromEntries(entries),
    observations: Object.fromEntries(observations),
  };
}

/** At how many places an indicator is looked at, where a draw decides about them. */
function placesDrawn(indicator: Indicator, { sampling }: Category, unit: string): number | undefined {
  const places = sampling.find((each) => each.kind === 'places' && each.indicators.some((path) => isPathTo(indicator, path)));
  return places && drawCount(places, unit);
}

/** Days of submission in the weeks before the last day. */
function submissions(scheme: Scheme, { absent }: Character, random: Random): Record<string, string> {
  const dated = scheme.data.gates.filter((gate) => gate.dateColumn !== undefined && gate.deadline !== undefined);
  if (absent) return {};
  return Object.fromEntries(dated.map((gate) => [gate.dateColumn!, isoOf(parseDate(gate.deadline!)! - random.whole(0, 24))]));
}

/** One numbered unit is vetoed, in the first category that has veto clauses and numbered units. */
function withVeto(units: readonly UnitInput[], characters: readonly Character[], scheme: Scheme): UnitInput[] {
  const clauses = new Map(scheme.categories.map((category) => [category.name, category.data.vetoes?.items ?? []]));
  const chosen = characters.findLast(
    ({ real, absent, category, quality }) => !real && !absent && quality > 0.3 && clauses.get(category)!.length > 0,
  );
  return units.map((unit) =>
    unit.name === chosen?.name && unit.category === chosen.category ? { ...unit, vetoes: [clauses.get(unit.category)![0]!.number] } : unit,
  );
}
