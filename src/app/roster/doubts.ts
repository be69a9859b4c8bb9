// What makes a name doubtful: by what it is, and by the rows around it. What is doubted is asked about, never left out in silence.
import { typeOf } from '../../model/inputs';
import { clip, fold } from '../../model/text';
import { findCategory } from '../../rubric/find';
import type { Scheme } from '../../rubric/tree';
import type { RosterLayout } from '../../workbook/roster/roster-layout';
import { onOneLine, type NameWords } from './name-words';
import type { Draft } from './roster-list';
import { isSentence } from './row-kind';

/** What a name is a word of, in words that go on after the row: no unit is called by its category or by one of its attributes. */
export function ofScheme(name: string, scheme: Scheme, { facts }: RosterLayout): string | undefined {
  if (findCategory(scheme, name)) return `“${name}”是类别的名称，不像单位名称`;
  const fact = facts.find(({ input }) => input.type === 'choice' && fold(name).length > 1 && typeOf(input).read(input, name).ok);
  return fact && `“${name}”是${fact.header}的一种，不像单位名称`;
}

/** What makes a text no name, in words that go on after the row; undefined for a name. */
export function doubtOf(name: string): string | undefined {
  const shown = `“${clip(onOneLine(name), 30)}”`;
  if (/^[-—–_/\\.…·*×]+$|^(?:无|空|略|待定|暂无|null|none|n\/a|nan|undefined)$/iu.test(name)) return `的单位名称是${shown}，请填名称`;
  if (/^[\d\s.,:/+\-年月日]+$/u.test(name)) return `的单位名称是${shown}，不像名称`;
  if (/^[#＃]|^Err:\d/iu.test(name)) return `的单位名称${shown}像是错误值，请改成名称`;
  if ((name.match(/"/gu) ?? []).length % 2 === 1) return `的单位名称${shown}里引号不成对，请改正`;
  if (/^(?:true|false|是|否)$/iu.test(name)) return `的单位名称是${shown}，不像名称`;
  if (/^[{<[].*[:>}\]]/u.test(name)) return `的单位名称${shown}像是程序数据，不像名称`;
  if (/^[=+@]/u.test(name)) return `的单位名称${shown}像是公式，请改成名称`;
  if (/[（(][^（）()]*(?:\d{5}|[:：])|\d{7}|\d{3,4}-\d{7}/u.test(name)) return `的单位名称${shown}里还有电话或别的说明，请只写名称`;
  if (/[\uFFFD]|锟斤拷|烫烫|\p{Co}/u.test(name)) return `的单位名称${shown}有读不出的字`;
  if (/https?:|www\.|\S@\S/iu.test(name)) return `的单位名称${shown}是网址或邮箱，不像名称`;
  if (!/[\p{L}]/u.test(name)) return `的单位名称${shown}不像名称`;
  if (/(?<!第)(?<!\d)\d+[所个家校户处]$/u.test(name)) return `${shown}像是写着单位数的分组行；是单位的请写全称，如“第33所”`;
  if (/等\d+[所个家]/u.test(name)) return `的单位名称${shown}是概括的说法，请逐个写出`;
  if (isSentence(name)) return `${shown}像一句话，不像单位名称`;
  return undefined;
}

/** Offices that sign papers. */
const OFFICE = /(?:厅|局|委|委员会|政府|办公室|办公厅|领导小组|党委|党组)$/u;

/** Who signs a paper stands alone over its date, and ends like none of the units: people are asked whether it is one. */
export function aboveDates(drafts: readonly Draft[], alone: ReadonlySet<number>, names: NameWords): Draft[] {
  const endings = (except: Draft) =>
    new Set(drafts.filter((draft) => draft !== except && draft.leftOut === undefined).map(({ name }) => names.ending(name)));
  return drafts.map((draft, at) => {
    const isSigner =
      drafts[at + 1]?.leftOut === '日期' &&
      draft.leftOut === undefined &&
      draft.asked === undefined &&
      alone.has(draft.line) &&
      OFFICE.test(fold(draft.name));
    const others = isSigner ? endings(draft) : undefined;
    if (!others || others.size === 0 || others.has(names.ending(draft.name))) return draft;
    return { ...draft, asked: `“${draft.name}”在日期上面，像是落款，不像单位` };
  });
}

/** Names of places among other names are headings where they stand alone in their rows; otherwise people are asked. */
export function headingsOfPlaces(drafts: readonly Draft[], alone: ReadonlySet<number>, names: NameWords): Draft[] {
  const open = drafts.filter(({ leftOut, asked }) => leftOut === undefined && asked === undefined);
  const alike = open.filter(({ looksLikePlace }) => looksLikePlace);
  const places = alike.filter(({ name }) => !names.listed(name));
  if (places.length === 0 || alike.length * 2 >= open.length) return [...drafts];
  const areMostFull = open.filter(({ line }) => alone.has(line)).length * 2 < open.length;
  const meant = new Set(places);
  return drafts.map((draft) => {
    if (!meant.has(draft)) return draft;
    if (areMostFull && alone.has(draft.line)) return { ...draft, leftOut: '分组行' };
    return areMostFull ? draft : { ...draft, asked: `“${draft.name}”像是按地区分组的一行，不像单位` };
  });
}
