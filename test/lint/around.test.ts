// Weights are added up only where they are stated, and grades leave no gap and no overlap.
import { lint } from '../../src/lint';
import { aroundSource, readAround, type AroundFile } from '../cases/around-rubric';

const keys = (change: (file: AroundFile) => void = () => {}): string[] => {
  const read = readAround(change);
  if (!read.ok) throw new Error(read.refusal.message);
  return lint(read.value, { source: aroundSource }).map(({ key }) => key);
};
/** The penalties together are worth more than their group, which is said of every group. */
const known = ['weights:部门/扣分'];

test('nothing else is found in the file', () => {
  expect(keys()).toEqual(known);
});

test('a base group without a weight is worth what its indicators are', () => {
  expect(keys((file) => void (file.fullMarks = 900))).toEqual(expect.arrayContaining(['weights:部门']));
  expect(keys((file) => void (file.categories[0]!.groups[0]!.indicators[1]!.weight = 300))).toEqual(
    expect.arrayContaining(['weights:部门']),
  );
});

test('without full marks, or with a weight left out, there is nothing to add up', () => {
  expect(keys((file) => void ((file.fullMarks = null), (file.grades = [])))).toEqual(known);
  expect(keys((file) => void (file.categories[0]!.groups[0]!.indicators[1]!.weight = undefined))).toEqual(known);
});

test('the points to begin with are in the document', () => {
  expect(keys((file) => void (file.start = { points: 6, clause: '基础分6分。' }))).toContain('verbatim:start');
});

test('a gap between two grades', () => {
  expect(keys((file) => void Object.assign(file.grades[2]!, { below: 750 }))).toEqual([
    ...known,
    'grades:gap:部门@750',
    'grades:gap:部门@750..800',
  ]);
});

test('a single total that two grades claim, or none', () => {
  expect(keys((file) => void Object.assign(file.grades[0]!, { above: undefined, from: 90 }))).toEqual([
    ...known,
    'grades:overlap:部门@900',
  ]);
  expect(keys((file) => void Object.assign(file.grades[1]!, { to: undefined, below: 90 }))).toEqual([...known, 'grades:gap:部门@900']);
});

test('nothing below, and nothing above, the lowest and the highest', () => {
  expect(keys((file) => void file.grades.pop())).toEqual([...known, 'grades:gap:部门@..600']);
  expect(keys((file) => void Object.assign(file.grades[0]!, { to: 100 }))).toEqual([
    ...known,
    'grades:gap:部门@1000..1096',
    'grades:gap:部门@1096',
  ]);
});

test('an overall total weighs to 100%, counts this scheme, no scheme twice, and its grades leave no gap', () => {
  const members = [
    { scheme: 'around', name: '绩效', weight: 60 },
    { scheme: 'special', name: '专项', weight: 40 },
  ];
  const clause = '900分以上的为先进。';
  const found = (change: object, of: object[] = members) =>
    keys((file) => void (file.overall = { name: '综合得分', clause, members: of, ...change })).filter((key) => !known.includes(key));
  expect(found({})).toEqual([]);
  expect(found({ clause: '没有这句。' })).toEqual(['verbatim:overall']);
  expect(found({}, [members[0]!, { ...members[1]!, weight: 30 }])).toEqual(['overall:weights']);
  expect(found({}, [{ ...members[0]!, scheme: 'special' }, members[1]!])).toEqual(['overall:own', 'overall:twice@special']);
  const grades = [
    { name: '一等', from: 90, clause },
    { name: '二等', below: 80, clause },
  ];
  expect(found({ grades })).toEqual(['overall:gap:部门@80', 'overall:gap:部门@80..90']);
});
