// Rows and lines that are no indicator, and why: totals, page heads, signatures, notes.
import { squeezed } from './plain';

const TOTAL =
  /^(?:[(]?[一二三四五六七八九十\d]+[)、.．])?(?:本页|本项|本表|以上)?(?:小计|合计|总计|总分|共计|累计|总得分|总分值|得分合计|合计得分|分值合计|合计分值?|得分小计|满分|最后得分|最终得分|考核得分|考评得分|实得分|综合得分|评定得分|得分)(?:[(].*[)])?[:：]?(?:[-—_/]*)?(?:\d+(?:\.\d+)?分?)?[。;；]?$/u;
const SIGNED =
  /(?:签字|签名|盖章|签章)(?:[):：]|$)|^(?:考核|检查|考评|评分|打分|评审|填表|填报|制表|审核|复核|被考核|被检查|受检|受考核|验收|记录|负责|分管|监督)(?:小组|组|单位|部门)?(?:人员?|组长|组员|领导|成员|单位|时间|日期|名称)(?:[(].*[)])?[:：]|^(?:日期|时间|年月日|\d*年\d*月\d*日|联系人|电话|联系电话)[:：]?[\d年月日]*$|^_*年_*月_*日$|^(?:单位名称|被考核单位|受检单位|检查单位|考核对象|项目名称)(?:[(].*[)])?[:：]/u;
const PAGE =
  /^(?:第\d+页(?:[,，/]?共\d+页)?|\d+\/\d+|[-—]\d+[-—]|[(]?续表?\d*[)]?|单位[:：]分?|[(]?单位[:：]分[)]?|附(?:件|表)\d*[:：]?|表\d+)$/u;

/** Why a line is none of the rubric; undefined when it may be. */
export function sideLine(text: string): string | undefined {
  const plain = squeezed(text);
  if (TOTAL.test(plain)) return '小计、合计行';
  if (plain.length <= 40 && SIGNED.test(plain)) return '签名、日期或单位名称';
  return PAGE.test(plain) ? '页眉、页码或附件号' : undefined;
}

export function isTotal(text: string): boolean {
  return TOTAL.test(squeezed(text));
}

const NOTE =
  /^[（(【]?(?:备注|注意|注释|注|说明|附注|附则|有关说明|几点说明|填表说明|评分说明|考核说明|评分办法说明|特别说明)[）)】]?\d*[:：.．、\s]/u;

/** Whether a line begins a note that governs what stands around it. */
export function beginsNote(text: string): boolean {
  return NOTE.test(text.trim()) || /^[※★▲*＊]\s*(?:号|项|为|是|表示|标)/u.test(text.trim());
}
