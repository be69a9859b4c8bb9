// Notes and sentences outside the rows: what they say of the total, and which of them decide everything.
import type { SchemeRule } from '../draft';
import { unbroken, squeezed } from './plain';

const GRADES =
  '优秀|良好|合格|基本合格|不合格|达标|不达标|称职|不称职|较好|一般|较差|优等|良等|中等|差等|一等|二等|三等|[一二三四五]星|[ABCD]级|[一二三四]类|[一二三四]级|等次|为优|为良|为中|为差|(?:先进|达标|示范|达到)';
const POINTS = String.raw`\d+(?:\.\d+)?(?:分|\()`;

const KINDS: readonly (readonly [SchemeRule['kind'], RegExp])[] = [
  [
    'grade',
    new RegExp(`(?:${POINTS}|≥\\d+|\\d+[-—~～至]\\d+).*(?:${GRADES})|(?:${GRADES}).{0,8}(?:${POINTS}|≥\\d+|\\d+[-—~～至]\\d+分)`, 'u'),
  ],
  ['not-applicable', /合理缺项|缺项|不适用|标化|不涉及|未涉及|无此项(?:工作|任务|业务)?|没有(?:此|该)项/u],
  ['base', /(?:基础|基准|基本|起始|初始|底)(?:得)?分(?:值)?(?:均|一律)?(?:为|是|:|设)?\d+/u],
  [
    'total-cap',
    /(?:总分|总计|累计|合计|加分|扣分|奖分|附加分).{0,14}(?:不超过|不得超过|封顶|上限|最高|最多).{0,6}\d+|最高(?:加|扣|奖)\D{0,4}\d+分/u,
  ],
  ['floor', /(?:总分|最低|合计|得分).{0,10}(?:不低于|不少于|最低).{0,4}\d+分/u],
  ['formula', /计算公式|[)][*×÷/][(\d]|[=＝].*[×*+÷/]|(?:总分|得分|成绩)[=＝]/u],
  ['parts', /(?:占|按|权重(?:为|是|:)?|乘以|×)\d+(?:\.\d+)?%/u],
  ['gate', /(?:达到|满)\d+(?:\.\d+)?分(?:以上|及以上)?.{0,6}(?:方可|才能|才可|可以参)/u],
  ['applies', /(?:各)?(?:部门|单位|乡镇|科室).{0,10}(?:只|仅|按).{0,10}(?:考核|适用)|按(?:部门|单位).{0,4}分值/u],
];

const VETO =
  /一票否决|单项否决|否决|(?:直接|一律|均|即|则)?(?:判定|评定|认定|确定|评|定|视|列|降|作)为(?:“|")?(?:不合格|不达标|不称职|较差|差等?|末等|零分|0分|最低等次|不及格|D级|基本合格|四类)|(?:审查|考核|考评|评价|验收|检查|评定|结果)(?:结果)?(?:为|即为)?不(?:合格|达标|通过|称职)|取消.{0,12}(?:评优|评先|资格|称号|奖励)|(?:不得|不能)(?:评为|评定为|参评|参加评|评优|评先)/u;
const BARS = /取消.{0,12}(?:评优|评先|资格|称号|奖励)|(?:不得|不能)(?:评为|评定为|参评|参加评|评优|评先).*/u;
const EFFECT = /不合格|不达标|不称职|较差|末等|零分|0分|最低等次|不及格|不通过|D级|基本合格|差等/u;

interface TotalRules {
  scheme: SchemeRule[];
  vetoes: { clause: string; effect: string }[];
}

/** What the sentences of a text say of the whole. */
export function totalRules(text: string): TotalRules {
  const scheme: SchemeRule[] = [];
  const vetoes: TotalRules['vetoes'] = [];
  for (const sentence of sentencesOf(text)) {
    const plain = squeezed(sentence);
    const isAboutMarks = /^[※★☆▲△*＊●◆]/u.test(plain);
    const kind = KINDS.find(([, pattern]) => pattern.test(plain))?.[0];
    if (VETO.test(plain) && kind !== 'grade' && !isAboutMarks) vetoes.push({ clause: sentence, effect: vetoEffect(plain) });
    else if (kind !== undefined) scheme.push({ kind, text: sentence, numbers: numbersIn(plain) });
  }
  return { scheme, vetoes };
}

/** What a veto does. */
export function vetoEffect(text: string): string {
  const plain = squeezed(text);
  return EFFECT.exec(plain)?.[0] ?? BARS.exec(plain)?.[0].slice(0, 20) ?? '不合格';
}

/** Whether a line of prose says how points are given in every row. */
export function governsRows(text: string): boolean {
  return /扣完|不计负分|倒扣|扣分(?:不)?(?:封顶|上限)|无上限|不重复|就高|得满分|不得分|酌情|每一?项|各项|最低为|为限|累计计分|不超过(?:本项|该项)/u.test(
    squeezed(text),
  );
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[。；;\n]/u)
    .map((part) => unbroken(part).replace(/^(?:[（(]?(?:备?注|说明)[）)]?\d*[:：.．、\s]*)?(?:[（(]?\d{1,2}[)）、.．](?!\d)\s*)?/u, ''))
    .filter((part) => part !== '');
}

function numbersIn(plain: string): number[] {
  return [...plain.matchAll(/\d+(?:\.\d+)?/gu)].map(([number]) => Number(number));
}
