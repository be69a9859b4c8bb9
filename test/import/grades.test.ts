// What a document says about grades of the total becomes bounds, or nothing.
import { gradesOf, withoutGrades } from '../../src/import/grades';

const said = (text: string) =>
  gradesOf([{ kind: 'grade', text, numbers: [] }]).map(({ name, of: _of, clause: _clause, ...bounds }) => ({ [name]: bounds }));

test.each([
  [
    '评定等次：90分以上为优秀，80—89分为良好，60—79分为合格，60分以下为不合格。',
    [{ 优秀: { from: 90 } }, { 良好: { from: 80, below: 90 } }, { 合格: { from: 60, below: 80 } }, { 不合格: { below: 60 } }],
  ],
  // Nobody says what 60 to 75 is: the gap stays.
  [
    '90分（含）以上为优秀等次，75分至90分为良好等次，60分以下为不合格等次',
    [{ 优秀: { from: 90 } }, { 良好: { from: 75, below: 90 } }, { 不合格: { below: 60 } }],
  ],
  ['90分以上为优秀，70—80分为良好', [{ 优秀: { from: 90 } }, { 良好: { from: 70, to: 80 } }]],
  ['80分以上合格', [{ 合格: { from: 80 } }]],
  ['85分（不含）以上评为优秀，60分以上为合格', [{ 优秀: { above: 85 } }, { 合格: { from: 60, to: 85 } }]],
  // In no order, the same name twice, or no number at all: nothing is made of it.
  ['60分以上为合格，90分以上为优秀', []],
  ['90分以上为优秀，80分以上为优秀', []],
  ['按得分高低评定优秀、良好、合格', []],
])('%s', (text, grades) => expect(said(text)).toEqual(grades));

test('what became a grade is not left to people, everything else is', () => {
  const rule = (text: string) => ({ kind: 'grade', text, numbers: [] }) as const;
  const [plain, vague] = [rule('80分以上合格'), rule('按得分高低评定优秀、良好、合格')];
  expect([withoutGrades([plain, vague]), withoutGrades([vague])]).toEqual([[vague], [vague]]);
});
