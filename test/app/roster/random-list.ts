// Random lists of units, laid out by the habits of offices, with what they mean.
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import { randomFrom, type Random } from '../../../src/model/random';
import { areaAt, type Area } from '../../../src/workbook/area';
import type { SheetPlan } from '../../../src/workbook/plan';
import { gb18030 } from './gb18030';

export interface Meant {
  name: string;
  category: string;
  level?: string;
}

export interface RandomList {
  bytes: Uint8Array;
  /** The category that is given beside the list, if any. */
  given?: string;
  meant: Meant[];
  /** What was planted that must be refused; undefined for a list in order. */
  planted?: string;
  /** How it is laid out, to be shown where it is misread. */
  habits: string;
  text: string;
}

const STEMS = [
  '湘东',
  '长岭',
  '潇湘',
  '岳北',
  '洞庭',
  '雪峰',
  '衡麓',
  '沅江',
  '资水',
  '澧阳',
  '浏河',
  '武陵',
  '桃源',
  '九嶷',
  '芙蓉',
  '星沙',
  '炎陵',
  '韶山',
  '南岳',
  '凤凰',
];
const ENDINGS: Record<string, readonly string[]> = {
  高校: ['大学', '学院', '职业技术学院', '师范学院', '理工大学', '高等专科学校', '职业学院', '医科大学（东校区）'],
  市州: ['市教育局', '市教育体育局', '州教育和体育局'],
  直属单位: ['厅后勤服务中心', '省教育考试院', '厅机关服务处'],
};
/** Names that tell nothing; only where the list tells the category. */
const ODD = ['附属机构', '第一办事部', '实验基地', 'A&B 联合体', '工程训练部'];
const HEADERS = [
  '单位名称',
  '学校',
  '院校名称',
  '填报单位',
  '*单位名称',
  '单位名称（全称）',
  '学校名称',
  '单位',
  '参评单位',
  '机构名称',
  '单位 名称',
  '被评估单位',
  '单位名称：',
  '部门名称',
  '单位（学校）名称',
  '单位全称（盖章）',
  '学校名称（代码）',
  '受评单位',
  '二级学院',
];
const CATEGORY_HEADERS = ['类别', '单位类别', '单位类型', '类型', '单位性质', '单位属性', '*类别'];
const CATEGORY_WORDS: Record<string, readonly string[]> = {
  高校: ['高校', '高等学校', '普通高等学校', ' 高校 ', '高校类'],
  市州: ['市州', '市州教育局', '市州教育（体）局', '1.市州'],
  直属单位: ['直属单位', '直属', '委厅直属单位'],
};
const LEVELS: Record<string, readonly string[]> = {
  本科: ['本科', '本 科', '普通本科'],
  专科高职: ['专科高职', '专科', '高职', '高职（专科）', '高职高专'],
};
const TITLES = [
  '2023年度考核单位名单',
  '附件1',
  '全省参评单位一览表',
  '湖南省教育系统政务公开评估名单（征求意见稿）',
  '填报单位：示例市教育局',
];
const NOTES = [
  '注：以上名单按行政区划排序',
  '备注：1.排名不分先后',
  '说明：本表由办公室汇总，如有出入请联系我们。',
  '※ 带星号的为新增单位',
  '备注 本表一式两份',
  '（注：排名不分先后）',
  '以上名单由办公室汇总',
  '带*的为新增单位',
];
const SIGNERS = [
  '填表人：',
  '审核人：示例',
  '联系电话：',
  '2023年12月10日',
  '单位负责人（签字）：',
  '制表日期：2023-12-10',
  '第 1 页，共 1 页',
  '（以下空白）',
  '填报人 示例',
  '联系人',
];
/** What stands before every name of a list that has no column of numbers. */
const MARKS: readonly ((number: number) => string)[] = [
  () => '• ',
  () => '●',
  () => '- ',
  (number) => `${number}.`,
  (number) => `（${number}）`,
  (number) => String(number).padStart(2, '0'),
  (number) => `【${number}】`,
];

type Cells = (string | number | null)[];
interface Laid {
  rows: Cells[];
  merges: Area[];
}

export async function randomList(seed: number): Promise<RandomList> {
  const random = randomFrom(seed * 104_729 + 17);
  const pick = <T>(all: readonly T[]): T => all[random.whole(0, all.length - 1)]!;
  const evidence = pick(['column', 'column', 'name', 'name', 'section', 'given', 'sheet'] as const);
  const isBook = evidence === 'sheet' || random.happens(0.25);
  const categories = evidence === 'given' ? [pick(Object.keys(ENDINGS))] : Object.keys(ENDINGS).filter(() => random.happens(0.7));
  if (categories.length === 0) categories.push('高校');
  const used = new Set<string>();
  const meant = categories.flatMap((category) =>
    Array.from({ length: random.whole(1, 9) }, () => unit(category, evidence !== 'name', used, random)),
  );
  const planted = random.happens(0.08) ? pick(['error', 'joined', 'category', 'twice'] as const) : undefined;
  const style = styleOf(random, evidence, isBook);
  const parts =
    evidence === 'sheet'
      ? categories.map((category) => ({
          sheet: pick([category, `${category}名单`, `${category}（${meant.length}家）`]),
          units: meant.filter((each) => each.category === category),
        }))
      : [{ sheet: pick(['Sheet1', '名单', '单位名单']), units: meant }];
  const laid = parts.map(({ sheet, units }) => ({ sheet, ...layOut(units, style, evidence, random) }));
  const done = planted === undefined ? undefined : plant(planted, laid[0]!, style, meant);
  const list = {
    meant,
    ...(done !== undefined && { planted: done }),
    ...(evidence === 'given' && { given: categories[0]! }),
    habits: JSON.stringify({ evidence, isBook, ...style }),
  };
  if (isBook)
    return {
      ...list,
      bytes: await book(laid, random),
      text: laid.map(({ sheet, rows }) => `[${sheet}]\n${rows.map((row) => row.join(' | ')).join('\n')}`).join('\n'),
    };
  const text = asText(laid[0]!.rows, style, random);
  return { ...list, text, bytes: encoded(text, random) };
}

function unit(category: string, mayBeOdd: boolean, used: Set<string>, random: Random): Meant {
  const pick = <T>(all: readonly T[]): T => all[random.whole(0, all.length - 1)]!;
  for (;;) {
    const name = `${pick(STEMS)}${random.happens(0.4) ? pick(STEMS) : ''}${mayBeOdd && random.happens(0.1) ? pick(ODD) : pick(ENDINGS[category]!)}`;
    if (used.has(name)) continue;
    used.add(name);
    return { name, category, ...(category === '高校' && { level: pick(['本科', '专科高职']) }) };
  }
}

interface Style {
  header: string | undefined;
  categoryHeader: string | undefined;
  hasNumber: boolean;
  hasLevel: boolean;
  extra: readonly string[];
  isTwoRow: boolean;
  isBeside: boolean;
  isMerged: boolean;
  /** Which of the marks, if any. */
  mark: number | undefined;
  hasPlaces: boolean;
  /** Whether long names are broken over two lines of their cells. */
  isBroken: boolean;
  separator: string;
}

function styleOf(random: Random, evidence: string, isBook: boolean): Style {
  const pick = <T>(all: readonly T[]): T => all[random.whole(0, all.length - 1)]!;
  const isHeaded = evidence === 'sheet' || random.happens(0.85);
  const isBeside = isHeaded && evidence !== 'section' && evidence !== 'sheet' && random.happens(0.12);
  const header = isHeaded ? pick(HEADERS) : undefined;
  const hasNumber = random.happens(0.5);
  return {
    header,
    categoryHeader: evidence === 'column' ? pick(CATEGORY_HEADERS) : undefined,
    hasNumber,
    hasLevel: isHeaded && random.happens(0.4),
    extra: isHeaded && !isBeside ? ['联系人', '电话', '备注'].filter(() => random.happens(0.3)) : [],
    isTwoRow: isHeaded && !isBeside && header === '单位' && random.happens(0.7),
    isBeside,
    isMerged: isBook && random.happens(0.6),
    mark: !hasNumber && !isBeside && random.happens(0.3) ? random.whole(0, MARKS.length - 1) : undefined,
    hasPlaces: hasNumber && !isBeside && random.happens(0.2),
    isBroken: isBook && random.happens(0.2),
    separator: pick(['\t', ',', ';', '，', ',', '\t']),
  };
}

/** Rows of one sheet or text, and the cells that are merged. */
function layOut(units: readonly Meant[], style: Style, evidence: string, random: Random): Laid {
  const pick = <T>(all: readonly T[]): T => all[random.whole(0, all.length - 1)]!;
  const rows: Cells[] = [];
  const merges: Area[] = [];
  const columns = [
    ...(style.hasNumber ? ['number'] : []),
    'name',
    ...(style.categoryHeader ? ['category'] : []),
    ...(style.hasLevel ? ['level'] : []),
    ...style.extra,
  ];
  const headers: Record<string, string> = {
    number: pick(['序号', '编号', 'No.']),
    name: style.header ?? '',
    category: style.categoryHeader ?? '',
    level: pick(['办学层次', '层次', '办学层次（本科/专科高职）']),
  };
  const wide = columns.length * (style.isBeside ? 2 : 1);
  const lone = (text: string, column = 0): Cells => Array.from({ length: wide }, (_, index) => (index === column ? text : null));
  for (let count = random.whole(0, 2); count > 0; count--) {
    if (style.isMerged && wide > 1) merges.push(areaAt(rows.length, 0, 1, wide));
    rows.push(lone(pick(TITLES)));
    if (random.happens(0.3)) rows.push(lone(''));
  }
  const mark = style.mark === undefined || units.length < 2 ? undefined : MARKS[style.mark];
  const written = (name: string, number: number): string => {
    const isKnown = Object.values(ENDINGS).some((endings) => endings.some((ending) => name.endsWith(ending)));
    const broken = style.isBroken && isKnown && random.happens(0.3) ? `${name.slice(0, 2)}\n${name.slice(2)}` : name;
    return (mark?.(number) ?? '') + (random.happens(0.06) ? ` ${broken}\u3000` : broken);
  };
  const cellsOf = (one: Meant, number: number, sameAsAbove: boolean): Cells =>
    columns.map((column) => {
      if (column === 'number') return number;
      if (column === 'name') return written(one.name, number);
      if (column === 'category') return sameAsAbove ? null : pick(CATEGORY_WORDS[one.category]!);
      if (column === 'level') return one.level === undefined ? pick(['', '—', '/']) : pick(LEVELS[one.level]!);
      return column === '电话' ? `0731-8${random.whole(100_000, 999_999)}` : random.happens(0.3) ? '示例' : '';
    });
  const headRow = columns.map((column) => headers[column] ?? column);
  if (style.header !== undefined) {
    rows.push(style.isBeside ? [...headRow, ...headRow] : headRow);
    if (style.isTwoRow) {
      const at = columns.indexOf('name');
      rows.push(columns.map((column, index) => (index === at ? '名称' : column === '电话' ? '手机' : '')));
    }
  }
  if (style.isBeside) {
    const half = Math.ceil(units.length / 2);
    for (let index = 0; index < half; index++) {
      const right = units[half + index];
      rows.push([
        ...cellsOf(units[index]!, index + 1, false),
        ...(right ? cellsOf(right, half + index + 1, false) : columns.map(() => null)),
      ]);
    }
  } else {
    let before: string | undefined;
    let from = rows.length;
    const close = (to: number) => {
      const column = columns.indexOf('category');
      if (style.isMerged && column >= 0 && to - from > 1) merges.push(areaAt(from, column, to - from, 1));
    };
    units.forEach((one, index) => {
      if (one.category !== before) {
        close(rows.length);
        if (evidence === 'section') {
          const count = units.filter(({ category }) => category === one.category).length;
          const word = pick(CATEGORY_WORDS[one.category]!).trim().replace(/^1\./u, '');
          const text = pick([
            word,
            `${'一二三'[index % 3]!}、${word}`,
            `${word}（${count}所）`,
            `（${'一二三'[index % 3]!}）${word}（共${count}个）`,
            `${word}：`,
            `【${word}】`,
          ]);
          if (style.isMerged && wide > 1) merges.push(areaAt(rows.length, 0, 1, wide));
          rows.push(lone(text, style.isMerged || random.happens(0.5) ? 0 : columns.indexOf('name')));
        }
        from = rows.length;
      }
      if (style.hasPlaces && !style.isMerged && random.happens(0.3))
        rows.push(
          lone(pick(['长沙市（3所）', '衡阳市（共 12 个）', '湖南省（147所）']), random.happens(0.5) ? 0 : columns.indexOf('name')),
        );
      const isSame = style.isMerged && one.category === before && rows.length > from;
      rows.push(cellsOf(one, index + 1, isSame));
      before = one.category;
      if (random.happens(0.05) && !style.isMerged) rows.push(lone(''));
      if (random.happens(0.03) && !style.isMerged && style.header !== undefined) rows.push(headRow);
    });
    close(rows.length);
  }
  if (random.happens(0.35))
    rows.push(
      style.hasNumber
        ? ['合计', `${units.length}所`, ...Array.from({ length: wide - 2 }, () => null)]
        : lone(pick(['合计', `合计：${units.length}所`, `共${units.length}个`, '总 计'])),
    );
  if (random.happens(0.3)) rows.push(lone(''));
  for (let count = random.whole(0, 2); count > 0; count--) rows.push(lone(pick(NOTES)));
  for (let count = random.whole(0, 2); count > 0; count--) rows.push(lone(pick(SIGNERS)));
  return { rows, merges };
}

/** Spoils a list; what was done, or undefined where it cannot be done here. */
function plant(what: 'error' | 'joined' | 'category' | 'twice', { rows }: Laid, style: Style, meant: readonly Meant[]): string | undefined {
  const names = new Set(meant.map(({ name }) => name));
  const row = rows.find((cells) => cells.some((cell) => names.has(String(cell).trim())));
  const at = row?.findIndex((cell) => names.has(String(cell).trim())) ?? -1;
  if (!row || at < 0) return undefined;
  if (what === 'error') row[at] = '#N/A';
  else if (what === 'joined') row[at] = `${String(row[at])}、示范大学、示范学院`;
  else if (what === 'twice') {
    if (style.isMerged) return undefined;
    rows.splice(rows.indexOf(row), 0, [...row]);
  } else {
    if (style.categoryHeader === undefined || style.header === undefined || style.isMerged || style.categoryHeader !== '类别')
      return undefined;
    row[at + 1] = '幼儿园组';
  }
  return what;
}

async function book(laid: readonly (Laid & { sheet: string })[], random: Random): Promise<Uint8Array> {
  const down = random.happens(0.3) ? random.whole(1, 4) : 0;
  const across = random.happens(0.3) ? random.whole(1, 3) : 0;
  const sheet = (name: string, { rows, merges }: Laid): SheetPlan => ({
    name,
    widths: [],
    styles: [],
    blocks: [{ row: down, column: across, cells: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))) }],
    merges: merges.map((area) => ({ ...area, row: area.row + down, column: area.column + across })),
  });
  const words = { rows: [['填报说明'], ['一、本表由各单位填写，12月10日前报送。'], ['二、联系人见附件。']], merges: [] };
  const sheets = laid.map(({ sheet: name, ...rest }) => sheet(name, rest));
  return createXlsx({ title: '', sheets: random.happens(0.3) ? [sheet('填报说明', words), ...sheets] : sheets });
}

function asText(rows: readonly Cells[], { separator }: Style, random: Random): string {
  const end = (): string => (random.happens(0.85) ? '\r\n' : random.happens(0.5) ? '\n' : '\r');
  const isMixed = random.happens(0.3);
  const usual = random.happens(0.5) ? '\n' : '\r\n';
  const quoted = (text: string): string =>
    text.includes(separator) || text.includes('"') || random.happens(0.03) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = rows.map((row) => {
    const cells = row.map((cell) => quoted(String(cell ?? '')));
    // Programs write every cell; people leave out those behind the last.
    return random.happens(0.5) ? cells.join(separator) : cells.join(separator).replace(new RegExp(`[${separator}]+$`, 'u'), '');
  });
  const isNamed = separator.length === 1 && separator !== '，' && random.happens(0.1);
  const all = isNamed ? [`sep=${separator}`, ...lines] : lines;
  const body = all.map((line, index) => line + (index === all.length - 1 && random.happens(0.5) ? '' : isMixed ? end() : usual)).join('');
  return body;
}

function encoded(text: string, random: Random): Uint8Array {
  const wide = (isLittle: boolean, marked: boolean): Uint8Array => {
    const bytes = new Uint8Array((text.length + (marked ? 1 : 0)) * 2);
    const view = new DataView(bytes.buffer);
    const letters = marked ? `\uFEFF${text}` : text;
    for (let at = 0; at < letters.length; at++) view.setUint16(at * 2, letters.charCodeAt(at), isLittle);
    return bytes;
  };
  switch (random.whole(0, 6)) {
    case 0:
      return new TextEncoder().encode(`\uFEFF${text}`);
    case 1:
      return gb18030(text) ?? new TextEncoder().encode(text);
    case 2:
      return wide(true, true);
    case 3:
      return wide(false, true);
    case 4:
      return /[\r\n\t]/u.test(text) ? wide(true, false) : wide(true, true);
    default:
      return new TextEncoder().encode(text);
  }
}
