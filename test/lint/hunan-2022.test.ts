// What the proofs say about the 2022 rubric: what the document itself says, and nothing else.
import { lint } from '../../src/lint';
import { shelf } from '../shelf';

const rubric = shelf.rubric('hunan-2022');
if (!rubric.ok) throw new Error(rubric.refusal.message);
const findings = lint(rubric.value, shelf.documents('hunan-2022'));

test('all findings are answered by recorded readings', () => {
  expect(findings.map(({ key, level, answeredBy }) => [key, level, answeredBy])).toEqual([
    ['attainable:直属单位/安全通报', 'noted', 'subsidiary-security-full'],
    ['overlap:市州/教育阳光服务@90', 'noted', 'satisfaction-bounds'],
    ['overlap:高校/微信排行榜@本科 25', 'noted', 'wechat-shared-bound'],
    ['overlap:高校/微信排行榜@专科高职 40', 'noted', 'wechat-shared-bound'],
    ['overlap:高校/教育阳光服务@90', 'noted', 'satisfaction-bounds'],
    ['overlap:直属单位/教育阳光服务@90', 'noted', 'satisfaction-bounds'],
  ]);
});

test('the subsidiary table can reach 99 of 105', () => {
  expect(findings[0]!.message).toContain('最多得 4 分，应为权重 10 分；“直属单位”各项合计最多得 99 分，权重合计 105 分');
});
