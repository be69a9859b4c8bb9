// Reads the six tables and four appendices of the Suizhou document from its text, independently of the rubrics made from it.
import jixiao from '../../src/rubric/library/suizhou-2023-jixiao/source.md';
import kaoping from '../../src/rubric/library/suizhou-2023-kaoping/source.md';

export interface OfficialRow {
  /** 一级指标, without white space and weight. */
  group: string;
  groupWeight: number | undefined;
  /** The levels between group and name, with the weights printed beside them. */
  under: { name: string; weight: number | undefined }[];
  /** As printed, without the weight. */
  name: string;
  /** As printed: `2`, `-6`. */
  weight: string;
  /** The other cells by column, verbatim. */
  cells: Record<string, string>;
}

/** A merged cell reaches down until another one takes its column. */
type Levels = (string | undefined)[];

const WAYS = ['测评方式', '测评要点', '指标依据', '采集范围'];
const tight = (text: string) => text.replace(/\s+/gu, '');

/** Rows of the table under a title, as cells; the last row is the last line with a cell mark before another title. */
function rowsUnder(text: string, title: string): string[][] {
  const lines = text.split('\n');
  const rows: string[][] = [];
  for (const line of lines.slice(lines.indexOf(title) + 1)) {
    if (!line.includes(' | ')) {
      if (rows.length > 0) break;
      continue;
    }
    rows.push(line.replace(/[\s|]+$/u, '').split(/\s*\|\s*/u));
  }
  return rows.slice(1);
}

/** `机构职能 (1)` → 机构职能 and 1. */
function apart(cell: string): { name: string; weight: number | undefined } {
  const [, name, weight] = /^(.*?)\s*(?:\((\d+)分?\))?$/u.exec(cell)!;
  return { name: name!, weight: weight === undefined ? undefined : Number(weight) };
}

/** Tables A and B: up to three levels with printed weights. A level whose rows came to its weight takes no further row. */
export function platformTable(title: string): OfficialRow[] {
  const rows: OfficialRow[] = [];
  let group = { name: '', weight: undefined as number | undefined };
  let level: { name: string; weight: number | undefined } | undefined;
  let [ofGroup, ofLevel] = [0, 0];
  for (const cells of rowsUnder(kaoping, title)) {
    const weight = Number(cells.at(-1));
    const names = cells.slice(0, -5).map(apart);
    const first = names[0]!;
    const isFull = group.weight === undefined || ofGroup >= group.weight;
    const opens = names.length > 1 && (isFull || tight(first.name) === tight(group.name));
    if (names.length === 3 || opens) {
      if (tight(first.name) !== tight(group.name)) ofGroup = 0;
      group = names.shift()!;
      level = undefined;
    }
    if (names.length === 2) {
      if (names[0]!.name !== level?.name) ofLevel = 0;
      level = names.shift();
    } else if (level && ofLevel === level.weight) level = undefined;
    ofGroup += weight;
    ofLevel += weight;
    rows.push({
      group: tight(group.name),
      groupWeight: group.weight,
      under: level ? [level] : [],
      name: names[0]!.name,
      weight: String(weight),
      cells: Object.fromEntries(WAYS.map((way, at) => [way, cells.at(at - 5)!])),
    });
  }
  return rows;
}

/** Tables C and D: 项目, 评分细则, 考核说明. */
export function dailyTable(title: string): { name: string; weight: number | undefined; clause: string; said: string }[] {
  return rowsUnder(kaoping, title).map(([item, clause, said]) => ({ ...apart(item!), clause: clause!, said: said! }));
}

/** Tables E and F: six columns, merged downwards; a row has as many cells as begin in it. */
export function websiteTable(title: string): OfficialRow[] {
  let above: Levels = [];
  return rowsUnder(jixiao, title).map((cells) => {
    const row: Levels = [...Array.from({ length: 6 - cells.length }, (_, at) => above[at]), ...cells];
    above = row;
    const [first, second, third, said, clause, weight] = row as string[];
    const [, group, groupWeight] = /^(.*?)(\d*)$/u.exec(tight(first!))!;
    const levels = [second!, ...(third === '——' ? [] : [third!])];
    // Where the third level has leaves, the document prints their names in the place of the clause.
    const isLeaf = !/[\d,。]/u.test(clause!);
    if (isLeaf) levels.push(clause!);
    return {
      group: group!,
      groupWeight: groupWeight === '' ? undefined : Number(groupWeight),
      under: levels.slice(0, -1).map((name) => ({ name, weight: undefined })),
      name: levels.at(-1)!,
      weight: weight!,
      cells: { 指标说明: said!, 评分细则: clause! },
    };
  });
}

/** One of 附录1—4: title, and what each unit has to show. */
export function appendix(number: number): { title: string; units: { name: string; text: string }[] } {
  const title = jixiao.split('\n').find((line) => line.startsWith(`附录${number}:`))!;
  return { title, units: rowsUnder(jixiao, title).map(([, name, text]) => ({ name: tight(name!), text: text! })) };
}

/** The departments of 附件1. */
export function departments(): string[] {
  return kaoping.split('市政府部门名单\n').at(-1)!.split('\n')[0]!.split('、');
}
