// Units close to the line of an honour.
import { nearLine } from '../../src/report/near';
import type { Scoreboard, Status, UnitResult } from '../../src/scoring/scoreboard';
import type { Honour } from '../../src/standing/honour';
import { shelf } from '../shelf';

const found = shelf.scheme('hunan-2022');
if (!found.ok) throw new Error(found.refusal.message);
const scheme = (honours: Honour[]) => found.value.with({ honours });
const unit = (name: string, total: number, status: Status = 'assessed', category = '高校'): UnitResult => ({
  name,
  category,
  total,
  status,
  scores: {},
  groups: {},
  base: total,
  bonus: 0,
  deduction: 0,
  rank: null,
  grade: null,
  missing: [],
});
const board = (units: UnitResult[], honoured: string[] = []): Scoreboard => ({
  scheme: 'hunan-2022',
  rubricVersion: '',
  units,
  honours: [{ name: '优秀', units: [{ category: '高校', names: honoured }] }],
  problems: [],
  issues: [],
});
const shown = (near: ReturnType<typeof nearLine>) => near?.units.map(({ unit: { name }, distance }) => [name, distance]);

test('by threshold, the line is the total that is asked for; two points count, more do not', () => {
  const units = [
    unit('甲', 82.5),
    unit('乙', 82),
    unit('丙', 80),
    unit('丁', 78),
    unit('戊', 77.9),
    unit('己', 80, 'vetoed'),
    unit('庚', 80, 'assessed', '市州'),
  ];
  const near = nearLine(scheme([{ name: '优秀', policy: 'threshold', from: 80, clause: '' }]), board(units), '高校');
  expect(near).toMatchObject({ line: 80, honour: '优秀' });
  expect(shown(near)).toEqual([
    ['乙', 2],
    ['丙', 0],
    ['丁', -2],
  ]);
});

test('a category may have a line of its own', () => {
  const near = nearLine(
    scheme([{ name: '优秀', policy: 'threshold', from: 80, clause: '', categories: { 高校: { from: 90 } } }]),
    board([unit('甲', 89), unit('乙', 80)]),
    '高校',
  );
  expect(shown(near)).toEqual([['甲', -1]]);
});

test('by places, the line is the last total that got one', () => {
  const near = nearLine(
    scheme([{ name: '优秀', policy: 'quota', count: 1, clause: '' }]),
    board([unit('甲', 95.1), unit('乙', 95), unit('丙', 90)], ['甲']),
    '高校',
  );
  expect(near!.line).toBe(95.1);
  expect(shown(near)).toEqual([
    ['甲', 0],
    ['乙', -0.1],
  ]);
});

test('where nobody is honoured by places, or there is no policy, there is no line', () => {
  expect(nearLine(scheme([{ name: '优秀', policy: 'quota', count: 1, clause: '' }]), board([unit('甲', 95)]), '高校')).toBeUndefined();
  expect(nearLine(scheme([]), board([unit('甲', 95)]), '高校')).toBeUndefined();
});
