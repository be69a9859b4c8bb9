// Formulas without a result, and formulas whose result is an error, are told as what they are: no blanks, no entries, no names.
import { openWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import { UNCALCULATED } from '../../src/model/cell';
import type { Issue } from '../../src/model/issue';
import { shelf } from '../shelf';
import { host } from '../workbook/sample-book';

async function issuesOf(edit: (book: ReturnType<typeof host>) => void): Promise<Issue[]> {
  const book = host();
  edit(book);
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return validateWorkbook(opened.value).issues;
}

const at = (issues: readonly Issue[], where: string): string[] =>
  issues.filter((issue) => issue.where === where).map(({ message }) => message);

test('an entry that is a formula without a result is told as such, with what to do, and not as a blank', async () => {
  const issues = await issuesOf((book) => book.type('录入_高校', 'C6', UNCALCULATED));
  expect(at(issues, '录入_高校!C6')).toEqual([
    expect.stringMatching(/是公式，文件里还没有它算出的结果.*在 Excel 中打开这个文件，等它算完后保存/),
  ]);
  expect(issues.filter(({ message }) => /还没有填|GETTING/.test(message))).toEqual([]);
});

test('an entry that is an error is told with the error', async () => {
  const issues = await issuesOf((book) => book.type('录入_高校', 'C6', '#DIV/0!'));
  expect(at(issues, '录入_高校!C6')).toEqual([expect.stringMatching(/公式，结果出错（#DIV\/0!）.*改正公式，或直接填整数/)]);
});

test.each([
  ['#N/A', /结果出错（#N\/A），这一行没有读取/],
  [UNCALCULATED, /还没有它算出的结果，这一行没有读取.*保存/],
])('a name in the roster that is %s makes no unit', async (error, words) => {
  const issues = await issuesOf((book) => book.type('名册', 'C5', error));
  expect(at(issues, '名册!C5')).toEqual([expect.stringMatching(words)]);
  expect(issues.map(({ message }) => message).join()).not.toContain('GETTING');
});

test('an entry row whose name is an error is found by its id, and nobody is called by the error', async () => {
  const issues = await issuesOf((book) => book.type('录入_高校', 'B6', '#REF!'));
  expect(at(issues, '录入_高校!B6')).toEqual([expect.stringMatching(/名册中这个单位叫“甲大学”，这里没有写名称/)]);
});

test('a veto cell that is an error is not taken for "not found"', async () => {
  const issues = await issuesOf((book) => {
    const { row, column, columns } = book.areaOf('录入_高校');
    const last = String.fromCharCode(65 + ((column + columns - 1) % 26));
    book.type('录入_高校', `A${last}${row + 2}`, UNCALCULATED);
  });
  expect(issues.filter(({ message }) => /甲大学.*还没有它算出的结果/.test(message))).toHaveLength(1);
});

test('score sheets whose formulas were never calculated are compared with nothing', async () => {
  const issues = await issuesOf((book) => {
    for (const row of [6, 7, 8]) book.type('得分_高校', `A${row}`, UNCALCULATED);
  });
  expect(issues.filter(({ code }) => code === 'STALE_SCORES')).toEqual([]);
});
