// What does not add up in a table: sums, numbers, words that stop in the middle.
import type { DraftGroup, DraftIndicator, Finding } from '../draft';
import { squeezed } from './plain';
import type { Found } from './raw';
import { roleOf } from './roles';
import type { JoinedIndicator } from './shared-weights';
import { pointsIn } from './weight-words';

interface Checked {
  indicators: readonly DraftIndicator[];
  raws: readonly JoinedIndicator[];
  groups: readonly DraftGroup[];
  found: readonly Found[];
}

export function findingsOf(checked: Checked): Finding[] {
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
function groupSums({ indicators, raws, groups }: Checked): Finding[] {
  return groups.flatMap(({ name, weight }) => {
    const own = indicators.map((each, at) => ({ each, raw: raws[at]! })).filter(({ each }) => each.group === name);
    if (weight === null || own.some(({ each }) => each.weight === null)) return [];
    const sumOf = (list: typeof own) =>
      added(
        list
          .filter(({ raw }, at) => raw.sharers === undefined || list[at - 1]?.raw.weightKey !== raw.weightKey)
          .map(({ each }) => each.weight!),
      );
    const sum = sumOf(own);
    if (sum === weight) return [];
    const parts = new Map<string, typeof own>();
    for (const each of own) {
      const key = each.each.path.join('\n');
      parts.set(key, [...(parts.get(key) ?? []), each]);
    }
    const sums = [...parts].map(([key, list]) => ({ key: key.split('\n').at(-1)!, sum: sumOf(list), where: list[0]!.each.where }));
    if (sums.length > 1 && sums.filter((each) => each.sum === weight).length * 2 > sums.length)
      return sums
        .filter((each) => each.sum !== weight)
        .map((each) => finding(each.where, `“${each.key}”各项分值合计 ${each.sum}，应为 ${weight}，请核对。`, each.sum, weight));
    return [finding(own[0]!.each.where, `“${name}”各项分值合计 ${sum}，应为 ${weight}，请核对。`, sum, weight)];
  });
}

/** Totals that the document states. */
function totals({ indicators, raws, groups, found }: Checked): Finding[] {
  return found.flatMap((each) => {
    if (each.is !== 'total' || /得分/u.test(each.text)) return [];
    const base = indicators.filter(({ role }) => role === 'base');
    const weights = base
      .filter((_, at) => raws[at]?.sharers === undefined || raws[at - 1]?.weightKey !== raws[at]?.weightKey)
      .map(({ weight }) => weight);
    if (weights.some((weight) => weight === null)) return [];
    const isSub = /小计/u.test(each.text);
    if (isSub) return [];
    const sum = added(weights as number[]);
    const stated = groups.filter(({ role, weight }) => role === 'base' && weight !== null).map(({ weight }) => weight!);
    if (sum === each.value || added(stated) === each.value || each.value === added(indicators.map(({ weight }) => weight ?? 0))) return [];
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
    const numbers = list.flatMap(({ number, where }) =>
      /^\d+[、.．]?$/u.test(number) ? [{ value: Number.parseInt(number, 10), where }] : [],
    );
    const distinct = numbers.filter(({ value }, at) => value !== numbers[at - 1]?.value);
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
