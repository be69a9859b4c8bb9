// What the tables and segments of a document are can be said on the command line too; nothing is taken for what it is not.
import { runCli } from './run-cli';

const SEGMENTS = [
  '2023年度工作考核评分细则',
  '',
  '一级指标\t二级指标\t三级指标\t分值\t评分标准',
  '共同工作（40分）\t日常\t会议\t40\t每缺席1次扣2分。',
  '分工工作（60分）\t财务科\t报账\t60\t每迟报1次扣5分，扣完为止。',
  '分工工作（60分）\t档案科\t归档\t60\t每漏归1件扣3分，扣完为止。',
].join('\n');

const imported = async (...words: string[]) => runCli(['import', '-', '--json', ...words], SEGMENTS);

test('departments of which each has its own part are a category each once it is said', async () => {
  const named = async (...words: string[]) =>
    (JSON.parse((await imported(...words)).out) as { rubric: { categories: { name: string }[] } }).rubric.categories.map(
      ({ name }) => name,
    );
  expect(await named()).toHaveLength(1);
  expect(await named('--tables', 'segments')).toEqual(['财务科', '档案科']);
});

test.each([
  ['categories', '只看到一张评分表'],
  ['parts', '--tables 应写 categories 或 segments'],
])('%s is refused where the document has none', async (as, says) => {
  const { code, err } = await imported('--tables', as);
  expect([code, err]).toEqual([2, expect.stringContaining(says)]);
});
