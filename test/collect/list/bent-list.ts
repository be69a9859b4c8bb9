// Lists as other systems and clerks write them, with what every number means. It shares no code with what it judges.
import { randomFrom, type Random } from '../../../src/model/random';

export interface BentList {
  text: string;
  /** unit, entry, number: what the list says of our units. */
  truth: { unit: string; entry: string; value: string; isPlain: boolean }[];
  /** What each name and title stands for; '' for nothing of ours. */
  names: Map<string, string>;
  titles: Map<string, string>;
  habits: string;
}

/** Titles that say the entry in its own words, and titles that need a person. `''` is nothing of ours. */
const TITLES: Record<string, { plain: readonly string[][]; bent: readonly string[][] }> = {
  信息公开·开设项数: {
    plain: [['信息公开', '开设项数'], ['信息公开·开设项数'], ['信息公开－开设项数'], ['开设项数']],
    bent: [['信息公开'], ['信息公开栏目开设项数'], ['开设项数（项）']],
  },
  教育阳光服务·处理件数: {
    plain: [['教育阳光服务', '处理件数'], ['处理件数'], ['处 理 件 数']],
    bent: [['阳光服务处理件数'], ['阳光服务', '办理件数']],
  },
  调查征集·开展次数: { plain: [['调查征集', '开展次数'], ['调查征集：开展次数']], bent: [['调查征集'], ['征集调查次数']] },
};
const OTHERS: readonly string[][] = [['得分'], ['信息公开', '得分'], ['排名'], ['备注'], ['网站访问量'], ['上月开设项数']];

export const entries = Object.keys(TITLES);

/** How a name may be bent so that nobody can doubt it, and so that somebody must confirm it. */
const PLAIN: ((name: string, random: Random) => string)[] = [
  (name) => name,
  (name) => name,
  (name) => ` ${name}\u3000`,
  (name) => name.replace(/（/gu, '(').replace(/）/gu, ')'),
  (name) => name.replace(/（/gu, '【').replace(/）/gu, '】'),
  (name) => [...name].join(' '),
  (name) => name.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (name, random) => `${random.whole(1, 60)}.${name}`,
];
const BENT: ((name: string, random: Random) => string)[] = [
  (name) => `${name}（本部）`,
  (name) => `湖南省${name}`,
  (name) => name.replace(/大学/u, '学院'),
  (name) => name.replace(/学院/u, '大学'),
  (name) => name.replace(/技术|理工|科技/u, ''),
  (name) => name.replace(/教育局/u, '教体局'),
  (name, random) => leaveOut(name, random.whole(1, Math.max(1, name.length - 2))),
  (name) => name.slice(0, 4),
  (name, random) => name.replace(name[random.whole(1, name.length - 1)]!, '某'),
];
const leaveOut = (name: string, at: number): string => name.slice(0, at) + name.slice(at + 1);
const STRANGERS = ['常德某某大学', '第九中心', '湖南大学', '甲甲学院', '北京市教育局', '新学院'];

export function bentList(seed: number, units: readonly string[]): BentList {
  const random = randomFrom(seed);
  const pick = <T>(all: readonly T[]): T => all[random.whole(0, all.length - 1)]!;
  const names = new Map<string, string>();
  const titles = new Map<string, string>();
  const habits: string[] = [];
  const columns: { parts: string[]; entry: string; isPlain: boolean }[] = [];
  for (const entry of entries.filter(() => random.happens(0.7))) {
    const isPlain = random.happens(0.7);
    const parts = pick(isPlain ? TITLES[entry]!.plain : TITLES[entry]!.bent);
    if (columns.some((column) => column.parts.join('') === parts.join(''))) continue;
    columns.push({ parts, entry, isPlain });
  }
  if (columns.length === 0) columns.push({ parts: ['开设项数'], entry: '信息公开·开设项数', isPlain: true });
  for (const parts of OTHERS.filter(() => random.happens(0.25)))
    columns.splice(random.whole(0, columns.length), 0, { parts, entry: '', isPlain: true });
  for (const { parts, entry } of columns) titles.set(parts.join('·'), entry);
  const chosen = units.filter(() => random.happens(0.5));
  const rows: string[][] = [];
  const truth: BentList['truth'] = [];
  const isNumbered = random.happens(0.3);
  for (const unit of chosen) {
    const isPlain = random.happens(0.7);
    let name = pick(isPlain ? PLAIN : BENT)(unit, random);
    // Bent into another of our units it would say something else.
    if (!isPlain && (units.includes(name) || name === '')) name = `${unit}（本部）`;
    // A name that says two units would have no truth.
    if (names.has(name) && names.get(name) !== unit) continue;
    names.set(name, unit);
    rows.push([
      name,
      ...columns.map(({ entry, isPlain: isPlainColumn }) => {
        const value = String(random.whole(0, 900));
        if (entry !== '' && !random.happens(0.1)) {
          truth.push({ unit, entry, value, isPlain: isPlain && isPlainColumn });
          return value;
        }
        return entry === '' ? value : '';
      }),
    ]);
    if (random.happens(0.08)) {
      const stranger = pick(STRANGERS);
      if (!names.has(stranger)) {
        names.set(stranger, '');
        rows.push([stranger, ...columns.map(() => '7')]);
      }
    }
    if (random.happens(0.04)) rows.push(['小计', ...columns.map(() => '55')]);
  }
  const mark = pick([',', '\t', ';', '，']);
  const deep = columns.some(({ parts }) => parts.length > 1);
  const head = (depth: number): string[] =>
    columns.map(({ parts }, at) => {
      if (!deep) return parts[0]!;
      if (depth === 1) return parts[1] ?? '';
      // Merged cells in a text: the word stands over the first only.
      return at > 0 && parts.length > 1 && columns[at - 1]!.parts.length > 1 && columns[at - 1]!.parts[0] === parts[0] ? '' : parts[0]!;
    });
  const numbered = (row: string[], number: string): string[] => (isNumbered ? [number, ...row] : row);
  const unitWord = pick(['单位', '单位名称', '学校名称', '被监测单位']);
  const lines = [
    ...(random.happens(0.4) ? [['2022年12月监测情况表']] : []),
    numbered([unitWord, ...head(0)], '序号'),
    ...(deep ? [numbered(['', ...head(1)], '')] : []),
    ...rows.map((row, at) => numbered(row, String(at + 1))),
    ...(random.happens(0.5) ? [numbered(['合计', ...columns.map(() => '999')], '')] : []),
    ...(random.happens(0.3) ? [['注：数据由系统自动生成']] : []),
  ];
  habits.push(JSON.stringify(mark));
  return { text: lines.map((cells) => cells.join(mark)).join(pick(['\n', '\r\n'])), truth, names, titles, habits: habits.join() };
}
