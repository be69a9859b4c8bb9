// What collect tells of a collection: in words, or as JSON.
import { summariesOf, type Collection } from '../collect/collect';
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
  const { strangers, decided, submissions } = collection;
  return (
    strangers.length === 0 &&
    decided.open.length === 0 &&
    refusedIn(collection).length === 0 &&
    submissions.every(({ faults }) => faults.length === 0)
  );
}

export function collectedInWords(collection: Collection, round: Round, { isDry, path }: { isDry: boolean; path: string }): string[] {
  const { submissions, strangers, decided } = collection;
  const files = summariesOf(collection, round);
  const sum = (of: 'new' | 'changed' | 'same' | 'blank'): number => files.reduce((all, each) => all + each[of], 0);
  const refused = refusedIn(collection);
  const late = files.filter((each) => each.late).map(({ who }) => who);
  return [
    `${isDry ? '试收（什么也没有写）：' : ''}共 ${submissions.length + strangers.length} 份文件，是这一次下发的 ${submissions.length} 份。`,
    `新填 ${sum('new')} 格，改动 ${sum('changed')} 格，与工作簿相同 ${sum('same')} 格，还空着 ${sum('blank')} 格；要您决定的 ${decided.open.length} 格，没有收的 ${refused.length} 格。`,
    ...(late.length > 0 ? [`迟交的有 ${late.length} 份：${list(late)}。`] : []),
    ...strangers.map(({ name, why }) => `没有收“${name}”：${why}`),
    ...files.flatMap(({ file, faults }) => faults.map((fault) => `“${file}”：${fault}`)),
    ...refused.map((each) => cellLine(each, submissions)),
    ...decided.open.map((each) => cellLine(each, submissions)),
    ...decided.left.map((each) => `${cellLine(each, submissions)}已按 --prefer 保留工作簿的。`),
    ...(decided.open.length > 0 ? [REMEDY] : []),
    ...(isDry || submissions.length === 0 ? [] : [`已写入“${basename(path)}”，逐格记在“收发记录”里。`]),
  ];
}

export function collectedAsJson(collection: Collection, round: Round, isWritten: boolean): unknown {
  const { submissions, strangers, decided } = collection;
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
    changes: decided.writes.map(cellOf),
    open: decided.open.map(cellOf),
    left: decided.left.map(cellOf),
    refused: refusedIn(collection).map(cellOf),
    written: isWritten,
  };
}
