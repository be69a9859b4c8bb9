// How a table says what something is worth: in a cell of its own, behind a name (政务公开 45; 组织保障（10分）) or within a clause.
import { halfWidth } from '../../model/text';
import { unbroken, squeezed } from './plain';

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const OWN = new RegExp(String.raw`^[(]?(?:满分|分值|共|计|总分|权重|最高|不超过|≤)?:?([-+]?)(${NUMBER})(?:分|%)?(?:以内|封顶)?[)]?$`, 'u');
const RANGE = new RegExp(String.raw`^[(]?([-+]?)${NUMBER}(?:分)?[-~—–～至]+[-+]?(${NUMBER})分?[)]?$`, 'u');

interface Weight {
  value: number;
  /** Whether a sign says that it is taken away. */
  isTaken: boolean;
}

/** What a cell in a column of weights says: 5, 5分, （5分）, +5, -5, 20%, 0—5; undefined for anything else. */
export function weightOf(text: string): Weight | undefined {
  const plain = squeezed(text).replace(/。$/u, '');
  const own = OWN.exec(plain) ?? RANGE.exec(plain);
  return own ? { value: Number(own[2]), isTaken: own[1] === '-' } : undefined;
}

const IN_BRACKETS = new RegExp(
  String.raw`[（(\[【]\s*(?:不超过|不得超过|不高于|最多|本项|该项|小计|合计|共计|共|满分|分值|总分|权重|计|占|标准分|基本分|基础分|最高|加|扣|上限|封顶)*\s*[:：为]?\s*(-?${NUMBER})\s*(分|%|％)?\s*(?:以内|封顶|为限|满)?\s*[)）\]】]`,
  'u',
);
const BEHIND = new RegExp(
  String.raw`(?:[\s:：,，、]|(?<=[\u3400-\u9FFF)）]))(?:满分|分值|权重|共)?[:：]?(${NUMBER})\s*(分|%|％)[。;；]?$`,
  'u',
);
const BEHIND_BARE = new RegExp(String.raw`(?<![\d.年第表件段期类附图])\s*(?<=[\u3400-\u9FFF）)\s])(${NUMBER})$`, 'u');
/** 为人师表 10 is no 表10. */
const APART = new RegExp(String.raw`[\u3400-\u9FFF）)]\s+${NUMBER}\s*$`, 'u');
const BARE = new RegExp(String.raw`(${NUMBER})$`, 'u');

export interface Named {
  /** The text without its weight. */
  name: string;
  weight: number | null;
}

/** Parts a name from the weight that is printed with it. `bare` also takes a number without 分 that ends the name: 政务公开 45. */
export function partWeight(text: string, bare: boolean): Named {
  const line = unbroken(text);
  const bracket = IN_BRACKETS.exec(line);
  // A number alone in brackets is a weight at the end of a name, and within it only with 分.
  if (bracket && (bracket[2] !== undefined || bracket.index + bracket[0].length === line.length)) {
    return {
      name: (line.slice(0, bracket.index) + line.slice(bracket.index + bracket[0].length)).trim(),
      weight: Math.abs(Number(bracket[1])),
    };
  }
  const behind = BEHIND.exec(line) ?? (bare ? (APART.test(text) ? BARE : BEHIND_BARE).exec(line) : null);
  if (
    behind &&
    behind.index > 0 &&
    line.length < 40 &&
    !/每/u.test(line) &&
    !/每/u.test(line) &&
    !/(?:[扣减加奖得计罚给为占按]|低于|高于|超过|达到|不足|满)\s*$/u.test(line.slice(0, behind.index))
  )
    return { name: line.slice(0, behind.index).replace(/[\s:：,，、]+$/u, ''), weight: Number(behind[1]) };
  return { name: line, weight: null };
}

const POINTS = new RegExp(String.raw`[（(]\s*(?:本项|该项|共|满分|分值|计|得|占|最高)*\s*(${NUMBER})\s*分\s*[,，;；。)）]`, 'gu');
const WHOLE = new RegExp(String.raw`(?:本项|该项|此项|单项)?(?:满分|分值|权重|共|共计|总分)(?:为|是|计)?[:：]?(${NUMBER})分`, 'u');

/** Every （n分） of a clause. */
export function pointsIn(clause: string): number[] {
  return [...halfWidth(clause).matchAll(POINTS)].map((match) => Number(match[1]));
}

/** What a clause says it is worth itself; null where it does not say. */
export function weightInClause(clause: string): number | null {
  const whole = WHOLE.exec(squeezed(clause));
  if (whole) return Number(whole[1]);
  const points = pointsIn(clause);
  if (points.length === 0) return null;
  // 师资结构（3分）：（1）…（2分）（2）…（1分）: the first is what the others come to.
  const [first, ...others] = points;
  if (others.length > 1 && Math.abs(others.reduce((sum, value) => sum + value, -first!)) < 1e-9) return first!;
  return Number(points.reduce((sum, value) => sum + value, 0).toFixed(6));
}

const AMOUNT = new RegExp(String.raw`(?:扣除?|减|得|计|加|奖励?)\s*(?:完)?\s*(${NUMBER})\s*(?:[-~—–～至]\s*(${NUMBER})\s*)?分`, 'gu');

/** The amounts that a clause gives or takes. */
export function amountsIn(clause: string): number[] {
  return [...halfWidth(clause).matchAll(AMOUNT)].flatMap((match) => [match[1], match[2]].filter((each) => each !== undefined).map(Number));
}

const RULE =
  /扣除?(?:完|\d|全|本|该|\s)|[扣加得计奖减][^。；\n]{0,6}\d+(?:\.\d+)?\s*分|不得分|不计分|得满分|得零分|酌情|每[^。；\n]{1,20}[扣加得计]|否决|\d\s*分[)）]|占?\d+%/u;

/** Whether words say how points are given or taken. */
export function saysPoints(text: string): boolean {
  return RULE.test(halfWidth(text));
}
