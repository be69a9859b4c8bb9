// What is told of files that came back, in sentences: what became of each, and every cell that somebody has to look at.
import { quoteCell, type Cell } from '../model/cell';
import { clip } from '../model/text';
import { cellName } from '../workbook/area';
import { OF_JOINING } from './join/join-experts';
import { isOfList } from './list/match-list';
import type { Submission } from './submission';
import type { Conflict, Weighed } from './weigh';
import { entryWords } from './carry-in';

const conflictWords: Readonly<Record<Conflict, string>> = {
  twice: '几份文件填的不一样',
  older: '这份文件比已经收进的那一份旧',
  meanwhile: '下发以后工作簿里改过',
  confirmed: '已核定，不再改动',
  decided: '这件申诉已经处理，不再改动',
  clause: '下发以后条文改过',
  erased: '填报人清空了这一格',
  formula: '工作簿里是公式',
};

/** Neither lists nor what was joined were made from this book as it was then. */
const listWords: Partial<Record<Conflict, string>> = { meanwhile: '工作簿里已经有别的数', twice: '几处的数不一样' };

/** A cell that was not brought in, and why: what it is, what stands there, what the file says. */
export function cellLine({ cell, place, verdict, from }: Weighed, submissions: readonly Submission[]): string {
  const { name } = submissions[from]!.file;
  const what = place ? `${place.sheet}!${cellName(place.row, place.at)} ${called(place)}` : `${cell.unit.name} ${cell.column}`;
  if (verdict.is === 'refused' || verdict.is === 'foreign')
    return `${what}：“${name}”${cell.where} 填的 ${shown(cell.value)} 没有收：${verdict.message}`;
  const { handout } = submissions[from]!.key;
  const why =
    verdict.is === 'conflict'
      ? ((isOfList(handout) || handout === OF_JOINING ? listWords[verdict.why] : undefined) ?? conflictWords[verdict.why])
      : '';
  return `${what}：现为 ${shown(place!.value)}，“${name}”填 ${shown(cell.value)}：${why}。`;
}

function called(place: NonNullable<Weighed['place']>): string {
  const { unit, indicator, item } = entryWords(place);
  return [unit, [indicator, item].filter((word) => word !== '').join('·')].join(' ');
}

const shown = (cell: Cell): string => clip(quoteCell(cell), 40);

/** What to do about conflicts. */
export const REMEDY =
  '没有决定的一格也没有动，其余的照收。可以改好工作簿或文件再收一次，或加 --prefer newest（以最后保存的为准）、file（以文件为准）、book（以工作簿为准）。';
