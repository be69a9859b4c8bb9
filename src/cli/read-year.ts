// 年度 as a word of the command line.
import { ok, refuse, type Outcome } from '../model/outcome';

export function readYear(word: string): Outcome<number> {
  const year = Number(word);
  return Number.isInteger(year) && year >= 2000 && year <= 2099
    ? ok(year)
    : refuse('BAD_REQUEST', `--year 应是 2000 到 2099 的年份，现为“${word}”。`, '--year');
}
