// The three Hunan tables as rules of json-rules-engine, and how long it takes to run them.
import { Engine, type RuleProperties } from 'json-rules-engine';
import { measure } from './measure';
import type { Task, Work } from './work';

/** What an event says of an indicator: points, or so much for each of a counted fact, up to a cap, added to `points`. */
interface Award {
  indicator: string;
  points: number;
  each?: number;
  count?: string;
  most?: number;
}

type Test = [place: number, operator: string, value: number | string | boolean];
type Row = (indicator: string) => RuleProperties[];

/** The fact that holds the value of an indicator at a place. */
const fact = (indicator: string, place: number): string => `${indicator}#${place}`;

function rule(indicator: string, tests: readonly Test[], award: Omit<Award, 'indicator'>): RuleProperties {
  return {
    conditions: { all: tests.map(([place, operator, value]) => ({ fact: fact(indicator, place), operator, value })) },
    event: { type: 'award', params: { indicator, ...award } },
  };
}

const GE = 'greaterThanInclusive';
const LT = 'lessThan';

// Conditions cannot multiply, so counted points are worked out from the event, as the engine's guide suggests.
const times =
  (each: number, most: number): Row =>
  (name) => [rule(name, [[0, 'greaterThan', 0]], { points: 0, each, count: fact(name, 0), most })];
const safe =
  (full: number): Row =>
  (name) => [rule(name, [[0, GE, 0]], { points: full, each: -1, count: fact(name, 0), most: full })];
const yes =
  (...points: number[]): Row =>
  (name) =>
    points.map((each, place) => rule(name, [[place, 'equal', true]], { points: each }));
const services: Row = (name) => [
  rule(name, [[0, GE, 10]], { points: 10 }),
  rule(
    name,
    [
      [0, GE, 5],
      [0, LT, 10],
    ],
    { points: 5 },
  ),
  rule(
    name,
    [
      [0, GE, 1],
      [0, LT, 5],
    ],
    { points: 2 },
  ),
];
const sunshine: Row = (name) => [
  rule(
    name,
    [
      [0, 'greaterThan', 0],
      [1, GE, 90],
    ],
    { points: 10 },
  ),
  rule(
    name,
    [
      [0, 'greaterThan', 0],
      [1, GE, 70],
      [1, LT, 90],
    ],
    { points: 5 },
  ),
];
const updates: Row = (name) => [
  ...yes(3, 3)(name),
  rule(name, [[2, 'greaterThan', 0]], { points: 0, each: 0.5, count: fact(name, 2), most: 6 }),
];
const cityRank: Row = (name) => [
  rule(name, [[0, LT, 6]], { points: 2 }),
  rule(
    name,
    [
      [0, GE, 6],
      [0, LT, 11],
    ],
    { points: 1 },
  ),
];
const universityRank: Row = (name) =>
  (
    [
      ['本科', 12, 25],
      ['专科高职', 20, 40],
    ] as const
  ).flatMap(([of, first, second]) => [
    rule(
      name,
      [
        [0, 'equal', of],
        [1, 'lessThanInclusive', first],
      ],
      { points: 2 },
    ),
    rule(
      name,
      [
        [0, 'equal', of],
        [1, 'greaterThan', first],
        [1, 'lessThanInclusive', second],
      ],
      { points: 1 },
    ),
  ]);
const corrections: Row = (name) => [
  rule(
    name,
    [
      [0, 'equal', true],
      [1, 'equal', true],
    ],
    { points: 10 },
  ),
  rule(
    name,
    [
      [0, 'equal', true],
      [1, 'notEqual', true],
    ],
    { points: 5 },
  ),
];

const common: Record<string, Row> = {
  信息更新: updates,
  教育阳光服务: sunshine,
  调查征集: times(1, 5),
  在线访谈: yes(5),
  网站标识: yes(2),
  网站可用性: yes(1, 2, 1, 1, 1),
  IPV6改造: yes(2),
  安全通报: safe(5),
  联动传播: times(0.5, 3),
  创新发展: yes(2),
};
const tables: Record<string, Record<string, Row>> = {
  市州: {
    ...common,
    信息公开: times(2, 6),
    栏目开设: times(1, 6),
    专题专栏: times(2, 6),
    政策解读: times(2, 8),
    湖南教育政务网内容保障: times(1, 5),
    微信排行榜: cityRank,
    政务网站: services,
    政务新媒体: services,
  },
  高校: {
    ...common,
    信息公开: times(5, 15),
    栏目开设: times(1, 6),
    专题专栏: times(2, 4),
    湖南教育政务网内容保障: times(1, 6),
    微信排行榜: universityRank,
    学校网站: services,
    新媒体: services,
  },
  直属单位: {
    湖南教育政务网内容保障: times(2, 10),
    信息发布: times(1, 30),
    调查征集: times(2, 10),
    特色宣传: times(2, 10),
    教育阳光服务: sunshine,
    在线访谈: yes(10),
    我为政府网站找错: corrections,
    安全通报: safe(4),
    联动传播: times(1, 5),
  },
};

interface UnitFacts {
  category: string;
  facts: Record<string, unknown>;
  tasks: Task[];
}

/** Seconds an indicator score takes; one run of the engine scores all indicators of a unit. Throws when points differ. */
export async function benchJsonRules({ tasks }: Work): Promise<number> {
  const engines = new Map(
    Object.entries(tables).map(([category, rows]) => [category, new Engine(Object.entries(rows).flatMap(([name, row]) => row(name)))]),
  );
  const units = unitsOf(tasks);
  for (const unit of units) {
    const points = await scoreUnit(engines.get(unit.category)!, unit.facts);
    for (const { indicator, values, byHand } of unit.tasks) {
      if ((points.get(indicator.name) ?? 0) !== byHand(values)) throw new Error(`${indicator.path}: ${JSON.stringify(values)}`);
    }
  }
  const [run] = await measure(
    {
      run: async () => {
        for (const { category, facts } of units) await scoreUnit(engines.get(category)!, facts);
      },
    },
    5,
  );
  return run!.seconds / tasks.length;
}

async function scoreUnit(engine: Engine, facts: Record<string, unknown>): Promise<Map<string, number>> {
  const { events } = await engine.run(facts);
  const points = new Map<string, number>();
  for (const { params } of events) {
    const { indicator, points: sure, each = 0, count, most = Infinity } = params as Award;
    const earned = sure + (count === undefined ? 0 : (facts[count] as number) * each);
    points.set(indicator, (points.get(indicator) ?? 0) + Math.max(0, Math.min(most, earned)));
  }
  return points;
}

function unitsOf(tasks: readonly Task[]): UnitFacts[] {
  const units = new Map<string, UnitFacts>();
  for (const task of tasks) {
    const key = `${task.category}/${task.unit}`;
    const unit = units.get(key) ?? { category: task.category, facts: {}, tasks: [] };
    task.values.forEach((value, place) => {
      unit.facts[fact(task.indicator.name, place)] = value;
    });
    unit.tasks.push(task);
    units.set(key, unit);
  }
  return [...units.values()];
}
