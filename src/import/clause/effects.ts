// What words of a clause give or take: 扣2分, 得5分, （3分）, 不得分, 最高10分, 扣完为止 … each with its numbers and where they stand.
import { NUMBER, numeralAt, POINTS, TO, UNIT, type FoundNumber } from './numerals';

type EffectName =
  | 'takes'
  | 'gives'
  | 'worth'
  | 'range'
  | 'list'
  | 'zero'
  | 'no-change'
  | 'takes-all'
  | 'full'
  | 'percent'
  | 'percent-of'
  | 'cap'
  | 'floor'
  | 'below-zero'
  | 'share'
  | 'multiplied'
  | 'discretion'
  | 'once-only'
  | 'highest-only'
  | 'fraction'
  | 'veto';

export interface Effect {
  name: EffectName;
  /** Where it stands in the plain words. */
  from: number;
  to: number;
  sign: '+' | '-';
  numbers: readonly FoundNumber[];
  /** `扣1分/次`: what the points are for, written behind them. */
  per?: { unit: string; step: FoundNumber | undefined };
  text: string;
}

interface Sort {
  name: EffectName;
  pattern: RegExp;
  sign?: (text: string) => '+' | '-';
}

const TAKES = '(?<!递)(?:倒扣|扣减|扣除|扣罚|扣掉|核减|减去|减扣|罚扣|扣|减)';
const GIVES = '(?:加计|加记|附加|增加|追加|奖励|奖|加|赋|计|记|得|给予|给|评)';
const OF = '(?:该项|本项|此项|其|相应|总分|基础|考核|综合|绩效|责任单位|当月|当季|年度|得分|分值|分|:){0,3}';
/** 扣1分/次, 扣1分，每处; but 扣1分，每季度至少1次 says how often something is due. */
const BEHIND = `(?:(?:/|每|,每(?=[^,;。)]{1,8}(?:[,;。)]|$))(?![^,;。)]*(?:至少|不少于|不低于|以上|[0-9一二两三四五六七八九十]+次)))(?:(?<step>${NUMBER}))?(?<unit>${UNIT})(?![^,;。)]{0,8}[扣加减得计奖]))?`;
/** 加2，: points whose 分 was left out. */
const BARE = '(?<a>[0-9]+(?:\\.[0-9]+)?)(?=[,;。]|$)';
const plus = (): '+' => '+';
const minus = (): '-' => '-';
const bySign = (text: string): '+' | '-' => (/[扣减罚]/u.test(text) ? '-' : '+');

/** The first that fits at a place counts. */
const sorts: readonly Sort[] = [
  {
    name: 'veto',
    pattern:
      /一票否决|单项否决|(?:取消|不得|不能|不予|禁止)[^,;。]{0,8}(?:评优|评先|评为|参评|先进|优秀|资格|称号)|(?:直接|一律)?(?:评|定|列|确定)为(?:不合格|不达标|不称职|末位|较差|差等次)/u,
  },
  {
    name: 'below-zero',
    pattern: /(?:可以?|允许|实行|进行)(?:倒扣(?!\d)(?:分)?|[计出扣]?现?为?负分)|倒扣分|(?<![不为])计负分|(?:扣分)?不封底|扣至负分/u,
  },
  {
    name: 'floor',
    pattern:
      /扣(?:完|满)[0-9]+(?:\.[0-9]+)?分(?:为止|即止)|减完(?:为止|即止)|扣完(?:该项|本项|此项|本条|该条|本小项|小项|分值|分数|总分|权重|得分|基本分|标准分|的|所有|全部){0,3}(?:分)?(?:为止|即止|为限|止)|扣(?:完|光|到|至)0?(?:分)?为止|扣(?:到|至)0分(?:为止)?|直至扣完|扣完(?:分数|分值)?(?:即|就)?止|不(?:再)?(?:计|出现|扣|为|得|产生|实行|倒)(?:成)?(?:负分|负值|负数|倒扣|扣分为负)|不倒扣|(?:最低)(?:得分|分值|分)?(?:为|计|得|是)?0分|(?:每|各|该|本)(?:一)?(?:小)?项(?:分值|分数|分|得分)?扣完(?:分数)?(?:为止|即止)|以扣完[^,;。]{0,8}(?:为止|为限)|扣分(?:不超过|以)(?:该项|本项)(?:分值|权重|标准分)(?:为限)?/u,
  },
  {
    name: 'once-only',
    pattern:
      /(?:不(?:累计|重复|叠加|累加)(?:计分|加分|计算|得分|扣分|奖励|计|加)?|同一[^,;。]{0,14}?(?:不重复|只计|只加|就高)[^,;。]{0,8})/u,
  },
  {
    name: 'highest-only',
    pattern:
      /(?:就高(?:不就低)?(?:计分|加分|原则|计算|不重复|加|计|得)*|取(?:其)?(?:最)?高(?:分|值|者)?(?:计分|项|者|计算|加分)?|(?:按|以|只计|仅计)(?:其)?最高(?:分|级别|级|奖项|等次|项|层级|一级|一项)(?:别)?(?:计分|计算|计|加分|得分|为准|一次|加)*)/u,
  },
  {
    name: 'cap',
    pattern: new RegExp(
      `(?:(?:累计|合计|总计|总共|共计|该项|本项|此项|单项|全年|年度|加分|扣分|得分|总分|各项|每项|每次|以上|最终){0,3}(?:加分|扣分|得分|奖分|计分|加|扣|得|奖励|奖)?(?:总分|分值|总和|项|数)?(?:累计|合计)?(?:最高|最多|至多|最大|上限|封顶|不超过|不得超过|不高于|不能超过|不超出|不突破)(?:不超过|不得超过|只能|可以?|累计|合计|限)?(?:得分|分值|分数|加分|扣分|加|扣|得|计|奖励|奖|为|分|减|是|给)*(?<a>${NUMBER})${POINTS}(?:为止|为限|封顶)?|(?:以|至|到|加满|扣满|满)(?<b>${NUMBER})${POINTS}(?:为止|为限|封顶|为上限)|(?<c>${NUMBER})${POINTS}(?:封顶|为上限|为限))`,
      'u',
    ),
    sign: bySign,
  },
  {
    name: 'cap',
    pattern:
      /(?:(?:累计|合计)?(?:计|加|得|扣)?分?(?:不超过|不得超过|不高于|最高(?:不超过)?|最多(?:不超过)?))(?:本条|本项|该项|此项|该条|标准|指标|规定)(?:目|的)?(?:标准)?(?:分值|满分|权重|分|总分)|(?:加|得|计)(?:至|到)?满分为止|加满(?:分)?为止/u,
    sign: bySign,
  },
  {
    name: 'range',
    pattern: new RegExp(
      `(?:酌情|视情(?:况|节)?|适当)?(?:给予|予以)?(?<verb>${TAKES}|${GIVES})${OF}(?<a>${NUMBER})(?:个)?(?:分)?${TO}(?<b>${NUMBER})${POINTS}${BEHIND}`,
      'u',
    ),
    sign: bySign,
  },
  {
    name: 'list',
    pattern: new RegExp(
      `(?:各|均|分别|依次|相应|各自)*(?:给予|予以|按)?(?<verb>${TAKES}|${GIVES})?(?:各|分别|依次|计)?${OF}(?<a>${NUMBER})(?:分)?(?:[、,/和及与]|以及)(?<b>${NUMBER})(?:分)?(?:(?:[、,/和及与]|以及)(?<c>${NUMBER})(?:分)?)?(?:(?:[、,/和及与]|以及)(?<d>${NUMBER})(?:分)?)?(?:(?:[、,/和及与]|以及)(?<e>${NUMBER})(?:分)?)?(?:(?:[、,/和及与]|以及)(?<f>${NUMBER})(?:分)?)?(?<=分)(?![钟之局值数项])(?<tail>的(?:标准)?(?:加|扣|计|奖|给)分|的?(?:加分|扣分|奖励))?`,
      'u',
    ),
    sign: bySign,
  },
  {
    name: 'multiplied',
    pattern: new RegExp(
      `(?:加倍|双倍|翻倍|减半|折半|(?:按)?(?<a>${NUMBER})倍)(?:扣|加|计|得|给|奖|处理)(?:除|减|励)?(?:分)?|(?:扣|加|计|得)分(?:加倍|减半|翻倍)`,
      'u',
    ),
    sign: bySign,
  },
  {
    name: 'takes',
    pattern: new RegExp(
      `(?:按|各|均|一次性|分别|予以|给予|再|另|共|直接|则|即|只|酌情|视情|加(?=[扣减罚]))*(?<verb>${TAKES})${OF}(?<a>${NUMBER})${POINTS}${BEHIND}`,
      'u',
    ),
    sign: minus,
  },
  {
    name: 'takes',
    pattern: new RegExp(
      `按(?:每)?(?<step>${NUMBER})?(?<unit>${UNIT})?(?<a>${NUMBER})${POINTS}(?:(?:/|每)(?<unit2>${UNIT}))?(?:的)?(?:标准|比例)?(?:进行|予以|给予)?(?:扣|减)(?:减|除|分)*`,
      'u',
    ),
    sign: minus,
  },
  {
    name: 'zero',
    pattern:
      /(?:本|该|此|整)?(?:大|小|单)?项?(?:指标)?(?:得分)?(?:一律|均|都|(?<!否)则|即|为|计|记|得|按|只能)?(?:不(?:予|能|再)?(?:得|计|给|记|赋|评)(?:该项|本项|此项|分)?分(?!别)|(?:得|计|记|为|按|给|打|评|赋|算)(?:零|0)分|无分(?!值)|(?<![0-9.十百])0分|零分|分值?(?:清|归)零)/u,
  },
  { name: 'no-change', pattern: /不(?:予|再)?(?:加|奖|扣|减|奖励|罚)分|不(?:加|扣)不(?:扣|加)(?:分)?|不得奖分/u },
  {
    name: 'takes-all',
    pattern:
      /扣(?:除|完|掉|光|去|罚)?(?:该|本|此)?(?:大|小)?(?:项|条)?(?:的)?(?:指标)?(?:全部|所有|全额|整项|满)(?:的)?(?:分值|分数|得分|权重|分|该项分|本项分)?|全扣|全部扣(?:除|完|分|掉)|(?:扣|扣除|扣完|扣光)(?:该|本|此)(?:大|小)?项(?:指标)?(?:的)?(?:分值|分数|得分|总分|满分|标准分|分)?(?![0-9])|(?:该|本|此)(?:大|小)?项(?:分值|分数|得分|分)?(?:全部)?扣(?:完|光|除)(?!为止|即止)|扣完(?:该项|本项)?(?:分值|分)?(?!为|即|止|分数|分值)/u,
  },
  {
    name: 'full',
    pattern:
      /(?:得|计|记|给|为|评|赋)(?:该项|本项|此项)?(?:满分|全分|全部分值|全部分)(?![0-9为])|(?:得|计|记)(?:该|本|此)项(?:分值|分数|分)(?![0-9])|得分(?=[,;。)]|$)(?<=[，,的]得分)|满分(?=[,;。)]|$)/u,
  },
  {
    name: 'percent',
    pattern: new RegExp(
      `(?<verb>扣除?|减|得|计|加|给|按|占|只得|仅得|各)(?:该项|本项|此项|该|本|权重|分值|总分|指标|标准|基本|满分|得分|分|的|应得)*(?<a>${NUMBER})%(?:的)?(?:权重|分值|分数|得分|基本分|分|计分|计算)*`,
      'u',
    ),
    sign: bySign,
  },
  {
    name: 'percent-of',
    pattern: new RegExp(`(?<=[,(:。;、]|^)(?:占|共|各占|各)?(?<a>[0-9]+(?:\\.[0-9]+)?)%(?=[;。.,)]|$|\\((?!不?(?:包)?[含括]))`, 'u'),
  },
  {
    // Half of the points, the points that are due: said of points that nobody states here.
    name: 'fraction',
    pattern:
      /(?:得|计|扣|给|按|减|记)(?:该项|本项|分值|满分|总分|一)?(?:的)?(?:一?半|[一二三四五六七八九十0-9]{1,3}分之[一二三四五六七八九十0-9]{1,3})(?:的)?(?:分值|得分|分)?(?!个)|(?:得|计|扣|给|减)(?:除)?(?:相应|部分|基本|基础|适当|一定|对应|剩余)(?:的)?(?:分值|分数|分)(?![0-9])/u,
  },
  {
    name: 'share',
    pattern:
      /(?:按|按照|依|依据|根据|以)(?:照)?[^,;。()\d]{0,16}?(?:比例|百分比|比率|占比|比重|完成率|达标率|完成进度)(?:[^,;。()\d]{0,8}?)(?:得|计|折|给|赋|扣|加|记|换|确定|核|评|打)(?:[^,;。()\d]{0,4}?)分|按比例(?:得|计|扣|加|折算|赋|给|递减|核)?(?:算|减|定)?(?:分)?|同比例(?:扣|得|计|折算|加)(?:减)?分?/u,
    sign: bySign,
  },
  {
    name: 'gives',
    pattern: new RegExp(
      `(?:按|各|均|一次性|分别|予以|再|另|共|可|最多|只|仅|则|即)*(?<verb>${GIVES})${OF}(?<a>${NUMBER})${POINTS}(?!及?以[上下内]|或以[上下])${BEHIND}`,
      'u',
    ),
    sign: plus,
  },
  { name: 'takes', pattern: new RegExp(`(?:扣|减)${BARE}`, 'u'), sign: minus },
  { name: 'gives', pattern: new RegExp(`(?<![增参添附追])加${BARE}`, 'u'), sign: plus },
  {
    name: 'discretion',
    pattern:
      /(?:酌情|视情(?:况|节|形)?|适当)(?:给予|予以|进行)?(?:扣|加|得|给|计|赋|减|评|打|奖)(?:减|除|励)?(?:分|记分|计分)?(?!\d)|(?:综合|酌情|现场|集体|背靠背)(?:评|打|赋|计)分|由[^,;。]{2,20}(?:打分|评分|赋分|评定|评议|认定)/u,
    sign: bySign,
  },
  {
    name: 'worth',
    pattern: new RegExp(
      `[(\\[【](?:满分|共计|共|计|本项|该项|分值|权重|标准分|基础分|总分|各|小计|为|:|得|占){0,3}(?<a>[0-9]+(?:\\.[0-9]+)?|${NUMBER})${POINTS}(?:[)\\]】](?!及?以[上下])|(?=[,;:。]))`,
      'u',
    ),
    sign: plus,
  },
  {
    name: 'worth',
    pattern: new RegExp(
      `(?:满分(?:为|:)?|共计|共|基础分(?:为|:)?|基本分(?:为|:)?|分值(?:为|:)?|标准分(?:为|:)?|总分(?:为|:)?|占|为|是)?(?<![-~至到0-9.])(?<a>[0-9]+(?:\\.[0-9]+)?)${POINTS}(?!\\)?及?以[上下]|以内|及以|或以|者|段|档|[-~至到]|[值数项制])${BEHIND}`,
      'u',
    ),
    sign: plus,
  },
];

/** With the places of their groups, all matches. */
const searches = sorts.map((sort) => ({ ...sort, pattern: new RegExp(sort.pattern.source, 'dgu') }));

const GROUPS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** All effects in their order; none overlaps another: those that stand higher in the list take their words first. */
export function effectsIn(plain: string): Effect[] {
  const found: Effect[] = [];
  const taken = new Uint8Array(plain.length);
  for (const { name, pattern, sign } of searches) {
    for (const match of plain.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (to === from || taken.slice(from, to).includes(1)) continue;
      const numbers = GROUPS.flatMap((group) => numeralAt(match, group) ?? []);
      if (name === 'list' && !isListOfPoints(match[0])) continue;
      const before = plain.slice(Math.max(0, from - 12), from);
      const isEach = name === 'worth' && FOR_EACH.test(before);
      if (name === 'worth' && !isEach && !match[0].startsWith('(') && isDifference(before)) continue;
      taken.fill(1, from, to);
      const unit = match.groups?.['unit'] ?? match.groups?.['unit2'];
      const step = numeralAt(match, 'step');
      found.push({
        name: isEach || (name === 'worth' && match.groups?.['unit'] !== undefined) ? 'gives' : name,
        from,
        to,
        sign: sign?.(match[0]) ?? '+',
        numbers,
        text: match[0],
        ...(unit !== undefined && { per: { unit, step } }),
      });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** 加2分, 奖5分: on top of what else there is. */
export const isAdded = ({ text }: Effect): boolean => /^(?:另|再|可|各|均)*(?:加|奖|附加|追加|增加)/u.test(text);

/** `10分、5分、3分` or `3、2、1分` behind a verb, never `第1、2分`. */
function isListOfPoints(text: string): boolean {
  const points = text.match(/分/gu)?.length ?? 0;
  return points > 1 || /[扣减加奖得计记给赋]/u.test(text);
}

/** 每篇1分: given for each; 每高1分, 低于60分: compared, not given. */
const FOR_EACH = new RegExp(`每(?:${UNIT}|[^,;。0-9()高低超差少多增减升降每]{1,2})$`, 'u');

function isDifference(before: string): boolean {
  return /每[^,;。0-9()]{0,8}$|(?:高|低|超|差|少|多|增|减|升|降|于|过|到|达|满|足|值|得分|分数)$/u.test(before);
}
