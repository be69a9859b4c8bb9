// Cuts a written condition into names in brackets, signs and values.
import { ok, refuse, type Outcome } from '../../model/outcome';
import type { Subject } from './subjects';

export type Token =
  /** 【在线访谈】, 得分【信息公开】, 检查【…】. */
  | { is: 'subject'; kind: Subject['kind']; name: string; text: string }
  /** A sign or a joining word, in its one way of writing: = < ≥ ( ) 且 或 非. */
  | { is: 'mark'; text: string }
  /** A value: 3, 否, 未上榜. */
  | { is: 'word'; text: string };

const SUBJECT = /(得分|检查记录|检查)?\s*[【[]([^【】[\]]+)[】\]]/uy;
const MARK = /不低于|低于|小于|等于|>=|[=＝<＜≥()（）且或非]/uy;
const WORD = /[^\s=＝<＜>≥()（）【】[\]]+/uy;

const oneWay: Readonly<Record<string, string>> = {
  不低于: '≥',
  '>=': '≥',
  低于: '<',
  小于: '<',
  '＜': '<',
  等于: '=',
  '＝': '=',
  '（': '(',
  '）': ')',
};
const kinds: Readonly<Record<string, Subject['kind']>> = { 得分: 'points', 检查: 'observation', 检查记录: 'observation' };

export function tokensOf(text: string): Outcome<Token[]> {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < text.length) {
    if (take(/[\s,，。;；]+/uy)) continue;
    const subject = take(SUBJECT);
    if (subject) {
      tokens.push({
        is: 'subject',
        kind: subject[1] === undefined ? 'entry' : kinds[subject[1]]!,
        name: subject[2]!.trim(),
        text: subject[0],
      });
      continue;
    }
    // A value follows a comparison, whatever it begins with: 非公开 is a value there.
    const mark = tokens.at(-1)?.is === 'mark' && /^[=<≥]$/u.test(tokens.at(-1)!.text) ? null : take(MARK);
    const word = mark ? null : take(WORD);
    if (mark) tokens.push({ is: 'mark', text: oneWay[mark[0]] ?? mark[0] });
    else if (word) tokens.push({ is: 'word', text: word[0] });
    else return refuse('INVALID_VALUE', `条件里的“${text.slice(at, at + 12)}”读不懂。比较只用 =、<、≥，名称写在【】里。`);
  }
  return ok(tokens);
}
