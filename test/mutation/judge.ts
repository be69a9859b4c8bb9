// Judges how a changed file was answered: by what is read from it, by what the file says to another reader, and by what people are told.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nextYearBook } from '../../src/app/next-year';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { judgeList } from '../../src/app/roster/judge';
import { readListFile } from '../../src/app/roster/read-list';
import { fileKind } from '../../src/app/roster/file-kind';
import { toldOf, toldUnits } from '../../src/app/roster/told';
import { validateWorkbook } from '../../src/app/validate';
import { parseAssessment, parseDraws } from '../../src/assessment/parse';
import { openXlsxHere, type XlsxWorkbook } from '../../src/cli/xlsx';
import { isBlank, UNCALCULATED, type Cell } from '../../src/model/cell';
import { parseRubric } from '../../src/rubric/load';
import { cellName } from '../../src/workbook/area';
import { runCli } from '../cli/run-cli';
import { shelf } from '../shelf';
import { hunan } from '../workbook/sample-book';
import type { Original } from './originals';
import { readForeign } from './read-foreign';
import { strictly } from './strict-reader';

/**
 * Refused in words; read as the original; another reading of which people are told; another that the file itself says; another that nobody
 * is told of; a fault of the program.
 */
export type Verdict = 'refused' | 'right' | 'told' | 'as it says' | 'silent' | 'crash';

export interface Judged {
  verdict: Verdict;
  why: string;
}

/** What was read of a file, in words that can be compared: `甲大学/信息公开` → `[3]`. */
interface Reading {
  facts: Map<string, string>;
  /** What people are told. */
  told: string[];
  refusal?: string;
  host?: XlsxWorkbook;
  /** The text of a list. */
  text?: string;
}

export async function judge(original: Original, bytes: Uint8Array, folder: string): Promise<Judged> {
  const command = await runCommand(original, bytes, folder);
  if (command.verdict === 'crash') return command;
  let reading: Reading;
  try {
    reading = await read(original, bytes);
  } catch (error) {
    return { verdict: 'crash', why: String((error as Error).stack) };
  }
  if (reading.refusal !== undefined) {
    const isClear = /[\u4e00-\u9fff].*。$/su.test(reading.refusal);
    if (command.verdict !== 'refused') return { verdict: 'crash', why: `read by the command, refused in parts: ${reading.refusal}` };
    return isClear ? { verdict: 'refused', why: reading.refusal } : { verdict: 'crash', why: `no words for people: ${reading.refusal}` };
  }
  if (command.verdict === 'refused') return { verdict: 'refused', why: command.why };
  const unlike = reading.host && (await unlikeTheFile(reading.host, bytes));
  if (unlike !== undefined && unlike !== '') return { verdict: 'silent', why: unlike };
  return compare(original, await known(original), reading);
}

const readings = new WeakMap<Original, Promise<Reading>>();

function known(original: Original): Promise<Reading> {
  const before = readings.get(original) ?? read(original, original.bytes);
  readings.set(original, before);
  return before;
}

/** The command line in this process: its status, its words, and that it writes all or nothing. */
async function runCommand({ kind, name }: Original, bytes: Uint8Array, folder: string): Promise<Judged> {
  const work = join(folder, 'work');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  const path = join(work, name);
  writeFileSync(path, bytes);
  const out = join(work, '新.xlsx');
  const commands: Record<Original['kind'], string[]> = {
    book: ['validate', path],
    from: ['template', '--from', path, '--out', out],
    'roster-book': ['template', '--scheme', 'hunan-2022', '--roster', path, '--out', out],
    'roster-text': ['template', '--scheme', 'hunan-2022', '--roster', path, '--out', out],
    assessment: ['evaluate'],
    rubric: ['lint', path],
    draws: ['draw', '--scheme', 'suizhou-2023-kaoping', '--sampling', 'grassroots-fields', '--again', '--reason', '重抽', '--record', path],
    stranger: ['validate', path],
    foreign: ['import', path, '--json'],
  };
  const ran = await runCli(commands[kind], ...(kind === 'assessment' ? [bytes] : []));
  const files = readdirSync(work).filter((each) => each !== name && each !== '新.xlsx');
  const isWhole = ran.code < 2 || (!readdirSync(work).includes('新.xlsx') && Buffer.compare(Buffer.from(bytes), readFileSync(path)) === 0);
  const isTold = ran.code < 2 || (ran.out === '' && /^[A-Z_]+：.*[\u4e00-\u9fff].*\n$/u.test(ran.err) && ran.err.split('\n').length === 2);
  if (/INTERNAL|\n {4}at /u.test(ran.err) || files.length > 0 || !isWhole || !isTold)
    return { verdict: 'crash', why: `${ran.code} ${ran.out.slice(0, 200)} ${ran.err} ${files.join()}` };
  return ran.code === 2 ? { verdict: 'refused', why: ran.err } : { verdict: 'right', why: ran.err };
}

async function read({ kind, name }: Original, bytes: Uint8Array): Promise<Reading> {
  const refused = (refusal: string): Reading => ({ facts: new Map(), told: [], refusal });
  if (kind === 'foreign') {
    const foreign = await readForeign(name, bytes);
    if ('refusal' in foreign) return refused(foreign.refusal);
    return { facts: new Map([['/read', foreign.read]]), told: foreign.lost.map((word) => `LOST ${word}`) };
  }
  if (kind === 'roster-book' || kind === 'roster-text') return readRoster(bytes);
  if (kind === 'assessment' || kind === 'draws' || kind === 'rubric') {
    const text = new TextDecoder().decode(bytes);
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      return refused('不是 JSON。');
    }
    const parsed = kind === 'assessment' ? parseAssessment(json) : kind === 'draws' ? parseDraws(json) : parseRubric(json);
    if (!parsed.ok) return refused(parsed.refusal.message);
    const ran = kind === 'assessment' ? (await runCli(['evaluate'], bytes)).out : '';
    return { facts: leaves(parsed.value), told: [ran, ...[...leaves(json)].map(([path, value]) => `JSON ${path} ${value}`)] };
  }
  const host = await openXlsxHere(bytes);
  if (!host.ok) return refused(host.refusal.message);
  const opened = await openWorkbook(host.value, shelf);
  if (!opened.ok) return refused(opened.refusal.message);
  if (kind === 'from') {
    const made = await nextYearBook(host.value, opened.value, '2023-01-01');
    if (!made.ok) return refused(made.refusal.message);
    const units = opened.value.input.units.map(({ name: unit, category, attributes }): [string, string] => [
      unit,
      JSON.stringify([category, attributes]),
    ]);
    return { facts: new Map(units), told: made.value.left, host: host.value };
  }
  if (name === '结果.xlsx') throw new Error('a result that was taken for a workbook');
  const { issues } = validateWorkbook(opened.value);
  return {
    facts: factsOf(opened.value),
    told: issues.map(({ message, where, unit, indicator, sheet }) => [message, where, unit, indicator, sheet].join(' ')),
    host: host.value,
  };
}

function factsOf({ input, frame, notice }: OpenedWorkbook): Map<string, string> {
  const facts = new Map<string, string>([
    ['/年度', String(frame.year)],
    ['/条文理解', JSON.stringify(input.readings)],
    ['/通报设置', JSON.stringify(notice.settings)],
    ['/抽样', JSON.stringify(input.draws ?? [])],
  ]);
  for (const { name, category, entries = {}, tracks = {}, ...rest } of input.units) {
    facts.set(name, JSON.stringify([category, rest]));
    for (const [key, cells] of Object.entries(entries)) facts.set(`${name}/${key}`, JSON.stringify(cells));
    for (const [track, { entries: own }] of Object.entries(tracks))
      for (const [key, cells] of Object.entries(own)) facts.set(`${name}/${key}/${track}`, JSON.stringify(cells));
  }
  return facts;
}

async function readRoster(bytes: Uint8Array): Promise<Reading> {
  let host: XlsxWorkbook | undefined;
  const refused = (refusal: string): Reading => ({ facts: new Map(), told: [], refusal });
  const reading = await readListFile(bytes, hunan, async (content) => {
    const book = await openXlsxHere(content);
    if (book.ok) host = book.value;
    return book;
  });
  if (!reading.ok) return refused(reading.refusal.message);
  if (reading.value.state === 'choose') return refused('几张表都像名单，请选一张。');
  const judged = judgeList(reading.value.list, hunan, {});
  const units = toldUnits(judged, hunan);
  if (!units.ok) return refused(units.refusal.message);
  const kind = fileKind(bytes);
  const text = kind.ok && kind.value.kind === 'text' ? kind.value.text : cellsOf(bytes);
  // Every line of a text is a header, a unit, or told as left out.
  const told = [
    ...toldOf(judged),
    ...(text === undefined || host
      ? []
      : linesMissed(
          text,
          judged.rows.map(({ draft }) => draft.line),
        )),
  ];
  return {
    facts: new Map(units.value.map(({ name, category, attributes }) => [name, JSON.stringify([category, attributes])])),
    told,
    ...(host && { host }),
    ...(text !== undefined && { text }),
  };
}

/** What stands in the cells of a workbook; undefined where it is wrong to a strict reader. */
function cellsOf(bytes: Uint8Array): string | undefined {
  try {
    return [...strictly(bytes).values()].join('\n');
  } catch {
    return undefined;
  }
}

/** Lines with something in them that no row came of; the first may be the header. */
function linesMissed(text: string, lines: readonly number[]): string[] {
  const rows = text.replace(/^\uFEFF/u, '').split(/\r\n|[\n\r\u2028\u2029\u0085\v\f]/u);
  const isQuoted = (at: number) => rows.slice(0, at).join('').split('"').length % 2 === 0;
  const missed = rows.flatMap((row, at) =>
    !isQuoted(at) && row.replace(/[\s,;\t"|，；]/gu, '') !== '' && !/^sep=/iu.test(row) && !lines.includes(at + 1) ? [at + 1] : [],
  );
  return missed.length > 1 ? [`MISSED ${missed.join()}`] : [];
}

/** Every single value of JSON by its path. */
function leaves(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, JSON.stringify(value) ?? 'undefined']]);
  return new Map(Object.entries(value).flatMap(([key, each]) => [...leaves(each, `${path}/${key}`)]));
}

/** Where what was read is not what the file says to a strict reader; a file that is wrong to that one may be read leniently. */
async function unlikeTheFile(host: XlsxWorkbook, bytes: Uint8Array): Promise<string | undefined> {
  let says: Map<string, Cell>;
  try {
    says = strictly(bytes);
  } catch {
    return undefined;
  }
  const { sheets } = await host.survey();
  const read = new Map<string, Cell>();
  for (const { name, used } of sheets) {
    const [cells] = used ? await host.read([{ sheet: name, area: used }]) : [[]];
    cells!.forEach((row, down) =>
      row.forEach(
        (cell, across) =>
          !isBlank(cell) && read.set(`${name}!${cellName(used!.row + down, used!.column + across)}`, cell === UNCALCULATED ? '?' : cell),
      ),
    );
  }
  const apart = [...new Set([...says.keys(), ...read.keys()])].filter(
    (place) => String(says.get(place) ?? '').trim() !== String(read.get(place) ?? '').trim(),
  );
  return apart.length === 0
    ? ''
    : `the file says ${apart
        .slice(0, 3)
        .map((place) => `${place} ${String(says.get(place))}, read ${String(read.get(place))}`)
        .join('; ')}`;
}

function compare(original: Original, before: Reading, { facts, told, text }: Reading): Judged {
  const apart = [...new Set([...before.facts.keys(), ...facts.keys()])].filter((fact) => before.facts.get(fact) !== facts.get(fact));
  const missed = told.find((line) => line.startsWith('MISSED'));
  if (missed !== undefined) return { verdict: 'silent', why: missed };
  const lost = told.filter((line) => line.startsWith('LOST') && !before.told.includes(line));
  if (lost.length > 0) return { verdict: 'silent', why: lost.join() };
  if (original.kind === 'assessment' || original.kind === 'draws' || original.kind === 'rubric') return compareJson(facts, told, apart);
  if (apart.length === 0) return { verdict: 'right', why: '' };
  if (original.kind === 'foreign') return { verdict: 'as it says', why: '' };
  const news = told.filter((line) => !before.told.includes(line));
  const silent = apart.filter((fact) => {
    const [unit, indicator] = fact.split('/');
    const isNamed = news.some(
      (line) =>
        (unit !== '' && line.includes(unit!)) ||
        (indicator !== undefined && line.includes(indicator)) ||
        /没有读到|没有找到|表头|找不到|不在名册|没有填?单位名称/u.test(line),
    );
    // Another value in the cell itself is what the file says.
    return (
      !isNamed &&
      !(text !== undefined
        ? facts.has(fact) || [...facts.keys()].some((name) => name.includes(fact)) || !text.includes(fact)
        : hasValue(facts.get(fact)))
    );
  });
  if (silent.length > 0)
    return {
      verdict: 'silent',
      why: silent
        .slice(0, 3)
        .map((fact) => `${fact}: ${before.facts.get(fact)} → ${facts.get(fact)}`)
        .join('; '),
    };
  return {
    verdict: news.length > 0 ? 'told' : 'as it says',
    why: apart
      .slice(0, 3)
      .map((fact) => `${fact}: ${before.facts.get(fact)} → ${facts.get(fact)}`)
      .join('; '),
  };
}

function hasValue(fact: string | undefined): boolean {
  return fact !== undefined && !/^\[(?:null,?)*\]$/u.test(fact);
}

/** All that stands in the JSON must be in what was read. */
function compareJson(facts: ReadonlyMap<string, string>, told: readonly string[], apart: readonly string[]): Judged {
  const said = told.filter((line) => line.startsWith('JSON '));
  const lost = said.filter((line) => {
    const [, path, value] = /^JSON (\S*) (.*)$/su.exec(line) ?? [];
    return path !== undefined && facts.get(path) !== value;
  });
  if (lost.length > 0) return { verdict: 'silent', why: lost.slice(0, 3).join('; ') };
  return apart.length === 0 ? { verdict: 'right', why: '' } : { verdict: 'as it says', why: apart.slice(0, 3).join() };
}
