// What people decide about every clause: it is kept, it can be taken back, and it stands in the rubric.
import { importPasted } from '../../../src/import';
import {
  chooseWay,
  confirmAt,
  confirmCertain,
  decidedAt,
  decisionOf,
  newDesk,
  openCertain,
  putNumber,
  withdrawAt,
  withFact,
  type ImportDesk,
} from '../../../src/import/confirm/desk';
import { progressAt } from '../../../src/import/confirm/progress';
import { finishedRubric, missingFacts, trialOf } from '../../../src/import/confirm/finish';
import { markedClause, numbersElsewhere } from '../../../src/import/confirm/marked';
import { ruleNumbers, ruleWith } from '../../../src/import/confirm/rule-numbers';
import { waysOf } from '../../../src/import/confirm/ways';
import type { ImportedIndicator } from '../../../src/import/imported';
import { award } from '../../../src/scoring/award';
import { TABLE } from './table';

const DAY = '2023-12-01';

function begun(): ImportDesk {
  const read = importPasted(TABLE);
  if (!read.ok) throw new Error(read.refusal.message);
  return newDesk(read.value, undefined);
}

const facts = (desk: ImportDesk) => withFact(desk, { title: '评分细则', issuer: '某局', year: '2023' });
const named = (desk: ImportDesk, name: string): ImportedIndicator => desk.imported.indicators.find((each) => each.name === name)!;

function finished(desk: ImportDesk) {
  const rubric = finishedRubric(facts(desk));
  if (!rubric.ok) throw new Error(rubric.refusal.message);
  const indicators = rubric.value.categories[0]!.groups.flatMap((group) => group.indicators);
  return { rubric: rubric.value, of: (name: string) => indicators.find((each) => each.name === name)! };
}

test('what the document does not say is asked, and stands in the rubric once it is said', () => {
  const desk = begun();
  expect(missingFacts(desk)).toEqual(['issuer', 'year']);
  expect(finishedRubric(desk)).toMatchObject({ ok: false });
  expect(missingFacts(withFact(facts(desk), { title: ' ', year: '二〇二三' }))).toEqual(['title', 'year']);
  const { rubric } = finished(desk);
  expect(rubric).toMatchObject({ title: '评分细则', work: '信息', issuer: '某局', year: 2023 });
  // The proof that clauses are verbatim needs the document as it was printed.
  expect(rubric.categories[0]!.heading).toBe('某局2023年度信息工作考核评分细则');
});

test('one after the other is confirmed, from the top again at the end; what is changed is to be confirmed anew', () => {
  const desk = begun();
  const [first, second, third, last] = desk.imported.indicators.map(({ id }) => id);
  expect([desk.current, progressAt(desk)]).toEqual([first, { done: 0, total: 4 }]);
  const two = confirmAt(confirmAt(desk, second!, DAY), last!, DAY);
  expect([two.current, progressAt(two)]).toEqual([first, { done: 2, total: 4 }]);
  const all = confirmAt(confirmAt(two, first!, DAY), third!, DAY);
  expect([all.current, progressAt(all)]).toEqual([undefined, { done: 4, total: 4 }]);
  expect(progressAt(chooseWay(all, second!, 1)).done).toBe(3);
  expect(progressAt(withdrawAt(all, last!)).done).toBe(3);
  expect(progressAt(desk).done).toBe(0);
});

test('how sure a reading is and the day of its confirmation stand in the rubric', () => {
  const desk = begun();
  const { id, reading } = named(desk, '信息报送');
  const { of } = finished(confirmAt(desk, id, DAY));
  expect(of('信息报送').read).toEqual({ confidence: reading.confidence, why: reading.why, confirmed: DAY });
  expect(of('报送计划').read).not.toHaveProperty('confirmed');
});

test('another reading changes the rule; the one that was proposed can still be chosen in the workbook', () => {
  const desk = begun();
  const indicator = named(desk, '信息报送');
  const ways = waysOf(indicator);
  expect(ways.map(({ is, label }) => [is, label])).toEqual([
    ['reading', '扣到0分为止'],
    ['reading', '可以为负'],
    ['mark', '评分'],
  ]);
  const { rubric, of } = finished(chooseWay(desk, indicator.id, 1));
  expect(of('信息报送').rule).toEqual(ways[1]!.rule);
  expect(rubric.readings.find(({ id }) => id === indicator.id)).toMatchObject({
    default: '1',
    choices: [{ label: '可以为负' }, { label: '扣到0分为止', changes: [{ rule: ways[0]!.rule }] }],
  });
});

test('what people score themselves goes from 0 to the weight, and leaves nothing to be chosen', () => {
  const desk = begun();
  const indicator = named(desk, '信息报送');
  const { rubric, of } = finished(chooseWay(desk, indicator.id, 2));
  expect(of('信息报送')).toMatchObject({ rule: { kind: 'mark' }, read: { confidence: 'judge', why: ['核对时改为人工评分'] } });
  expect(rubric.readings.map(({ id }) => id)).not.toContain(indicator.id);
  // What is given by people already can be nothing else.
  expect(waysOf(named(desk, '工作落实'))).toHaveLength(1);
});

test('those that are certain are confirmed at once, others and what was changed are not', () => {
  const desk = begun();
  const certain = openCertain(desk).map(({ name }) => name);
  expect(certain).toEqual(desk.imported.indicators.filter(({ reading }) => reading.confidence === 'certain').map(({ name }) => name));
  expect(certain.length).toBeGreaterThan(0);
  expect(certain).not.toContain('信息报送');
  const changed = named(desk, certain[0]!).id;
  const confirmed = confirmCertain(chooseWay(desk, changed, 1), DAY);
  expect([progressAt(confirmed).done, decisionOf(confirmed, changed).confirmed]).toEqual([certain.length - 1, undefined]);
});

test('the numbers of the rule are marked where they stand, and the clause stays to the letter', () => {
  const indicator = named(begun(), '信息采用');
  const stretches = markedClause(indicator);
  expect(stretches.map(({ text }) => text).join('')).toBe(indicator.clause);
  expect(stretches.flatMap(({ text, isNumber }) => (isNumber ? [text] : []))).toEqual(expect.arrayContaining(['5', '40']));
  expect(numbersElsewhere(named(begun(), '工作落实').reading)).toEqual([{ value: 30, from: 'weight' }]);
});

test('a rule is tried as the workbook will score it', () => {
  const desk = begun();
  const indicator = named(desk, '信息报送');
  const points = (way: number, value: number): number => {
    const tried = trialOf(decidedAt(chooseWay(desk, indicator.id, way), indicator));
    if (!tried.ok) throw new Error(tried.refusal.message);
    return award(tried.value, [value]);
  };
  expect([points(0, 2), points(0, 9), points(1, 9), points(2, 9)]).toEqual([14, 0, -7, 9]);
});

test('a number is put right where nobody can doubt which it is: the rule follows, and the rubric says so', () => {
  const desk = begun();
  const indicator = named(desk, '信息报送');
  const [number, ...others] = ruleNumbers(indicator);
  expect([number!.value, number!.role, others]).toEqual([3, 'each', []]);
  const { path } = number!;
  const changed = putNumber(confirmAt(desk, indicator.id, DAY), indicator.id, path, 4);
  expect(progressAt(changed).done).toBe(0);
  const tried = trialOf(decidedAt(changed, indicator));
  expect(tried.ok && award(tried.value, [2])).toBe(12);
  const { rubric, of } = finished(changed);
  expect(of('信息报送').read!.why).toContain('核对时把 3 改为 4');
  expect(rubric.readings.map(({ id }) => id)).not.toContain(indicator.id);
  // Confirming and taking it back keep it; another way of scoring does not.
  const kept = withdrawAt(confirmAt(changed, indicator.id, DAY), indicator.id);
  expect(decisionOf(kept, indicator.id)).toEqual({ way: 0, numbers: { [path]: 4 } });
  expect(decisionOf(chooseWay(kept, indicator.id, 1), indicator.id)).toEqual({ way: 1 });
  // A rule that would be none is not made of it.
  expect(ruleWith(indicator.reading.rule, { [path]: -1 })).toBeUndefined();
});

test('a number that the clause states twice is not offered', () => {
  const [rule, twice] = [
    '未按时报送计划的，每迟报1次扣2分，扣完为止。',
    '迟报的，每次扣2分；缺报的，每次扣2分；错报的，每次扣1分，扣完为止。',
  ];
  const offered = (clause: string) => {
    const read = importPasted(TABLE.replace(rule!, clause));
    if (!read.ok) throw new Error(read.refusal.message);
    return ruleNumbers(named(newDesk(read.value, undefined), '报送计划')).map(({ value }) => value);
  };
  expect([offered(rule!), offered(twice!)]).toEqual([[2], [1]]);
});

test('a number that the rule has twice is not offered, and numbers of items that read alike are marked each in its place', () => {
  const item = { clause: '每次扣2分；', kind: 'deduct-per-event', name: '甲', confidence: 'certain' } as const;
  const numbers = [{ value: 2, role: 'each', span: [3, 4] }] as const;
  const alike: ImportedIndicator = {
    ...named(begun(), '信息报送'),
    clause: '每次扣2分；每次扣2分；',
    reading: {
      ...named(begun(), '信息报送').reading,
      numbers: [],
      items: [
        { ...item, numbers },
        { ...item, numbers },
      ],
    },
  };
  expect(markedClause(alike).map(({ text, isNumber }) => (isNumber ? `[${text}]` : text))).toEqual([
    '每次扣',
    '[2]',
    '分；每次扣',
    '[2]',
    '分；',
  ]);
  const once = { ...alike.reading, numbers, items: [] };
  const twiceInRule = { kind: 'each', first: 2, other: 2 } as never;
  expect(ruleNumbers({ clause: item.clause, reading: { ...once, rule: twiceInRule } })).toEqual([]);
  expect(ruleNumbers({ clause: item.clause, reading: { ...once, rule: { kind: 'each', first: -2 } as never } })).toMatchObject([
    { path: 'first' },
  ]);
});
