// The numbers that a clause states.
import { numbersIn } from '../../src/lint/numbers-in';

test.each<[string, number[]]>([
  ['每开设 1 项，计 2 分。', [1, 2]],
  ['每月更新 8 条及以上，每达标一次，计 0.5 分。', [0.5, 1, 8]],
  ['提供 5—9 个计 5 分；提供 1-4 个的计 2 分', [1, 2, 4, 5, 9]],
  ['1.网站没有空白栏目，计 3 分； 2.动态资讯类栏目，计 6 分。', [3, 6]],
  ['每发现一条扣10%，共２０％', [0.1, 0.2, 1, 10, 20]],
  ['间隔不超过两个星期，满十五天，二十五次', [2, 15, 25]],
  ['每人次扣0. 5分；1. 5分以下的不计', [0.5, 5]],
  ['投稿（首页大图、一线采风）、第三方', []],
])('%s', (clause, expected) => {
  expect([...numbersIn(clause)].sort((a, b) => a - b)).toEqual(expected);
});
