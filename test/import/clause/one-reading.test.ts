// What looks like one plain rule and is not: for which stretch of time, of which of several, in place of which.
import { readClause } from '../../../src/import/clause';
import type { Role } from '../../../src/import/draft';
import { kindOf } from '../../../src/rules';
import { worth } from '../../../src/formula/compile';

const read = (clause: string, weight: number | null, role: Role = 'base') =>
  readClause(clause, { name: '某项工作', weight, role, notes: [] });

test.each([
  ['巡查员每日巡河不少于3次，每少一次扣0.2分，扣完为止。', 6, /每日应做/],
  ['每半年组织2次桌面推演，少1次扣1分，扣完为止。', 6, /每半年应做/],
  ['每旬排查2次，少1次扣0.5分，扣完为止。', 6, /每旬应做/],
  ['餐厨垃圾收运每发现一处滴漏扣0.3分，单次抽查累计扣分不超过3分', null, /不是全部/],
  ['窗口投诉每件扣1分，每月最多扣3分', null, /不是全部/],
  ['新建2亿元以上项目每个得8分，1亿元以上项目每个得4分，最高得20分', null, /一句里|前面的几种/],
  ['收到表扬信的，每封次加1分；收到投诉的，每次扣1分，最高10分', null, /前面的几种/],
  ['标线缺失每处扣1分；护栏破损每处扣0.5分，合计最多扣4分，扣完为止', 8, /前面的几种/],
  ['出现1次扣1分，2次扣4分，3次及以上扣6分', null, /一句里/],
  ['漏检每批扣1分（引发投诉每批扣3分），扣完为止。', 12, /一句里/],
  ['每三个月会商一次，少一次扣1分，扣完为止。', 5, /个月应做/],
  ['每处扣1分，每个社区最多扣4分。', null, /不是全部/],
  ['每人每次扣1分，扣完为止。', 5, /两种单位/],
  ['每起纠纷扣1分/人，扣完为止。', 5, /两种单位/],
  ['每千份病历错1份扣0.1分，扣完为止。', 5, /比率/],
  ['每报送1条得0.5分，最多计10条，最高得8分。', 8, /没有用上的数/],
  ['每起扣2分，保底4分，扣完为止。', null, /保底/],
  ['乱停车辆每辆扣0.5分，扣完为止。', null, /没有分值/],
  ['没出现一起扣1分，扣完为止。', 5, /误写/],
  ['每扣1分对应一处破损，扣完为止。', 5, /每几分/],
])('is looked at: %s', (clause, weight, reason) => {
  const { confidence, why } = read(clause, weight);
  expect([confidence, why.join()]).toEqual(['check', expect.stringMatching(reason)]);
});

test('who comes behind the places that are named has the points of the others', () => {
  const { rule } = read('排名第一的得6分，第二的得4分，其他得1分。', 6);
  expect([1, 2, 3, 40].map((place) => worth(kindOf(rule).points(rule, 6, 0), [place]))).toEqual([6, 4, 1, 1]);
});

test('a place and those behind it are worth the same', () => {
  const { rule } = read('第一名得9分，第二名得6分，第三名及以后得2分。', 9);
  expect([1, 2, 3, 4, 30].map((place) => worth(kindOf(rule).points(rule, 9, 0), [place]))).toEqual([9, 6, 2, 2, 2]);
});

test('places left out between tiers have no points that anybody could know', () => {
  expect(read('排名第一的得6分，第三的得4分，其他得1分。', 6).confidence).not.toBe('certain');
});

test.each([
  ['漏开支委会的每次扣1分，每季度至少1次，扣完为止。', '次'],
  ['井盖缺失的扣1分，每处，扣完为止。', '处'],
])('how often something is due is not what is counted: %s', (clause, measure) => {
  expect(read(clause, 5).rule).toMatchObject({ kind: 'deduction', each: 1, input: { measure } });
});

test('a last item with its own number keeps its own cap', () => {
  expect(read('1.路面破损每处扣1分；2.路灯不亮每盏扣0.5分，最多扣2分。3.扣完为止。', 8).why.join()).not.toContain('前面的几种');
});
