// What does not add up in a table: sums, numbers, words that stop in the middle.
import type { DraftGroup, DraftIndicator, Finding } from '../draft';
import { squeezed } from './plain';
import type { FoundItem } from './raw';
import { roleOf } from './roles';
import type { JoinedIndicator } from './shared-weights';
import { pointsIn } from './weight-words';

interface Checked {
  indicators: readonly DraftIndicator[];
  raws: readonly JoinedIndicator[];
  groups: readonly DraftGroup[];
  found: readonly FoundItem[];
}

export function draftFindings(checked: Checked): Finding[] {
  return [
    ...itemSums(checked),
    ...shared(checked),
    ...groupSums(checked),
    ...totals(checked),
    ...numbering(checked),
    ...open(checked),
    ...cut(checked),
  ];
}

function finding(where: string, message: string, ...numbers: number[]): Finding {
  return { where, message, numbers };
}

/** 矿管部门：各项合计 50，应为 60. */
function itemSums({ indicators }: Checked): Finding[] {
  return indicators.flatMap(({ where, name, path, clause, weight }) => {
    const points = pointsIn(clause);
    const sum = added(points);
    if (weight === null || points.length < 2 || sum === weight || points.some((each) => each > weight)) return [];
    return [finding(where, `“${[...path.slice(-1), name].join('·')}”各项合计 ${sum} 分，应为 ${weight} 分，请核对。`, sum, weight)];
  });
}

/** A merged weight to which several clauses lay claim. */
function shared({ raws }: Checked): Finding[] {
  return raws.flatMap(({ sharers, weightKey, weight, name, where }, at) =>
    sharers !== undefined && weight !== null && raws[at - 1]?.weightKey !== weightKey
      ? [
          finding(
            where,
            `“${name.name}”一个合并的 ${weight} 分对着 ${sharers} 条评分标准，各条都按 ${weight} 分列出，请核对。`,
            weight,
            sharers,
          ),
        ]
      : [],
  );
}

/** The weights below a group, each merged cell once; where a group is split into parts that each make up the whole, part by part. */
function groupSums(checked: Checked): Finding[] {
  return editionsOf(checked).flatMap((rows) => {
    const names = new Set(rows.flatMap(({ each }) => each.group ?? []));
    return [...names].flatMap((name) => {
      const own = rows.filter(({ each }) => each.group === name);
      const weight = own[0]!.each.groupWeight;
      if (weight === null || own.some(({ each }) => each.weight === null)) return [];
      const sum = sumOf(own);
      if (sum === weight) return [];
      const parts = byPath(own);
      const sums = [...parts].map(([key, list]) => ({ name: key.split('\n').at(-1)!, sum: sumOf(list), where: list[0]!.each.where }));
      const isByPart = sums.length > 1 && sums.filter((each) => each.sum === weight).length * 2 > sums.length;
      const off = isByPart ? sums.filter((each) => each.sum !== weight) : [{ name, sum, where: own[0]!.each.where }];
      return [
        ...(isByPart ? [apart(name, weight, sum, sums)] : []),
        ...off.map((each) => finding(each.where, `“${each.name}”各项分值合计 ${each.sum}，应为 ${weight}，请核对。`, each.sum, weight)),
      ];
    });
  });
}

/** Departments of which each has a part of its own: whoever scores every unit by all of them scores too much. */
function apart(name: string, weight: number, sum: number, parts: readonly { name: string; sum: number; where: string }[]): Finding {
  const each = parts.every((part) => part.sum === weight) ? '各自' : '大多各自';
  const shown = parts.slice(0, 3).map((part) => `“${part.name}”`);
  const names = `${shown.join('、')}${parts.length > shown.length ? `等 ${parts.length} 段` : ''}`;
  return finding(
    parts[0]!.where,
    `“${name}”写 ${weight} 分，下面${names}${each}合计 ${weight} 分，看来一个单位只考其中一段；现在每个单位都按各段计分，合计 ${sum} 分。请在面板里核对时选“每个单位只考自己的一段”，或者按段各存一份细则；确实都考的，不用改。`,
    weight,
    sum,
  );
}

function byPath(rows: readonly Row[]): Map<string, Row[]> {
  const parts = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.each.path.join('\n');
    parts.set(key, [...(parts.get(key) ?? []), row]);
  }
  return parts;
}

interface Row {
  each: DraftIndicator;
  raw: JoinedIndicator;
}

function editionsOf({ indicators, raws }: Checked): Row[][] {
  const rows = indicators.map((each, at) => ({ each, raw: raws[at]! }));
  return [...new Set(raws.map(({ edition }) => edition))].map((edition) => rows.filter(({ raw }) => raw.edition === edition));
}

/** Weights that are stated, each merged cell once. */
function sumOf(rows: readonly Row[]): number {
  const own = rows.filter(({ raw }, at) => raw.sharers === undefined || rows[at - 1]?.raw.weightKey !== raw.weightKey);
  return added(own.map(({ each }) => each.weight ?? 0));
}

/** Totals that the document states. */
function totals(checked: Checked): Finding[] {
  return checked.found.flatMap((each) => {
    if (each.is !== 'total' || /得分|小计/u.test(each.text)) return [];
    const rows = editionsOf(checked).find((list) => list[0]?.raw.edition === each.edition) ?? [];
    if (rows.length === 0 || rows.some(({ each: { weight, role } }) => weight === null && role === 'base')) return [];
    const base = rows.filter(({ each: { role } }) => role === 'base');
    const groups = new Map(base.map(({ each: { group, groupWeight } }) => [group, groupWeight ?? 0]));
    const sum = sumOf(base);
    if ([sum, sumOf(rows), added([...groups.values()])].includes(each.value)) return [];
    return [finding(each.where, `写明合计 ${each.value}，各项分值相加是 ${sum}，请核对。`, each.value, sum)];
  });
}

/** Numbers of rows that stand twice or are left out. */
function numbering({ raws }: Checked): Finding[] {
  const found: Finding[] = [];
  const byTable = new Map<string, JoinedIndicator[]>();
  for (const raw of raws) {
    const key = `${raw.id.split('r')[0]!}\n${raw.headings.map(({ name }) => name).join('\n')}`;
    byTable.set(key, [...(byTable.get(key) ?? []), raw]);
  }
  for (const list of byTable.values()) {
    const numbers = list.flatMap(({ number, where, numberKey }) =>
      /^\d+[、.．]?$/u.test(number) ? [{ value: Number.parseInt(number, 10), where, numberKey }] : [],
    );
    const distinct = numbers.filter(({ numberKey }, at) => numberKey !== numbers[at - 1]?.numberKey);
    const repeated = distinct.filter(({ value }, at) => distinct.findIndex((each) => each.value === value) < at);
    if (repeated.length > 2) continue;
    for (const { value, where } of repeated) found.push(finding(where, `序号 ${value} 出现两次，请核对。`, value));
    const rises = distinct.every(({ value }, at) => at === 0 || value > distinct[at - 1]!.value);
    if (!rises || distinct[0]?.value !== 1) continue;
    for (const [at, { value, where }] of distinct.entries()) {
      const above = distinct[at - 1]?.value ?? value - 1;
      if (value === above + 2) found.push(finding(where, `序号缺 ${above + 1}，请核对是不是漏了一行。`, above + 1));
    }
  }
  return found;
}

/** Bonuses and deductions that no figure bounds. */
function open({ indicators, groups }: Checked): Finding[] {
  return groups.flatMap(({ name, weight, role }) => {
    if (role === 'base' || weight !== null || roleOf(name) === undefined) return [];
    const own = indicators.filter(({ group }) => group === name);
    if (own.some((each) => each.weight !== null || /不超过|封顶|最高|最多|上限|为限/u.test(each.clause))) return [];
    return [finding(own[0]?.where ?? '', `“${name}”没有写最多加（扣）多少分，没有封顶，请核对。`)];
  });
}

/** Clauses that stop in the middle. */
function cut({ indicators }: Checked): Finding[] {
  return indicators.flatMap(({ where, name, clause }) => {
    const end = squeezed(clause);
    const opened = (end.match(/[(（]/gu) ?? []).length - (end.match(/[)）]/gu) ?? []).length;
    const stops = /[、，,：:（(]$|…+$|\.{3,}$/u.test(end) || /(?:的|并|和|及|或|未|不|每|扣|得|加)$/u.test(end.slice(-1)) || opened > 0;
    return stops && end.length > 8 ? [finding(where, `“${name}”的条文像是没有写完：“…${end.slice(-12)}”，请对照原文。`)] : [];
  });
}

function added(numbers: readonly number[]): number {
  return Number(numbers.reduce((sum, number) => sum + number, 0).toFixed(6));
}
