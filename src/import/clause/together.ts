// Several parts of one clause: points of items added up, full marks less what is found, or an account that only adds up.
import type { Rule } from '../../rules/kind';
import { ruleByMark } from './by-mark';
import { namedApart } from './names-apart';
import { boundsIn } from './patterns/limits';
import { ruleOf, type About, type ClausePart, type PartNumber } from './part';
import { account, floorChoices, FLOOR_WHY, itemsOf, numbersOf, whysOf, type Whole } from './whole';

export function severalParts(all: readonly ClausePart[], about: About): Whole {
  if (all.filter((part) => isTierAlone(part, about)).length > 1) return unreadTiers(all);
  const graves = all.filter(({ from, to }) => GRAVE.test(about.words.plain.slice(from, to))).length;
  const why = [
    ...(isOneSentence(all, about) || graves > 1 ? ['几种情形写在一句里，请核对是不是分别计'] : []),
    ...(hasCapOverSeveral(all, about) ? ['最多几分管的是最后一种情形，还是前面的几种一起，请核对'] : []),
  ];
  const whole = joined(all, about);
  return whole.why.length > 0 ? whole : { ...whole, why };
}

function joined(all: readonly ClausePart[], about: About): Whole {
  const { weight, role } = about.facts;
  const own = all.map((part) => part.beside ?? part);
  const parts = namedApart(withoutHeadings(own, weight), weight ?? undefined);
  if (weight === null) return openAccount(parts, about);
  if (role === 'penalty') return heldAccount(parts, about, weight);
  const scored = parts.filter(({ side }) => side !== 'zeroes');
  if (scored.length === 0) return allZeroed(parts, weight);
  const isLess = scored.some(({ side }) => side === 'takes') && scored.every(({ side, isAdded }) => side === 'takes' || isAdded);
  if (isLess && role === 'base') return fullLess(parts, about, weight);
  return added(parts, about, weight);
}

/** Two of them with no more than a comma between them. */
function isOneSentence(all: readonly ClausePart[], { words: { plain, lines } }: About): boolean {
  return all
    .slice(1)
    .some(
      ({ from }) =>
        (/[,、)]/u.test(plain[from - 1] ?? ';') || plain[from] === '(') && !lines.has(from) && !NUMBERED.test(plain.slice(from)),
    );
}

/** The number of an item, and no number of its words: 2.…, （二）…, ③…, 四是…; not 2次, （死亡1人的…）. */
const NUMBERED = /^(?:[0-9]{1,2}(?:[、)]|\.(?![0-9]))|[①-⑳⑴-⒇]|\((?:[0-9]{1,2}|[一二三四五六七八九十]+)\)|[一二三四五六七八九十]+[、是])/u;

/** …每次扣1分；…每处扣0.5分，最多扣3分: the last of several that are not numbered is bounded, and those before it are not. */
function hasCapOverSeveral(all: readonly ClausePart[], { words: { plain, lines } }: About): boolean {
  const isCapped = ({ numbers }: ClausePart): boolean => numbers.some(({ role }) => role === 'cap');
  return all.some(
    (part, index) =>
      index > 0 && isCapped(part) && !isCapped(all[index - 1]!) && !lines.has(part.from) && !NUMBERED.test(plain.slice(part.from)),
  );
}

/** Findings of one sort, more or less grave: there may be one rule for all of them. */
const GRAVE = /一般|较大|重大|特大|特别|轻伤|重伤|死亡|亡人/u;

const sum = (numbers: readonly number[]): number => Math.round(numbers.reduce((total, each) => total + each, 0) * 1e6) / 1e6;
const given = (role: PartNumber['role'], value: number): PartNumber => ({ role, value, given: 'weight' });

/** Points for a stretch of numbers: several of them side by side are tiers that were not understood. */
function isTierAlone(part: ClausePart, { words }: About): boolean {
  if (part.side !== 'gives' || !['yes-no', 'bonus-once'].includes(part.kind)) return false;
  return boundsIn(words.plain.slice(part.from, part.to), 0).some(({ unit }) => /%|元|天|日|名/u.test(unit));
}

function unreadTiers(parts: readonly ClausePart[]): Whole {
  return {
    kind: 'mark',
    rule: parts[0]!.rule,
    numbers: [],
    why: [...whysOf(parts), '像是分档计分，档与档没有读懂'],
    items: [],
    isJudged: true,
  };
}

/** A heading has the points of those after it: 一、组织领导（10分）。1.…（4分）；2.…（6分）. */
function withoutHeadings(parts: readonly ClausePart[], weight: number | null): ClausePart[] {
  const total = sum(parts.flatMap(({ full }) => full ?? []));
  if (weight === null || total === weight || parts.some(({ full }) => full === undefined)) return [...parts];
  const first = parts[0]!;
  const rest = parts.slice(1);
  const isHeading = first.kind === 'yes-no' && first.full === weight && sum(rest.map(({ full }) => full!)) === weight;
  if (isHeading && rest.length > 1) return rest;
  const kept: ClausePart[] = [];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    let [own, next] = [0, index + 1];
    while (next < parts.length && own < part.full!) own = sum([own, parts[next++]!.full!]);
    const heads = part.kind === 'yes-no' && next - index > 2 && own === part.full;
    if (!heads) kept.push(part);
  }
  return sum(kept.map(({ full }) => full!)) === weight ? kept : [...parts];
}

/** Without full marks: what is given and taken adds up, from nothing. */
function openAccount(parts: readonly ClausePart[], { facts, governing }: About): Whole {
  const isSum = parts.every(({ side, full }) => side === 'gives' && full !== undefined) && facts.role !== 'penalty';
  const isFloored = governing.floor === 'zero' || parts.some(({ hasFloor }) => hasFloor);
  const [scored, zeroes] = [parts.filter(({ side }) => side !== 'zeroes'), parts.filter(({ side }) => side === 'zeroes')];
  const isGiven = scored.every(({ side }) => side === 'gives');
  const list = (floor: 0 | null, all: readonly Pick<ClausePart, 'name' | 'rule'>[]): Rule =>
    account({ start: 0, floor, ceiling: null, items: all.map(({ name, rule }) => ({ name, rule })) });
  // What makes nothing of points that are given takes these; beside points that are taken nobody knows how many it takes.
  const rule =
    zeroes.length > 0 && isGiven
      ? zeroedBy(list(0, scored), zeroes)
      : list(
          isFloored && parts.some(({ side }) => side === 'gives') ? 0 : null,
          parts.map((part) => (part.side === 'zeroes' ? { ...part, rule: ruleByMark({ ...part, weight: null, role: 'penalty' }) } : part)),
        );
  return {
    kind: isSum && facts.role === 'base' ? 'sum-of-items' : 'accumulate',
    rule,
    numbers: numbersOf(parts),
    why: [
      ...whysOf(parts),
      ...(zeroes.length === 0
        ? []
        : [isGiven ? '有不得分的情形而没有分值，请核对' : '有不得分的情形而没有分值，不知道扣多少，由评审人评定']),
      ...(isFloored ? ['扣到哪里为止请核对'] : []),
    ],
    items: parts,
    isJudged: parts.every(({ isJudged, side }) => isJudged || side === 'zeroes'),
  };
}

/** Taken from the total, at most the weight. */
function heldAccount(parts: readonly ClausePart[], { governing }: About, weight: number): Whole {
  const scored = parts.filter(({ side }) => side !== 'zeroes');
  const zeroes = parts.filter(({ side }) => side === 'zeroes').map((part) => ({ ...part, rule: lost(part, weight) }));
  const rule = account({ start: 0, floor: -weight, ceiling: null, items: itemsOf([...scored, ...zeroes]) });
  const isStated = governing.floor === 'zero' || parts.some(({ hasFloor }) => hasFloor);
  return {
    kind: 'accumulate',
    rule,
    numbers: [...numbersOf(parts), given('cap', weight)],
    why: [...whysOf(parts), ...(isStated ? [] : [`没有写扣到哪里为止，按最多扣 ${weight} 分读`])],
    items: parts,
    isJudged: parts.every(({ isJudged }) => isJudged),
  };
}

const lost = (part: ClausePart, weight: number): Rule => ({ kind: 'once', points: -weight, input: { name: part.name } }) as Rule;

function allZeroed(parts: readonly ClausePart[], weight: number): Whole {
  return {
    kind: 'full-minus-items',
    rule: account({ items: parts.map((part) => ({ name: part.name, rule: lost(part, weight) })) }),
    numbers: [given('full', weight)],
    why: [...whysOf(parts), '没有这些情形的得满分，条文没有写明'],
    items: parts,
  };
}

/** With what makes the whole worth nothing; it is asked last. */
function zeroedBy(rule: Rule, zeroes: readonly ClausePart[]): Rule {
  if (zeroes.length === 0) return rule;
  return ruleOf('zeroing', { rule, flags: zeroes.map(({ name }) => ({ name })) });
}

function fullLess(parts: readonly ClausePart[], { governing }: About, weight: number): Whole {
  const scored = parts.filter(({ side }) => side !== 'zeroes');
  const zeroes = parts.filter(({ side }) => side === 'zeroes');
  const isStated = governing.floor === 'zero' || parts.some(({ hasFloor }) => hasFloor);
  const list = account({ items: itemsOf(scored) });
  const base = {
    kind: 'full-minus-items' as const,
    numbers: [...numbersOf(parts), given('full', weight)],
    items: parts,
    isJudged: scored.every(({ isJudged }) => isJudged),
  };
  const added = scored.some(({ isAdded }) => isAdded) ? ['加分能不能超过分值，没有写明'] : [];
  if (governing.floor === 'below') {
    const items = [...itemsOf(scored), ...zeroes.map((part) => ({ name: part.name, rule: lost(part, weight) }))];
    return { ...base, rule: account({ floor: null, items }), why: [...whysOf(parts), ...added, '扣分可以为负，请核对'] };
  }
  return {
    ...base,
    rule: zeroedBy(list, zeroes),
    why: [...whysOf(parts), ...added, ...(isStated ? [] : [FLOOR_WHY])],
    choices: isStated || zeroes.length > 0 ? [] : floorChoices(list),
  };
}

/** Items with points of their own; what is taken beside them is taken from all. */
function added(parts: readonly ClausePart[], { facts, words }: About, weight: number): Whole {
  const scored = parts.filter(({ side }) => side !== 'zeroes');
  const zeroes = parts.filter(({ side }) => side === 'zeroes');
  const gives = scored.filter(({ side }) => side === 'gives');
  const takes = scored.filter(({ side }) => side === 'takes');
  const isOpen = gives.some(({ full }) => full === undefined);
  const total = sum(gives.flatMap(({ full }) => full ?? []));
  const matches = !isOpen && Math.abs(total - weight) < 1e-9;
  const isPlain = takes.length === 0 && matches && !scored.some(({ isJudged }) => isJudged);
  const isSole = gives.length === 1 && takes.length === 0 && matches;
  const isMinus = gives.length === 1 && takes.length > 0 && matches && gives[0]!.kind === 'yes-no';
  const inSum = scored.map(({ name, full, rule: own }) => ({ name, weight: full, rule: own }));
  const decisive = isPlain ? deniedBy(scored, words.plain) : undefined;
  const rule = isPlain
    ? ruleOf('sum', { parts: inSum, ...(decisive && { decisive: [decisive.name] }) })
    : account({ start: 0, items: itemsOf(scored) });
  const choices = decisive && [
    { label: `${decisive.said}：整项不得分`, rule },
    { label: `${decisive.said}：只是“${decisive.name}”不得分`, rule: ruleOf('sum', { parts: inSum }) },
  ];
  const why = [
    ...whysOf(parts),
    ...(decisive ? [`“${decisive.said}”：整项不得分，还是只是“${decisive.name}”不得分`] : []),
    ...(matches ? [] : [isOpen ? `有的事项没有写最多几分，合计封顶 ${weight} 分` : `各项合计 ${total} 分，分值是 ${weight} 分`]),
    ...(takes.length > 0 ? ['扣分从哪里扣、扣到哪里为止，请核对'] : []),
    ...(isSole ? ['不得分的情形，请核对'] : []),
  ];
  return {
    kind: isSole ? gives[0]!.kind : isMinus ? 'full-minus-items' : facts.role === 'bonus' && !matches ? 'accumulate' : 'sum-of-items',
    rule: zeroedBy(rule, zeroes),
    numbers: [...numbersOf(parts), ...(isPlain ? [] : [given('cap', weight)])],
    why,
    ...(choices && zeroes.length === 0 && { choices }),
    items: parts,
    isJudged: scored.every(({ isJudged }) => isJudged),
  };
}

const DENIED = /(?<said>(?:未|没有|没)(?<what>[^,;。的]{2,12})(?:的)?)[,、]?(?:则)?不(?:计|得|予计)分/gu;

/** The part of which another one says that without it there are no points: 按时办结计5分；质量高计5分；未按时办结，不计分. */
function deniedBy(parts: readonly ClausePart[], plain: string): { name: string; said: string } | undefined {
  for (const part of parts) {
    for (const { groups } of plain.slice(part.from, part.to).matchAll(DENIED)) {
      const other = parts.find((each) => each !== part && each.name.includes(groups!['what']!));
      if (other) return { name: other.name, said: groups!['said']! };
    }
  }
  return undefined;
}
