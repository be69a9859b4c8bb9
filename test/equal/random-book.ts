// A workbook's worth of chance: readings, units with whatever people may enter for them, draws, causes and deductions.
import type { CauseInput, Draw, UnitInput } from '../../src/assessment/assessment';
import { drawFor, isPerUnit } from '../../src/assessment/draw';
import { isBlank, type Cell } from '../../src/model/cell';
import { randomFrom, type Random } from '../../src/model/random';
import type { AttributeData } from '../../src/rubric/schema';
import { type Category, type Scheme } from '../../src/rubric/tree';
import type { Honour } from '../../src/standing/honour';
import { bundled } from '../cases/units';
import { BLANKS, isBad, pick, randomAnswer, randomCells, randomFinding } from './random-values';

export interface RandomBook {
  id: string;
  seed: number;
  scheme: Scheme;
  units: UnitInput[];
  draws: Draw[];
  /** What was typed beside each unit for the veto clauses, by their numbers. */
  findings: ReadonlyMap<UnitInput, ReadonlyMap<number, Cell>>;
}

const UNITS = 5;

/** The same book for the same scheme and seed; `load` gives a scheme under readings. */
export function randomBook(
  id: string,
  seed: number,
  load: (id: string, readings?: Record<string, string>) => Scheme = bundled,
): RandomBook {
  const random = randomFrom(seed * 7919 + id.length);
  const readings = Object.fromEntries(load(id).data.readings.map((reading) => [reading.id, pick(random, reading.choices).id]));
  const scheme = withHonours(load(id, readings), random);
  const names = new Map(scheme.categories.map((category) => [category, namesFor(scheme, category, random)]));
  const units = scheme.categories.flatMap((category) => names.get(category)!.map((name) => randomUnit(scheme, category, name, random)));
  const findings = new Map(units.map((unit) => [unit, randomFindings(scheme, unit, random)]));
  return {
    id,
    seed,
    scheme,
    units,
    findings,
    draws: scheme.categories.flatMap((category) => randomDraws(category, names.get(category)!, random)),
  };
}

/** A scheme whose document states no threshold takes the users' own now and then. */
function withHonours(scheme: Scheme, random: Random): Scheme {
  if (scheme.data.honours.length > 0 || random.happens(0.4)) return scheme;
  const own = (name: string, from: number): Honour => ({ name, policy: 'threshold', from, clause: '自定评优办法' });
  return scheme.with({ honours: [own('优秀', 80), own('良好', 40)] });
}

/** Units that the document lists, by either of their names, and others. */
function namesFor({ data }: Scheme, category: Category, random: Random): string[] {
  const listed = data.units.filter((unit) => unit.category === category.name);
  const first = random.whole(0, Math.max(0, listed.length - 1));
  return Array.from({ length: UNITS }, (_, index) => {
    const unit = index < UNITS - 1 ? listed[(first + index * 7) % Math.max(1, listed.length)] : undefined;
    if (!unit || index >= listed.length) return `${category.name}示例${index + 1}`;
    return pick(random, [unit.name, unit.fullName ?? unit.name, `${unit.name.slice(0, 2)} ${unit.name.slice(2)}`]);
  });
}

function randomUnit(scheme: Scheme, category: Category, name: string, random: Random): UnitInput {
  const { attributes, gates, externalDeduction } = scheme.data;
  const own = attributes.filter((each) => each.categories?.includes(category.name) ?? true);
  // Some units are whole, so that there are totals and places to compare.
  const isTidy = random.happens(0.6);
  const { causes } = category.data;
  return {
    name,
    category: category.name,
    attributes: Object.fromEntries(
      own.map((each) => [each.name, isTidy && each.type === 'choice' ? pick(random, each.choices!) : randomAttribute(each, random)]),
    ),
    gates: Object.fromEntries(gates.map((gate) => [gate.name, isTidy ? '是' : randomAnswer(random)])),
    entries: Object.fromEntries(category.indicators.flatMap((indicator) => randomEntry(indicator, isTidy, random))),
    vetoes: (category.data.vetoes?.items ?? []).flatMap(({ number }) => (random.happens(0.08) ? [number] : [])),
    ...(externalDeduction && {
      externalDeduction: pick<Cell>(random, [
        null,
        null,
        0,
        2,
        3.5,
        500,
        -1,
        '很多',
        '１.５',
        '3-5',
        '-2',
        '\u3000',
        '\u00a0２',
        '9%0',
        '?',
      ]),
    }),
    ...(causes.length > 0 && {
      causes: Object.fromEntries(causes.map(({ id, indicator }) => [id, randomCause(category, indicator, random)])),
    }),
  };
}

function randomFindings(scheme: Scheme, unit: UnitInput, random: Random): Map<number, Cell> {
  const { vetoes } = scheme.categories.find(({ name }) => name === unit.category)!.data;
  return new Map((vetoes?.items ?? []).map(({ number }) => [number, randomFinding(unit.vetoes?.includes(number) ?? false, random)]));
}

function randomAttribute({ type, choices = [], synonyms = {} }: AttributeData, random: Random): Cell {
  if (random.happens(0.15)) return pick<Cell>(random, [...BLANKS, '不详', '?', '*']);
  const word = () => pick(random, random.happens(0.6) ? choices : [...choices, ...Object.values(synonyms).flat()]);
  if (type === 'choice') return random.happens(0.8) ? word() : spaced(word(), random);
  if (type === 'yes-no') return randomAnswer(random);
  if (type === 'date') return 44_900;
  return type === 'text' ? '示例' : randomFact(type, random);
}

/** A number of the unit, in the roster as in its entries now and then what it cannot be. */
function randomFact(type: AttributeData['type'], random: Random): Cell {
  if (random.happens(0.1)) return pick<Cell>(random, [-1, 2.25, 100.5, '很多', '3条']);
  if (random.happens(0.2)) return pick<Cell>(random, ['5', '１０', ' 3 ', '0']);
  const whole = pick(random, [0, 1, 2, 3, 5, 10, 12, 60, 100]);
  if (type === 'count') return whole;
  const number = random.happens(0.5) ? whole : whole * 0.75;
  return (type === 'signed' || type === 'signed-rate') && random.happens(0.4) ? -number : number;
}

/** The same word as people stretch and copy it. */
function spaced(word: string, random: Random): string {
  return pick(random, [` ${word}`, `${word}\u3000`, `\u00a0${word}`, `${word.slice(0, 1)} ${word.slice(1)}`, [...word].join('\u3000')]);
}

function randomEntry(indicator: Category['indicators'][number], isTidy: boolean, random: Random): [string, Cell[]][] {
  const inputs = indicator.entered;
  const { applies, sampling, key } = indicator;
  if ((applies || sampling) && random.happens(0.5)) return [[key, inputs.map(() => null)]];
  if ((applies || sampling) && random.happens(0.3))
    return [
      [
        key,
        inputs.map(() =>
          pick(random, applies ? ['不适用', '不适用', '不适用 ', '\u3000不适用'] : ['未抽中', '未抽中', ' 未抽中', '未抽中\u00a0']),
        ),
      ],
    ];
  for (;;) {
    const cells = randomCells(indicator, inputs, random);
    if (!isTidy || isClean(cells)) return [[key, cells]];
  }
}

function isClean(cells: readonly Cell[]): boolean {
  return cells.every((cell) => !isBlank(cell) && !isBad(cell));
}

function randomCause({ indicators }: Category, indicator: string, random: Random): CauseInput {
  return {
    points: pick<Cell>(random, [null, 0, 0.5, 1, 5, 100, -1, '一点', '0.5', '１', ' 2 ', '1-2', '\u3000', '\u00a01', '?']),
    deductedIn: pick<Cell>(random, [
      null,
      '没有这一项',
      '*',
      indicator,
      ...indicators.flatMap(({ key, path }) => [key, path.split('/').slice(-2).join('/')]),
    ]),
  };
}

/** None yet, made, or made once more. */
function randomDraws(category: Category, names: readonly string[], random: Random): Draw[] {
  const draws: Draw[] = [];
  for (const sampling of category.sampling.filter(({ kind }) => kind === 'indicators')) {
    for (const unit of isPerUnit(sampling) ? names : [undefined]) {
      const times = pick(random, [0, 1, 1, 1, 2]);
      for (let time = 0; time < times; time++) {
        const made = drawFor(
          {
            category,
            sampling,
            unit,
            seed: String(random.whole(1, 1e6)),
            at: '2023-12-05T09:30:00+08:00',
            ...(time > 0 && { reason: '重抽' }),
          },
          draws,
        );
        if (made.ok) draws.push(made.value);
      }
    }
  }
  return draws;
}
