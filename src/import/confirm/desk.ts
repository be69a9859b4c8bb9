// A rubric on its way from a document to a workbook: what people have decided about each of its clauses. Every step gives a new state.
import type { ImportedFile } from '..';
import { checkedRule } from '../../rubric/rule-fields';
import type { RubricData } from '../../rubric/schema';
import type { Rule } from '../../rules/kind';
import type { TablesSaid } from '../categories';
import type { Ignored } from '../draft';
import type { ImportedIndicator } from '../imported';
import type { NoticeWishes } from './notice';
import { noticeKindIn, workIn } from './notice-starters';
import { readingWith, type NewNumbers } from './rule-numbers';
import { readingBy, waysOf } from './ways';

/** What the document rarely says of itself. */
export interface DeskFacts {
  title: string;
  issuer: string;
  /** As it was typed. */
  year: string;
  /** What its units are called: 县市区. */
  category: string;
  /** What was assessed, and who is covered, as a notice says it: 政务公开, 全市. */
  work: string;
  scope: string;
  /** Who a notice speaks to. */
  addressees: string;
}

interface Decision {
  /** Which of the ways of scoring it. */
  way: number;
  /** Numbers that were put right under that way. */
  numbers?: NewNumbers;
  /** A rule that people made themselves; on its way, it may not be one yet. */
  made?: Rule;
  /** The day on which it was confirmed. */
  confirmed?: string;
}

/** Plain data. */
export interface ImportDesk extends ImportedFile {
  /** The rubric that was opened again; absent: a document is imported. */
  base?: RubricData;
  /** What was changed in the table that it was read back from, place by place. */
  changes?: readonly string[];
  facts: DeskFacts;
  notice: NoticeWishes;
  /** What its tables are, where a document has several. */
  tables: TablesSaid;
  /** By the indicators' ids; what has none is as it was proposed. */
  decisions: Readonly<Record<string, Decision>>;
  /** Rows that people took for no indicators: they can be put back as they were. */
  out: readonly TakenOut[];
  /** The id of the indicator that is looked at; undefined once there is nothing left. */
  current: string | undefined;
}

interface TakenOut extends Ignored {
  indicator: ImportedIndicator;
  /** Where it stood among all. */
  at: number;
}

export function newDesk(file: ImportedFile, year: number | undefined): ImportDesk {
  const { title = '', indicators } = file.imported;
  const facts = {
    title,
    issuer: '',
    year: year === undefined ? '' : String(year),
    category: '',
    work: workIn(title),
    scope: '',
    addressees: '',
  };
  const notice = { kind: noticeKindIn(title), headings: {} };
  return { ...file, facts, notice, tables: { as: 'one', shares: {} }, decisions: {}, out: [], current: indicators[0]?.id };
}

export function decisionOf({ decisions }: ImportDesk, id: string): Decision {
  return decisions[id] ?? { way: 0 };
}

export function withDecision(desk: ImportDesk, id: string, decision: Decision): ImportDesk {
  return { ...desk, decisions: { ...desk.decisions, [id]: decision } };
}

export function withFact(desk: ImportDesk, fact: Partial<DeskFacts>): ImportDesk {
  return { ...desk, facts: { ...desk.facts, ...fact } };
}

export function withNotice(desk: ImportDesk, change: { [Wish in keyof NoticeWishes]?: NoticeWishes[Wish] | undefined }): ImportDesk {
  return {
    ...desk,
    notice: Object.fromEntries(Object.entries({ ...desk.notice, ...change }).filter(([, wish]) => wish !== undefined)) as never,
  };
}

export function withTables(desk: ImportDesk, change: Partial<TablesSaid>): ImportDesk {
  return { ...desk, tables: { ...desk.tables, ...change } };
}

export function lookAt(desk: ImportDesk, id: string | undefined): ImportDesk {
  return { ...desk, current: id };
}

/** Whoever chooses another way has it still to confirm; what was made is kept to be chosen again. */
export function chooseWay(desk: ImportDesk, id: string, way: number): ImportDesk {
  const { made } = decisionOf(desk, id);
  return withDecision(desk, id, { way, ...(made && { made }) });
}

/** Whoever puts a number right has the whole still to confirm. */
export function putNumber(desk: ImportDesk, id: string, path: string, value: number): ImportDesk {
  const { confirmed: _day, ...open } = decisionOf(desk, id);
  return withDecision(desk, id, { ...open, numbers: { ...open.numbers, [path]: value } });
}

/** What people make of it themselves is a way of its own, and chosen. */
export function makeRule(desk: ImportDesk, id: string, made: Rule): ImportDesk {
  const indicator = indicatorAt(desk, id);
  return indicator ? withDecision(desk, id, { way: waysOf(indicator, made).length - 1, made }) : desk;
}

/** What is wrong with the rule that people are making; undefined where another way is chosen, or nothing is. */
export function madeFault(desk: ImportDesk, indicator: ImportedIndicator): string | undefined {
  const { way, made } = decisionOf(desk, indicator.id);
  if (!made || waysOf(indicator, made)[way]?.is !== 'made') return undefined;
  const checked = checkedRule(made, indicator.weight ?? undefined);
  return 'fault' in checked ? checked.fault : undefined;
}

function indicatorAt({ imported }: ImportDesk, id: string): ImportedIndicator | undefined {
  return imported.indicators.find((each) => each.id === id);
}

/** Confirms it as it stands, and turns to the next that is not confirmed. */
export function confirmAt(desk: ImportDesk, id: string, day: string): ImportDesk {
  const confirmed = withDecision(desk, id, { ...decisionOf(desk, id), confirmed: day });
  return lookAt(confirmed, nextOpen(confirmed, id));
}

export function withdrawAt(desk: ImportDesk, id: string): ImportDesk {
  const { confirmed: _day, ...open } = decisionOf(desk, id);
  return withDecision(desk, id, open);
}

/** All at once whose numbers and arithmetic the document states. */
export function confirmCertain(desk: ImportDesk, day: string): ImportDesk {
  const decided = openCertain(desk).map(({ id }) => [id, { way: 0, confirmed: day }] as const);
  const confirmed = { ...desk, decisions: { ...desk.decisions, ...Object.fromEntries(decided) } };
  return lookAt(confirmed, nextOpen(confirmed, undefined));
}

/** Those that are certain and that nobody has touched. */
export function openCertain(desk: ImportDesk): ImportedIndicator[] {
  return desk.imported.indicators.filter(({ id, reading }) => {
    return reading.confidence === 'certain' && desk.decisions[id] === undefined;
  });
}

/** The next after `id` that is not confirmed, from the top once the end is reached. */
export function nextOpen(desk: ImportDesk, id: string | undefined): string | undefined {
  const { indicators } = desk.imported;
  const at = indicators.findIndex((each) => each.id === id) + 1;
  return [...indicators.slice(at), ...indicators.slice(0, at)].find((each) => decisionOf(desk, each.id).confirmed === undefined)?.id;
}

/** The indicator in the way that was chosen, with the numbers of its clause. */
export function chosenAt(desk: ImportDesk, indicator: ImportedIndicator): ImportedIndicator {
  const { way, made } = decisionOf(desk, indicator.id);
  return { ...indicator, reading: readingBy(indicator, waysOf(indicator, made), way) };
}

/** The indicator as it was decided. */
export function decidedAt(desk: ImportDesk, indicator: ImportedIndicator): ImportedIndicator {
  const { numbers = {}, confirmed } = decisionOf(desk, indicator.id);
  const { confirmed: _day, ...chosen } = chosenAt(desk, indicator);
  return { ...chosen, reading: readingWith(chosen.reading, numbers), ...(confirmed !== undefined && { confirmed }) };
}
