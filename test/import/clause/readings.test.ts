// Clauses are read as a careful clerk reads them: the rule, its numbers where they stand, and no surer than the words are.
import type { ClauseFacts, ClauseReading } from '../../../src/import/reading';
import { readClause } from '../../../src/import/clause';
import { worth } from '../../../src/formula/compile';
import { kindOf, ruleSchema } from '../../../src/rules';
import { examples, type Example } from './clauses';

const factsOf = ({ weight, role = 'base', notes = [] }: Example): ClauseFacts => ({ name: '某项工作', weight, role, notes });
const stated = (reading: ClauseReading): number[] =>
  reading.numbers
    .filter(({ span }) => span !== null)
    .map(({ value }) => value)
    .sort((one, other) => one - other);

describe.each(Object.entries(examples))('%s', (_row, clauses) => {
  test.each(clauses.map((example) => [example.clause, example] as const))('%s', (clause, example) => {
    const reading = readClause(clause, factsOf(example));
    expect({ kind: reading.kind, sure: reading.confidence, items: reading.items.map(({ kind }) => kind) }).toEqual({
      kind: example.kind,
      sure: example.sure,
      items: [...(example.items ?? [])],
    });
    expect(stated(reading)).toEqual([...example.numbers].sort((one, other) => one - other));
    expect(reading.why.length > 0).toBe(reading.confidence !== 'certain');
  });
});

const all = Object.values(examples).flat();

test('every rule is one of the house and has an input for every name', () => {
  for (const example of all) {
    const { rule, choices } = readClause(example.clause, factsOf(example));
    for (const each of [rule, ...choices.map((choice) => choice.rule)]) {
      expect(ruleSchema.safeParse(each)).toMatchObject({ success: true });
      const names = kindOf(each)
        .inputs(each, example.weight ?? undefined)
        .map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  }
});

test('a span holds its number, in the clause and in the words of the item', () => {
  const says = (text: string): boolean => /^[0-9０-９零一二两三四五六七八九十百半. ．]+$/u.test(text);
  for (const example of all) {
    const { numbers, items } = readClause(example.clause, factsOf(example));
    const words = [
      ...numbers.map((number) => [example.clause, number] as const),
      ...items.flatMap((item) => item.numbers.map((number) => [item.clause, number] as const)),
    ];
    for (const [text, { span }] of words)
      if (span) expect([text.slice(...span), says(text.slice(...span))]).toEqual([text.slice(...span), true]);
    for (const item of items) expect(example.clause).toContain(item.clause);
  }
});

test.each([
  ['受到省级、市级表彰的，分别加3分、2分', ['受到省级表彰', '市级表彰']],
  ['受到省、市级表彰的，分别加3分、2分', ['受到省级表彰', '市级表彰']],
  ['受到国家级、省级、市级表彰的，每次分别加5分、3分、2分', ['受到国家级表彰', '省级表彰', '市级表彰']],
])('levels are called as people say them: %s', (clause, names) => {
  const { rule } = readClause(clause, { name: '某项工作', weight: 10, role: 'bonus', notes: [] });
  expect(
    kindOf(rule)
      .inputs(rule, 10)
      .map(({ name }) => name),
  ).toEqual(names);
});

test.each([
  ['达到三级得6分，二级得4分，一级得2分', ['达到三级', '二级', '一级', '以上都不是']],
  ['达到一档的得6分，二档的得3分', ['达到一档', '二档', '以上都不是']],
])('a level keeps its number: %s', (clause, names) => {
  expect(readClause(clause, { name: '某项工作', weight: 6, role: 'base', notes: [] }).rule).toMatchObject({
    kind: 'levels',
    levels: names.map((name) => expect.objectContaining({ name })),
  });
});

test.each([
  ['第一名得10分，以后每降一个名次减1分，减完为止。', { 1: 10, 2: 9, 11: 0, 20: 0 }],
  ['第一名得10分，每降低一个名次减1分，最低得5分。', { 1: 10, 3: 8, 6: 5, 20: 5 }],
])('the first has all, and who is behind so much less: %s', (clause, places) => {
  const { rule } = readClause(clause, { name: '综合排名', weight: 10, role: 'base', notes: [] });
  const points = kindOf(rule).points(rule, 10, 0);
  expect(Object.fromEntries(Object.keys(places).map((place) => [place, worth(points, [Number(place)])]))).toEqual(places);
  expect(kindOf(rule).terms(rule, 10)).toContain('综合排名同第 1 名比：每靠后 1 名扣 1 分');
});
