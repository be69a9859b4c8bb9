// What is told of a list, in sentences: what each name and column was taken for, what is to be confirmed, what was put aside and why.
import { NOT_OURS } from '../../hand-out/aliases';
import { list } from '../../model/text';
import type { RosterUnit } from '../../workbook/roster/read-roster';
import type { EntryTarget } from './entry-names';
import type { ListLine, MatchedList } from './match-list';

/** How a thing of ours is called where it is confirmed. */
export const calledHere = (to: RosterUnit | EntryTarget): string => ('label' in to ? to.label : to.name);

/** Whether somebody has to say something of it: columns that are like nothing of ours are only told. */
export function isToConfirm({ kind, found }: ListLine): boolean {
  if (found.is === 'proposed') return true;
  return found.is === 'open' && (kind === 'unit' || found.others.length > 0);
}

const kindWords = { unit: '的单位', entry: '' } as const;

/** A word that is to be confirmed: what is proposed and why, or why nothing is. */
export function lineWords({ kind, word, where, found }: ListLine): string {
  const what = `${where}${kindWords[kind]}“${word}”`;
  if (found.is === 'proposed') return `${what}：可能是“${calledHere(found.to)}”（${found.reason}），请确认。`;
  return `${what}：${found.is === 'open' ? found.reason : ''}，没有收。`;
}

interface ListWords {
  /** What it was read as. */
  summary: string[];
  /** What is to be confirmed. */
  open: string[];
  /** What was put aside. */
  aside: string[];
}

export function wordsOfList({ file, told, lines, aside }: MatchedList): ListWords {
  const sure = <Kind extends ListLine['kind']>(kind: Kind): ListLine[] =>
    lines.filter((line) => line.kind === kind && line.found.is === 'sure');
  const columns = sure('entry').map(({ word, found }) => `“${word}”是“${found.is === 'sure' ? calledHere(found.to) : ''}”`);
  const renamed = sure('unit').filter(({ word, found }) => found.is === 'sure' && calledHere(found.to) !== word);
  const unused = lines.filter(
    (line) => line.kind === 'entry' && (line.found.is === 'skipped' || (line.found.is === 'open' && !isToConfirm(line))),
  );
  const skipped = lines.filter(({ kind, found }) => kind === 'unit' && found.is === 'skipped');
  return {
    summary: [
      `“${file.name}”是别处的名单：认得 ${sure('unit').length} 个单位、${columns.length} 列${columns.length > 0 ? `（${list(columns)}）` : ''}。`,
      ...(renamed.length > 0
        ? [
            `写法不同、照对应收的单位：${list(renamed.map(({ word, found }) => `“${word}”是“${found.is === 'sure' ? calledHere(found.to) : ''}”`))}。`,
          ]
        : []),
    ],
    open: lines.filter(isToConfirm).map(lineWords),
    aside: [
      ...told,
      ...aside.map(({ where, text, why }) => `${where}${text === '' ? '' : `“${text}”`}没有收：${why}。`),
      ...(unused.length > 0
        ? [`没有用到的列：${list(unused.map(({ word, found }) => `“${word}”（${found.is === 'open' ? found.reason : '选过不收'}）`))}。`]
        : []),
      ...(skipped.length > 0 ? [`选过不收的：${list(skipped.map(({ word }) => `“${word}”`))}。`] : []),
    ],
  };
}

/** What to do about words that are to be confirmed, at the command line. */
export const CONFIRM = `建议都对的，加 --accept 再收一次；单个的写 --match "名单里的写法=单位或录入项"，不收的写“=${NOT_OURS}”。确认过的记在“名称对应”表里，以后照用。`;

/** Whether nobody has to look at anything. */
export const isSettled = ({ lines, aside }: MatchedList): boolean => !lines.some(isToConfirm) && !aside.some(({ isLost }) => isLost);
