// Reads a list of units from a file, by what its bytes are, and says what was read how.
import { judgeList, type ListAnswers } from '../app/roster/judge';
import type { ListRow } from '../app/roster/roster-list';
import { readListFile } from '../app/roster/read-list';
import { toldOf, toldUnits } from '../app/roster/told';
import type { UnitInput } from '../assessment/assessment';
import { refuse, type Outcome } from '../model/outcome';
import { list } from '../model/text';
import type { Scheme } from '../rubric/tree';
import { readBytes } from './book-file';
import { openXlsxHere } from './xlsx';

/** What the user says of a list beside its file. */
interface RosterWords extends Pick<ListAnswers, 'category' | 'joined'> {
  /** The sheets that hold the list. */
  sheets?: readonly string[] | undefined;
}

/** The units of a list, with what people should know of it through `tell`; or every row that is wrong. */
export async function readRosterFile(
  path: string,
  scheme: Scheme,
  words: RosterWords,
  tell: (line: string) => void,
): Promise<Outcome<UnitInput[]>> {
  const bytes = await readBytes(path, '名单');
  if (!bytes.ok) return bytes;
  const reading = await readListFile(bytes.value, scheme, openXlsxHere, words.sheets);
  if (!reading.ok) return refuse(reading.refusal.code, `名单“${path}”：${reading.refusal.message}`, path);
  if (reading.value.state === 'choose') {
    const sheets = reading.value.sheets.map(({ name, units }) => `${name}（${units} 行）`);
    return refuse(
      'BAD_REQUEST',
      `名单工作簿里有几张表都像名单：${list(sheets)}。请用 --sheet 写明读哪一张；要一起读的用逗号分开。`,
      '--sheet',
    );
  }
  const judged = judgeList(reading.value.list, scheme, words);
  const units = toldUnits(judged, scheme);
  if (units.ok) for (const line of toldOf(judged)) tell(line);
  return units.ok ? units : withWays(units.refusal.message, judged.rows);
}

/** The refusal with the options by which the command line answers what was asked. */
function withWays(message: string, rows: readonly ListRow[]): Outcome<never> {
  const asked = rows.filter((row) => row.state === 'asked');
  const ways = [
    ...(asked.some(({ lacks }) => lacks === 'category') ? ['名单里加一列“类别”，或用 --category 指定没有类别的单位归入哪一类'] : []),
    ...(asked.some(({ draft }) => draft.several) ? ['一格里几个名称的，用 --joined split 拆成几个单位，用 --joined one 当作一个名称'] : []),
  ];
  return refuse('BAD_REQUEST', ways.length === 0 ? message : `${message}${ways.join('；')}。`);
}
