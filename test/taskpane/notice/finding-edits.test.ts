// Edits of the findings.
import {
  addFinding,
  addHeading,
  changeFinding,
  changeHeading,
  moveFinding,
  moveHeading,
  removeFinding,
} from '../../../src/taskpane/notice/finding-edits';

const when = { points: '信息公开', below: 1 };
const problems = [
  {
    heading: '甲',
    findings: [
      { id: 'a', text: '一', when },
      { id: 'own-3', text: '二', when },
    ],
  },
  { heading: '乙', findings: [{ id: 'b', text: '三', when }] },
];
const ids = (given: typeof problems) => given.map(({ findings }) => findings.map(({ id }) => id).join());

test('words, categories and conditions are changed in their place only', () => {
  const changed = changeFinding(problems, { heading: 0, finding: 1 }, { text: '新' });
  expect(changed.map(({ findings }) => findings.map(({ text }) => text))).toEqual([['一', '新'], ['三']]);
  expect(changeHeading(problems, 1, '丙').map(({ heading }) => heading)).toEqual(['甲', '丙']);
});

test('a heading goes with its last finding', () => {
  expect(ids(removeFinding(problems, { heading: 0, finding: 0 }) as typeof problems)).toEqual(['own-3', 'b']);
  expect(ids(removeFinding(problems, { heading: 1, finding: 0 }) as typeof problems)).toEqual(['a,own-3']);
});

test('what is added gets an id that nobody has, however often', () => {
  let more = addFinding(problems, 0, { text: '四', when });
  more = addHeading(more, '丁', { text: '五', when });
  more = addFinding(more, 1, { text: '六', when });
  const all = more.flatMap(({ findings }) => findings.map(({ id }) => id));
  expect(new Set(all).size).toBe(6);
  expect(all.every((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id))).toBe(true);
});

test('findings and headings change places with a neighbour and never leave the list', () => {
  expect(ids(moveFinding(problems, { heading: 0, finding: 1 }, -1) as typeof problems)).toEqual(['own-3,a', 'b']);
  expect(ids(moveFinding(problems, { heading: 0, finding: 0 }, -1) as typeof problems)).toEqual(['a,own-3', 'b']);
  expect(moveHeading(problems, 1, -1).map(({ heading }) => heading)).toEqual(['乙', '甲']);
});
