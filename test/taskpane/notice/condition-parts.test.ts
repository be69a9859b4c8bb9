// The condition builder: every condition of a rubric can be taken apart and put together again.
import type { Condition } from '../../../src/standing/condition';
import { subjectsOf } from '../../../src/report/notice/subjects';
import {
  bared,
  choicesOf,
  comparisonOf,
  comparisonsOf,
  isList,
  joinedBy,
  conditionList,
  offered,
  simple,
  conditionSubject,
  valueOf,
} from '../../../src/taskpane/notice/condition-parts';
import { shelf } from '../../shelf';

const scheme = (id: string) => {
  const found = shelf.scheme(id);
  if (!found.ok) throw new Error(found.refusal.message);
  return found.value;
};
const subjects = offered(subjectsOf(scheme('hunan-2022')));

/** As the builder would draw it and write it back without a change. */
function through(condition: Condition): Condition {
  const { negated, inner } = bared(condition);
  const { joined, items } = conditionList(inner);
  const same: Condition = isList(inner)
    ? joinedBy(joined, items.map(through))!
    : simple(conditionSubject(inner, subjects)!, comparisonOf(inner), valueOf(inner));
  return negated ? { not: same } : same;
}

test('the conditions of the rubric come out of the builder as they went in', () => {
  const conditions = scheme('hunan-2022').data.problems.flatMap(({ findings }) => findings.map(({ when }) => when));
  expect(conditions.length).toBeGreaterThan(5);
  for (const condition of conditions) expect(through(condition)).toEqual(condition);
});

test('every subject of every scheme is offered with comparisons and a value that fit it', () => {
  for (const id of shelf.ids) {
    const all = offered(subjectsOf(scheme(id)));
    expect(all.length).toBeGreaterThan(20);
    for (const subject of all) {
      for (const comparison of comparisonsOf(subject)) {
        const condition = simple(subject, comparison, 'nonsense');
        expect(conditionSubject(condition, all)).toBe(subject);
        expect(comparisonOf(condition)).toBe(comparison);
        const choices = choicesOf(subject);
        if (choices) expect(choices.map(({ value }) => value)).toContain(valueOf(condition));
        else expect(typeof valueOf(condition)).toBe('number');
      }
    }
  }
});

test('a value that fits is kept when the subject or the comparison changes', () => {
  const count = subjects.find(({ text }) => text === '【湖南教育政务网内容保障】')!;
  expect(simple(count, 'below', 3)).toEqual({ entry: '湖南教育政务网内容保障', below: 3 });
  const yesNo = subjects.find(({ text }) => text === '【在线访谈】')!;
  expect([simple(yesNo, 'below', true), simple(yesNo, 'is', 3)]).toEqual([
    { entry: '在线访谈', is: true },
    { entry: '在线访谈', is: false },
  ]);
});

test('a list of one is its only member, a list of none is nothing', () => {
  const one: Condition = { observation: 'x', is: true };
  expect(joinedBy('any', [one])).toBe(one);
  expect(joinedBy('all', [])).toBeUndefined();
  expect(joinedBy('any', [one, one])).toEqual({ any: [one, one] });
});
