// A rubric on its way from a document to a workbook: what people have decided about each of its clauses. Every step gives a new state.
import type { ImportedFile } from '..';
import type { ImportedIndicator } from '../imported';
import { readingWith, type NewNumbers } from './rule-numbers';
import { readingBy, waysOf } from './ways';

/** What the document rarely says of itself. */
export interface DeskFacts {
  title: string;
  issuer: string;
  /** As it was typed. */
  year: string;
}

interface Decision {
  /** Which of the ways of scoring it. */
  way: number;
  /** Numbers that were put right under that way. */
  numbers?: NewNumbers;
  /** The day on which it was confirmed. */
  confirmed?: string;
}

/** Plain data. */
export interface ImportDesk extends ImportedFile {
  facts: DeskFacts;
  /** By the indicators' ids; what has none is as it was proposed. */
  decisions: Readonly<Record<string, Decision>>;
  /** The id of the indicator that is looked at; undefined once there is nothing left. */
  current: string | undefined;
}

export function newDesk(file: ImportedFile, year: number | undefined): ImportDesk {
  const { title = '', indicators } = file.imported;
  return { ...file, facts: { title, issuer: '', year: year === undefined ? '' : String(year) }, decisions: {}, current: indicators[0]?.id };
}

export function decisionOf({ decisions }: ImportDesk, id: string): Decision {
  return decisions[id] ?? { way: 0 };
}

export function withFact(desk: ImportDesk, fact: Partial<DeskFacts>): ImportDesk {
  return { ...desk, facts: { ...desk.facts, ...fact } };
}

export function lookAt(desk: ImportDesk, id: string | undefined): ImportDesk {
  return { ...desk, current: id };
}

/** Whoever chooses another way has it still to confirm. */
export function chooseWay(desk: ImportDesk, id: string, way: number): ImportDesk {
  return { ...desk, decisions: { ...desk.decisions, [id]: { way } } };
}

/** Whoever puts a number right has the whole still to confirm. */
export function putNumber(desk: ImportDesk, id: string, path: string, value: number): ImportDesk {
  const { way, numbers } = decisionOf(desk, id);
  return { ...desk, decisions: { ...desk.decisions, [id]: { way, numbers: { ...numbers, [path]: value } } } };
}

/** Confirms it as it stands, and turns to the next that is not confirmed. */
export function confirmAt(desk: ImportDesk, id: string, day: string): ImportDesk {
  const confirmed = { ...desk, decisions: { ...desk.decisions, [id]: { ...decisionOf(desk, id), confirmed: day } } };
  return lookAt(confirmed, nextOpen(confirmed, id));
}

export function withdrawAt(desk: ImportDesk, id: string): ImportDesk {
  const { confirmed: _day, ...open } = decisionOf(desk, id);
  return { ...desk, decisions: { ...desk.decisions, [id]: open } };
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

export function progressAt(desk: ImportDesk): { done: number; total: number } {
  const { indicators } = desk.imported;
  return { done: indicators.filter(({ id }) => decisionOf(desk, id).confirmed !== undefined).length, total: indicators.length };
}

/** The next after `id` that is not confirmed, from the top once the end is reached. */
function nextOpen(desk: ImportDesk, id: string | undefined): string | undefined {
  const { indicators } = desk.imported;
  const at = indicators.findIndex((each) => each.id === id) + 1;
  return [...indicators.slice(at), ...indicators.slice(0, at)].find((each) => decisionOf(desk, each.id).confirmed === undefined)?.id;
}

/** The indicator in the way that was chosen, with the numbers of its clause. */
export function chosenAt(desk: ImportDesk, indicator: ImportedIndicator): ImportedIndicator {
  return { ...indicator, reading: readingBy(indicator, waysOf(indicator), decisionOf(desk, indicator.id).way) };
}

/** The indicator as it was decided. */
export function decidedAt(desk: ImportDesk, indicator: ImportedIndicator): ImportedIndicator {
  const { numbers = {}, confirmed } = decisionOf(desk, indicator.id);
  const chosen = chosenAt(desk, indicator);
  return { ...chosen, reading: readingWith(chosen.reading, numbers), ...(confirmed !== undefined && { confirmed }) };
}
