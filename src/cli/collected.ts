// What collect tells of a collection: in words, or as JSON.
import { summariesOf, type Collection } from '../collect/collect';
import { areGatheredClean, gatheredWords } from '../collect/annex';
import { calledHere, CONFIRM, isSettled, wordsOfList } from '../collect/list/list-words';
import type { ListLine, MatchedList } from '../collect/list/match-list';
import type { Weighed } from '../collect/weigh';
import { cellLine, REMEDY } from '../collect/words';
import type { Round } from '../hand-out/round';
import { list } from '../model/text';
import { cellName } from '../workbook/area';
import { basename } from 'node:path';

const refusedIn = ({ weighing }: Collection): Weighed[] =>
  weighing.cells.filter(({ verdict }) => verdict.is === 'refused' || verdict.is === 'foreign');

/** Whether nobody has to look at anything. */
export function isClean(collection: Collection): boolean {
  const { strangers, decided, submissions, lists, annexes } = collection;
  return (
    lists.every(isSettled) &&
    areGatheredClean(annexes) &&
    strangers.length === 0 &&
    decided.open.length === 0 &&
    refusedIn(collection).length === 0 &&
    submissions.every(({ faults }) => faults.length === 0)
  );
}

export function collectedInWords(collection: Collection, round: Round, { isDry, path }: { isDry: boolean; path: string }): string[] {
  const { submissions, strangers, decided, lists, annexes } = collection;
  const files = summariesOf(collection, round);
  const own = submissions.length - lists.filter(({ submission }) => submission).length;
  const told = lists.map(wordsOfList);
  const sum = (of: 'new' | 'changed' | 'same' | 'blank'): number => files.reduce((all, each) => all + each[of], 0);
  const refused = refusedIn(collection);
  const late = files.filter((each) => each.late).map(({ who }) => who);
  return [
    `${isDry ? '试收（什么也没有写）：' : ''}共 ${own + lists.length + annexes.files.length + strangers.length} 份文件，是这一次下发的 ${own} 份${lists.length > 0 ? `，别处的名单 ${lists.length} 份` : ''}${annexes.files.length > 0 ? `，报送表 ${annexes.files.length} 份` : ''}。`,
    ...gatheredWords(annexes),
    ...told.flatMap(({ summary }) => summary),
    `新填 ${sum('new')} 格，改动 ${sum('changed')} 格，与工作簿相同 ${sum('same')} 格，还空着 ${sum('blank')} 格；要您决定的 ${decided.open.length} 格，没有收的 ${refused.length} 格。`,
    ...(late.length > 0 ? [`迟交的有 ${late.length} 份：${list(late)}。`] : []),
    ...strangers.map(({ name, why }) => `没有收“${name}”：${why}`),
    ...files.flatMap(({ file, faults }) => faults.map((fault) => `“${file}”：${fault}`)),
    ...told.flatMap(({ aside, open }) => [...aside, ...open]),
    ...(told.some(({ open }) => open.length > 0) ? [CONFIRM] : []),
    ...refused.map((each) => cellLine(each, submissions)),
    ...decided.open.map((each) => cellLine(each, submissions)),
    ...decided.left.map((each) => `${cellLine(each, submissions)}已按 --prefer 保留工作簿的。`),
    ...(decided.open.length > 0 ? [REMEDY] : []),
    ...(isDry || collection.changes.length === 0
      ? []
      : [
          `已写入“${basename(path)}”，${submissions.length + annexes.files.length > 0 ? '逐格记在“收发记录”里' : '确认的写法记在“名称对应”里'}。`,
        ]),
  ];
}

function listAsJson({ file, told, lines, aside }: MatchedList): unknown {
  const lineOf = ({ word, where, found }: ListLine): object => ({
    word,
    where,
    state: found.is,
    ...((found.is === 'sure' || found.is === 'proposed') && { to: calledHere(found.to) }),
    ...('reason' in found && { reason: found.reason }),
    ...('others' in found && { others: (found.others as Parameters<typeof calledHere>[0][]).map(calledHere) }),
  });
  return {
    file: file.name,
    columns: lines.filter(({ kind }) => kind === 'entry').map(lineOf),
    units: lines.filter(({ kind }) => kind === 'unit').map(lineOf),
    aside: aside.map(({ where, text, why }) => ({ where, text, why })),
    told,
  };
}

export function collectedAsJson(collection: Collection, round: Round, isWritten: boolean): object {
  const { submissions, strangers, decided, lists, annexes } = collection;
  const cellOf = ({ cell, place, verdict, from }: Weighed): object => ({
    file: submissions[from]!.file.name,
    unit: cell.unit.name,
    column: cell.column,
    where: cell.where,
    value: cell.value,
    ...(place && { sheet: place.sheet, cell: cellName(place.row, place.at), now: place.value }),
    ...('why' in verdict && { why: verdict.why }),
    ...('message' in verdict && { message: verdict.message }),
  });
  return {
    files: summariesOf(collection, round),
    strangers,
    lists: lists.map(listAsJson),
    forms: annexes.files.map(({ answers, late, state, isKnown }) => ({
      file: answers.file.name,
      form: answers.key.annex.name,
      unit: answers.key.unit[1],
      late,
      state,
      known: isKnown,
      faults: answers.faults,
    })),
    changes: decided.writes.map(cellOf),
    open: decided.open.map(cellOf),
    left: decided.left.map(cellOf),
    refused: refusedIn(collection).map(cellOf),
    written: isWritten,
  };
}
