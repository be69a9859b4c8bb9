// From a document to what its scoring tables say: indicators with their weights and groups, notes, vetoes, and what is put aside.
import type { DraftGroup, DraftIndicator, DraftRubric, Role } from '../draft';
import type { Source } from '../source';
import { draftFindings } from './draft-findings';
import { clipWords, unbroken, squeezed } from './plain';
import type { FoundItem, RawIndicator } from './raw';
import { roleOf, roleOfWeighted } from './roles';
import { joinShared, type JoinedIndicator } from './shared-weights';
import { vetoEffect, governsRows, totalRules } from './total-rules';
import type { Named } from './weight-words';
import { verdictOf } from './verdict';
import { walk } from './walk';

export function readDraft(source: Source): DraftRubric {
  const { found, titles, title, isResults } = walk(source);
  const raws = joinShared(meant(found));
  const noWeights = raws.every(({ weight }) => weight === null);
  /** Tables whose levels have weights themselves. */
  const parted = new Set(raws.flatMap(({ levels: [first], edition }) => (first && first.weight !== null ? [edition] : [])));
  const indicators = unique(raws.map((raw) => indicatorOf(raw, parted, noWeights, title, titles)));
  const kept = new Set(raws.map(({ id }) => id));
  const isDropped = (each: RawIndicator) => each.isListed && !kept.has(each.id);
  const texts = found.flatMap((each) => {
    if (each.is === 'note' || each.is === 'prose') return [{ is: each.is, text: each.text }];
    return each.is === 'indicator' && isDropped(each) ? [{ is: 'prose', text: each.text }] : [];
  });
  const rules = texts.map(({ text }) => totalRules(text));
  const marks = texts.flatMap(({ text }) => markRule(text));
  const vetoes = [
    ...found.flatMap((each) =>
      each.is === 'veto' ? [{ clause: each.clause, effect: each.effect ?? marks[0] ?? vetoEffect(each.clause) }] : [],
    ),
    ...rules.flatMap((each) => each.vetoes),
  ];
  const scheme = rules.flatMap((each) => each.scheme);
  const notes = texts.filter(({ is, text }) => is === 'note' || governsRows(text)).map(({ text }) => text);
  const put = found.flatMap((each) => {
    if (each.is === 'indicator' && isDropped(each)) return [{ text: clipWords(each.text), why: '正文里的概述，各项以表格为准' }];
    if (each.is === 'ignored') return [{ text: each.text, why: each.why }];
    if (each.is === 'heading') return [{ text: each.heading.name, why: '标题行，它下面的各项另列' }];
    if (each.is !== 'prose' || notes.includes(each.text) || unbroken(each.text) === title) return [];
    const { scheme, vetoes } = totalRules(each.text);
    return scheme.length + vetoes.length > 0 ? [] : [{ text: clipWords(each.text), why: '说明文字，没有说怎样计分' }];
  });
  const groups = groupsOf(indicators, raws);
  const { verdict, why } = verdictOf({
    indicators: raws.length,
    isFilledIn: found.some(({ is }) => is === 'result') && !found.some(({ is }) => is === 'indicator'),
    scheme: scheme.length,
    isResults,
    title,
  });
  const isRubric = verdict === 'rubric';
  const doubts = (source.doubts ?? []).map((each) => ({ ...each, numbers: [] }));
  const findings = [...doubts, ...(isRubric ? draftFindings({ indicators, raws, groups, found }) : [])];
  return {
    verdict,
    ...(why !== undefined && { why }),
    ...(title !== '' && { title }),
    groups: isRubric ? groups : [],
    indicators: isRubric || verdict === 'results' ? indicators : [],
    vetoes: isRubric ? vetoes : [],
    scheme,
    notes: isRubric ? notes : [],
    ignored: put,
    findings,
  };
}

/**
 * Tables come before lists: where a document has both, its text only sums the tables up, save for bonuses and deductions. A single line
 * that looks like an indicator is none, and rows of a filled-in sheet count only where nothing else does.
 */
function meant(found: readonly FoundItem[]): RawIndicator[] {
  const all = found.filter((each) => each.is === 'indicator');
  const inTables = all.filter(({ isListed }) => !isListed);
  const names = new Set(inTables.flatMap(({ name, levels }) => [name, ...levels].map((each) => squeezed(each.name))));
  const isExtra = ({ headings, name }: RawIndicator) =>
    [...headings.map((each) => each.name), name.name].some(roleOf) && !names.has(squeezed(name.name));
  if (inTables.length > 0) return all.filter((each) => !each.isListed || isExtra(each));
  return all.length > 1 ? all : found.filter((each) => each.is === 'result');
}

/** What a mark in the column of weights decides: ※ 是关键项目，有一项不符合的，审查不合格. */
function markRule(text: string): string[] {
  return /[※★☆▲△*＊●◆]/u.test(text) && /不合格|否决|不达标|不通过|关键|必须/u.test(text) ? [vetoEffect(text)] : [];
}

function indicatorOf(
  raw: JoinedIndicator,
  parted: ReadonlySet<number>,
  noWeights: boolean,
  title: string,
  titles: readonly string[],
): DraftIndicator {
  const tops = topsOf(raw, parted.has(raw.edition));
  const [group, ...path] = tops;
  const clause = raw.clauses.join('\n');
  return {
    id: raw.id,
    where: raw.where,
    ...(titles.length > 1 && raw.edition > 0 && { table: titles[raw.edition - 1] ?? '' }),
    ...(group && { group: group.name }),
    groupWeight: group?.weight ?? null,
    path: path.map(({ name }) => name),
    name: raw.name.name,
    weight: raw.weight,
    role: indicatorRole(raw, tops, clause, noWeights, title),
    clause,
    ...(raw.isWeightDoubtful && { doubts: [`${raw.weight} 分是合并的单元格，对着 ${raw.sharers} 条，可能是几条合起来的分值`] }),
  };
}

/** Headings in a table are its groups; one above it gives way to levels of the table that have weights themselves. */
function topsOf({ headings, levels }: JoinedIndicator, isParted: boolean): Named[] {
  const over = headings.filter(({ isOfTable }) => isOfTable || !isParted || levels.length === 0);
  return [...over.map(({ name, weight }) => ({ name, weight })), ...levels];
}

/** By its headings and names first; where nothing carries a weight, by what the clause does. */
function indicatorRole(raw: JoinedIndicator, tops: readonly Named[], clause: string, noWeights: boolean, title: string): Role {
  if (raw.isTaken) return 'penalty';
  const names = [...tops, ...(raw.isNamedByClause ? [] : [raw.name])];
  const named = names.map(({ name, weight }) => roleOfWeighted(name, weight)).find((role) => role !== undefined);
  const told = raw.headings.find(({ role }) => role !== undefined)?.role ?? named ?? raw.tableRole;
  if (told !== undefined) return told;
  if (!noWeights) return 'base';
  if (roleOf(title) === 'penalty') return 'penalty';
  const plain = squeezed(clause);
  return /[加计奖得]\d/u.test(plain) && !/扣|不得分/u.test(plain) && raw.weight === null ? 'bonus' : 'base';
}

function unique(indicators: readonly DraftIndicator[]): DraftIndicator[] {
  const seen = new Map<string, number>();
  return indicators.map((each) => {
    const times = (seen.get(each.id) ?? 0) + 1;
    seen.set(each.id, times);
    return times === 1 ? each : { ...each, id: `${each.id}-${times}` };
  });
}

/** The groups in their order, with the weights that the document states. */
function groupsOf(indicators: readonly DraftIndicator[], raws: readonly JoinedIndicator[]): DraftGroup[] {
  const groups = new Map<string, DraftGroup>();
  const add = (name: string, weight: number | null, role: Role): void => {
    const known = groups.get(name);
    if (!known) groups.set(name, { name, weight, role });
    else if (known.weight === null && weight !== null) groups.set(name, { ...known, weight });
  };
  for (const [at, { group, groupWeight, role }] of indicators.entries()) {
    if (group === undefined) continue;
    const isAll = indicators.filter((each) => each.group === group).every((each) => each.role === role);
    add(group, groupWeight, roleOfWeighted(group, groupWeight) ?? raws[at]!.tableRole ?? (isAll ? role : 'base'));
  }
  return [...groups.values()];
}
