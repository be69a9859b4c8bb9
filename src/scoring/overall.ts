// 综合得分: the totals of several schemes, each scored by itself, become one total, with a place within the category and a grade.
import type { Issue } from '../model/issue';
import { pairsOf } from '../model/pairs';
import { list } from '../model/text';
import type { Scheme } from '../rubric/tree';
import { measured } from '../standing/grade';
import { overallGrade, overallTotal, type Member, type Overall } from '../standing/overall';
import { rankTotals } from './rank';
import type { OverallUnit, Scoreboard, UnitResult } from './scoreboard';

type MemberUnit = Pick<UnitResult, 'name' | 'category' | 'total' | 'status'>;

/** What another scheme came to, as far as an overall total needs it; plain data that can be kept. */
export interface MemberResults {
  /** Its id. */
  scheme: string;
  year: number;
  fullMarks: number | null;
  units: readonly MemberUnit[];
  /** The file that it was read from, and the day, `2022-12-20`. */
  from?: { file: string; day: string };
}

/** The scoreboard with the overall totals that its scheme speaks of, where the results of all the others are at hand. */
export function withOverall(scheme: Scheme, board: Scoreboard, beside: readonly MemberResults[]): Scoreboard {
  const { overall } = scheme.data;
  const sources = overall && sourcesOf(overall, [{ scheme: scheme.id, fullMarks: scheme.data.fullMarks, units: board.units }, ...beside]);
  if (!overall || !sources) return board;
  const units = board.units.map((unit) => unitOf(unit, overall, sources));
  givePlaces(units);
  return {
    ...board,
    overall: {
      name: overall.name,
      members: sources.map(({ member: { name, weight }, from }) => ({ name, weight, ...(from && { from }) })),
      units,
    },
    issues: [...board.issues, ...sources.flatMap((source) => strangers(source, board))],
  };
}

/** What the overall total of a scheme is made of beside its own; nothing where it speaks of none. */
export function otherMembers({ id, data }: Scheme): Member[] {
  return (data.overall?.members ?? []).filter(({ scheme }) => scheme !== id);
}

/** Why results cannot stand for a member of the overall total of a year; undefined where they can. */
export function misfitOf(
  member: Member,
  { scheme, year, fullMarks }: Pick<MemberResults, 'scheme' | 'year' | 'fullMarks'>,
  ownYear: number,
): 'scheme' | 'year' | 'full-marks' | undefined {
  if (scheme !== member.scheme) return 'scheme';
  if (year !== ownYear) return 'year';
  return member.of === 'rate' && fullMarks === null ? 'full-marks' : undefined;
}

/** Those of the results that stand for a member of a scheme's overall total. */
export function fittingMembers<Results extends MemberResults>(scheme: Scheme, year: number, results: readonly Results[]): Results[] {
  return results.filter((each) => otherMembers(scheme).some((member) => misfitOf(member, each, year) === undefined));
}

interface Source extends Omit<MemberResults, 'year'> {
  member: Member;
  /** Which of its units each unit is. */
  found: ReadonlyMap<MemberUnit, MemberUnit>;
}

function sourcesOf({ members }: Overall, all: readonly Omit<MemberResults, 'year'>[]): Source[] | undefined {
  const sources = members.flatMap((member) => {
    const own = all.find(({ scheme }) => scheme === member.scheme);
    return own ? [{ ...own, member, found: pairsOf(all[0]!.units, own.units) }] : [];
  });
  return sources.length === members.length ? sources : undefined;
}

function unitOf(unit: UnitResult, overall: Overall, sources: readonly Source[]): OverallUnit {
  const results = sources.map(({ found }) => found.get(unit));
  const points = results.map((result, at) => (result?.status === 'assessed' ? pointsOf(result, sources[at]!) : null));
  const { name, category } = unit;
  const statuses = results.map((result) => result?.status ?? 'absent');
  if (points.some((each) => each === null)) return { name, category, points, statuses, total: null, rank: null, grade: null };
  const total = overallTotal(overall, points as number[]);
  return { name, category, points, statuses, total, rank: null, grade: overallGrade(overall, category, total) };
}

function pointsOf({ total }: MemberUnit, { fullMarks, member }: Source): number {
  return measured(member, total, fullMarks);
}

/** By overall total, within the category. */
function givePlaces(units: readonly OverallUnit[]): void {
  for (const category of new Set(units.map((unit) => unit.category))) {
    const own = units.filter((unit) => unit.category === category);
    const places = rankTotals(own.flatMap(({ total }) => total ?? []));
    for (const unit of own) unit.rank = unit.total === null ? null : places.get(unit.total)!;
  }
}

/** Units that the other workbook has and this one has not, and the other way round. */
function strangers({ member, units, found }: Source, board: Scoreboard): Issue[] {
  const known = new Set(found.values());
  const more = units.filter((unit) => !known.has(unit)).map(({ name }) => name);
  const lacking = board.units.filter((unit) => !found.has(unit)).map(({ name }) => name);
  const issue = (message: string): Issue => ({ severity: 'warning', code: 'OVERALL_UNITS', where: member.name, message });
  return [
    ...(lacking.length > 0
      ? [issue(`“${member.name}”里没有${list(lacking)}，没有它的综合得分。请核对两本工作簿的单位名称；不参加的，不用改。`)]
      : []),
    ...(more.length > 0
      ? [issue(`“${member.name}”里的${list(more)}不在这本工作簿里，没有计入综合得分。请核对两本工作簿的单位名称；不参加的，不用改。`)]
      : []),
  ];
}
