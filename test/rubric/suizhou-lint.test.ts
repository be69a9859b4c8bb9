// What the proofs say about the Suizhou rubrics: what the document itself says, and nothing else.
import { lint } from '../../src/lint';
import { shelf } from '../shelf';

function findingsOf(id: string) {
  const rubric = shelf.rubric(id);
  if (!rubric.ok) throw new Error(rubric.refusal.message);
  return lint(rubric.value, shelf.documents(id));
}

const kaoping = findingsOf('suizhou-2023-kaoping');
const jixiao = findingsOf('suizhou-2023-jixiao');
const messageOf = (findings: typeof kaoping, key: string) => findings.find((finding) => finding.key === key)?.message;

test('every finding is answered by a recorded reading or note', () => {
  expect([...kaoping, ...jixiao].filter(({ level }) => level !== 'noted')).toEqual([]);
});

test('the 考评 lists 114 points of which 100 count, indicators for some departments, and three units outside the 31', () => {
  expect(kaoping.map(({ key, answeredBy }) => [key, answeredBy])).toEqual([
    ['sampling:grassroots-fields', 'field-draw'],
    ['applies:市直部门/平台测评', 'not-applicable-weights'],
    ['unit:市税务局', undefined],
    ['unit:市知识产权局', undefined],
    ['unit:市供销社', undefined],
  ]);
  expect(messageOf(kaoping, 'sampling:grassroots-fields')).toContain('列出 22 项，抽 15 项；平台测评列出的权重合计 114 分，计入 100 分');
});

test('the most that every one of the 31 departments can reach on the platform is said', () => {
  const message = messageOf(kaoping, 'applies:市直部门/平台测评')!;
  expect(message).toContain(
    '100 分 3 个（市发改委、市住建局、市交通运输局）；98 分 2 个（市自然资源和规划局、市水利和湖泊局）；96 分 13 个（',
  );
  expect([...message.matchAll(/分 (\d+) 个/gu)].map(([, units]) => Number(units))).toEqual([3, 2, 13, 2, 11]);
});

test('the 绩效评估 has incomplete rules for 69 and 11, 83 and 3 points, and a body under three names', () => {
  expect(messageOf(jixiao, 'incomplete:县市区@cut')).toContain('权重合计 69 分');
  expect(messageOf(jixiao, 'incomplete:县市区@elsewhere')).toContain('权重合计 11 分');
  expect(messageOf(jixiao, 'incomplete:市直部门@cut')).toContain('权重合计 83 分');
  expect(messageOf(jixiao, 'incomplete:市直部门@elsewhere')).toContain('权重合计 3 分');
  const trade = jixiao.filter(({ key }) => key.includes('公共资源')).map(({ key }) => key);
  expect(trade).toEqual(['unit:市公共资源交易监管局', 'unit:市公共资源交易局', 'unit:市公共资源交易中心(市政府采购中心)']);
  expect(jixiao.filter(({ key }) => key.startsWith('unit:'))).toHaveLength(10);
});

test('the roster of the 绩效评估 is that of the 考评: its own text has lost the list', () => {
  expect(jixiao.filter(({ key }) => key.startsWith('verbatim:')).map(({ key }) => key)).toEqual(
    ['随县', '广水市', '曾都区', '市招商局', '市城管委'].map((name) => `verbatim:unit/${name}`),
  );
});

test('the appendices read as a list of whom they concern: what each of the 31 departments can reach is said, the default leaves all at 100', () => {
  expect(jixiao.filter(({ key }) => key.startsWith('applies:')).map(({ key, answeredBy }) => [key, answeredBy])).toEqual([
    ['applies:市直部门@unlisted-departments/not-applicable', 'unlisted-departments'],
  ]);
  const message = messageOf(jixiao, 'applies:市直部门@unlisted-departments/not-applicable')!;
  expect([...message.matchAll(/([\d.]+) 分 (\d+) 个/gu)].map(([, most, units]) => [Number(most), Number(units)])).toEqual([
    [100, 1],
    [97, 6],
    [94, 9],
    [91, 13],
    [85, 2],
  ]);
  expect(message).toContain('100 分 1 个（市生态环境局）');
  expect(message).toContain('85 分 2 个（市招商局、市城管委）');
});
