// A name and the weight that is printed with it.
import { partWeight, weightInClause } from '../../../src/import/table/weight-words';

test.each<[string, string, number | null]>([
  ['政务公开 45', '政务公开', 45],
  ['政务公开45', '政务公开', 45],
  ['为人师表 10', '为人师表', 10],
  ['组织保障（10分）', '组织保障', 10],
  ['附表10', '附表10', null],
  ['见附件3', '见附件3', null],
  ['每超1分', '每超1分', null],
])('%s', (text, name, weight) => expect(partWeight(text, true)).toEqual({ name, weight }));

test.each<[string, number]>([
  ['师资（3分）：（1）双师（2分）：达标得2分。（2）学历（1分）：达标得1分。', 3],
  ['（1）双师（2分）：达标得2分。（2）学历（1分）：达标得1分。', 3],
  ['（1）双师（2分）（2）学历（2分）', 4],
])('%s: worth %d points, whatever of it is said twice', (clause, weight) => expect(weightInClause(clause)).toBe(weight));
