// What a row is that is no unit: total, note, signature, date, heading. Told by what stands in it alone.
import { isBlank, type Cell } from '../../model/cell';
import { fold } from '../../model/text';

const COUNTED = '(?:所|个|家|校|户|处|单位|人|名)';
const TOTAL = new RegExp(
  `^(?:(?:合计|总计|小计|共计|总数|总人数|总分|总得分|累计|平均|平均分|平均值|平均数|最高|最低|最高分|最低分|最大值|最小值|中位数|汇总|单位总数|学校总数|本页合计|本页小计)(?:[:(].*|\\d.*)?|.{1,16}(?:合计|小计|总计)(?:[:(].*|\\d.*)?|[合总共]?计?共?\\d+${COUNTED}(?:单位|学校|高校)?)$`,
  'u',
);
const NOTE =
  /^[([【]?(?:(?:注|备注|说明|填表说明|填报说明|填写说明|附注|注释|备|附|资料来源|数据来源|来源|注意|提示|统计口径|要求)\d*[:.、．】\]]|(?:注|备注|说明|填表说明|填报说明|填写说明|注意事项)[)\]】]?$|※|(?:[一二三四五六七八九十\d]{1,2}[、.．])?(?:以上|上述|特此|本表|本名单|[带标加][*※#☆★]|[*#☆★]+(?:为|表示|号|代表|是)))/u;
/** 备注 with a blank behind it; folded it could be the beginning of a name. */
const NOTE_WORD = /^\s*[（(【[]?(?:注|备注|说明|附注|注释)\s+\S/u;
const ATTACHMENT = /^(?:附件|附表|附录)\d*[:：]?(?:.{0,20}表)?$/u;
const SIGNER =
  '填表人|填报人|制表人|制表|经办人|经手人|审核人|审核|复核人|复核|审批人|审批|批准人|批准|负责人|单位负责人|部门负责人|主要负责人|分管领导|主管领导|分管负责人|联系人|联系电话|联系方式|电话|手机|传真|邮箱|' +
  '填表日期|填报日期|填表时间|填报时间|制表日期|报送日期|报送时间|上报日期|上报时间|制表时间|日期|时间|签字|签名|签章|盖章|公章|单位盖章|单位公章|统计人|统计时间|截止时间|截至日期|统计日期|主送|抄送|抄报|印发|打印|共印|录入人|校对|校对人';
const SIGNING_UNIT = '填报单位|填表单位|报送单位|制表单位|上报单位|编制单位|单位';
/** 填报人 in a cell of its own, or with a name behind a blank. */
const SIGNER_ALONE = new RegExp(`^(?:${SIGNER})$`, 'u');
const SIGNER_NAMED = new RegExp(`^\\s*(?:${SIGNER})\\s+\\S`, 'u');
const SIGNED = new RegExp(
  `^(?:(?:${SIGNER}|${SIGNING_UNIT})(?:\\([^()]*\\))?:.*|\\(?(?:盖章|公章|签字|签章|单位盖章|单位公章)\\)?|(?:单位|填报单位|填表单位|报送单位)\\((?:盖章|公章|章|签章)\\).*)$`,
  'u',
);
const DATE =
  /^(?:[\d一二三四五六七八九十〇零○]{2,4}年)?[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?$|^\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?$|^\d{4}年度?$|^年月日$/u;
const PAGE = /^(?:第?\d+页(?:[,/]?共\d+页)?|[-—–]\d+[-—–]|page\d+(?:of\d+)?|\d+\/\d+页?)$/u;
const NOTHING = /^\(?(?:以下空白|以下无正文|此页无正文|以下为空|下空|完|\(?接下页\)?|接下页|续表|续上表|转下页|承上页)\)?$|^[.…·。]+$/u;
const RULE = /^[-=_—–─━*:~+]{2,}$/u;
const TITLE = /(?:名单|名册|一览表|汇总表|统计表|情况表|登记表|明细表|信息表|花名册|表|目录|通知|公示|方案)(?:\([^()]*\))*:?$/u;

interface FilledCell {
  index: number;
  text: string;
}

const known = new WeakMap<readonly Cell[], readonly FilledCell[]>();

/** Cells that hold something; of each row only looked for once. */
export function filledCells(cells: readonly Cell[]): readonly FilledCell[] {
  const before = known.get(cells);
  if (before) return before;
  const filled: FilledCell[] = [];
  for (let index = 0; index < cells.length; index++) if (!isBlank(cells[index])) filled.push({ index, text: String(cells[index]) });
  known.set(cells, filled);
  return filled;
}

/** Where the names of a list stand, and their numbers. */
interface NameColumns {
  name: number;
  number?: number;
}

/** Why a row is no unit, in one word; undefined where it may be one. `columns` are those of the lists side by side, if they are known. */
export function strangerRow(cells: readonly Cell[], columns: readonly NameColumns[] = []): string | undefined {
  const filled = filledCells(cells);
  const [first] = filled;
  if (!first) return undefined;
  const words = filled.map(({ text }) => fold(text));
  const word = words[0]!;
  const isOnly = filled.length === 1;
  if (words.every((each) => RULE.test(each))) return '分隔线';
  const name = columns.length === 1 ? words[filled.findIndex(({ index }) => index === columns[0]!.name)] : undefined;
  if (TOTAL.test(word) || (name !== undefined && TOTAL.test(name))) return '合计';
  if (NOTE.test(word) || NOTE_WORD.test(first.text)) return '注释';
  if (isOnly && ATTACHMENT.test(word)) return '标题';
  if (SIGNED.test(word)) return '落款';
  // Among the names or their numbers; in another column the word says something of the unit beside it.
  const isPlace = isOnly || columns.some(({ name, number }) => first.index === name || first.index === number);
  if (isPlace && (SIGNER_ALONE.test(word) || SIGNER_NAMED.test(first.text))) return '落款';
  const areDates = words.every((each) => DATE.test(each) || SIGNED.test(each));
  if (areDates && (isOnly || words.some((each) => !/^\d/u.test(each)))) return '日期';
  if (!isOnly) return undefined;
  if (PAGE.test(word)) return '页码';
  if (NOTHING.test(word)) return '空白说明';
  if (isSentence(first.text)) return '说明文字';
  return undefined;
}

/** Several names on a line: with 、 behind a colon, or parted by semicolons. */
const NAMES =
  /^[^:：]{1,12}[:：][^，。；;]*、|^(?:[^:：，。；;]{1,12}[:：])?[^:：，,。；;、]{2,20}(?:[；;][^:：，,。；;、]{2,20})+[；;。]?$/u;

/** Words with a full stop among them, or more of them than a name has. */
export function isSentence(text: string): boolean {
  const word = fold(text);
  if (/[。；;！？].|[:：].{12}/u.test(word) && !NAMES.test(word)) return true;
  return (
    word.length > 50 ||
    (word.length > 24 && /[，,。]/u.test(word)) ||
    /(?:请|应当|不得|务必).*(?:填|报|写|前)|[日底]前(?:报|上报|提交|反馈)/u.test(word)
  );
}

/** Whether a line is the title over a list. */
export function isTitle(text: string): boolean {
  return TITLE.test(fold(text));
}
