// Says in plain words what went wrong, what was kept and what to do.
import { list } from '../model/text';
import { programName } from './chosen-host';
import { asFailure, type FailureKind } from './failure';
import { NOT_LOADED } from './not-loaded';

/** `did` is how far the program came. */
type Words = (program: string, did: string) => string;

const elsewhere: Words = (program, did) =>
  `可能是另一个工作簿切到了前面，${program} ${did}，已录入的数据没有受影响。请切回本工作簿，再按一次。`;

const words: Record<Exclude<FailureKind, 'other'>, Words> = {
  editing: (program, did) => `正在编辑单元格，${program} ${did}。请按 Enter 结束编辑，再试一次。`,
  protected: (program, did) => `工作簿或工作表受保护，${program} ${did}。请在“审阅”中撤消保护，再试一次。`,
  elsewhere,
  unclear: (program, did) => `${elsewhere(program, did)}仍不行时，请保存后重新打开工作簿。`,
  conflict: (program, did) => `别人正在同时编辑这本工作簿，${program} ${did}，已录入的数据没有受影响。请再试一次。`,
  'no-answer': (program) =>
    `${program} 没有回答，已停止等待，可能做了一部分。录入的数据没有受影响；面板里填好还没写进去的也还在。请等 ${program} 能用了，再按一次，会接着做完。`,
  unreachable: (program) =>
    `同 ${program} 的连接断了，可能做了一部分。录入的数据没有受影响；面板里填好还没写进去的也还在。连上以后请再按一次，会接着做完。`,
  aborted: (program) => `${program} 中断了操作，已录入的数据没有受影响。请再试一次。`,
  'too-much-to-write': (program, did) => `一次写入的内容太多，${program} ${did}。请减少单位后再试，或改用桌面版 Excel。`,
  'too-much-to-read': (program, did) => `工作簿内容太多，${program} ${did}。请关闭不需要的工作表，或改用桌面版 Excel。`,
  'missing-feature': (program) => `这个版本的 ${program} 缺少所需的功能。请改用 Excel 2021 或更新的版本、Microsoft 365 或网页版。`,
  cancelled: () => '已取消。工作簿恢复成开始前的样子。',
  'not-loaded': () => NOT_LOADED,
};

const AGAIN = '没有做完的，再按一次刚才的按钮会接着做完。';

/** A message for the user; never a stack trace. */
export function failureMessage(error: unknown): string {
  const { kind, code, open, isPartly } = asFailure(error);
  const did = isPartly ? '只做了一部分' : '没有执行';
  const program = programName();
  const said =
    kind === 'other'
      ? `${program} 没有完成操作${code && `（${code}）`}，已录入的数据没有受影响。请再试一次；仍不行时，请保存后重新打开工作簿。`
      : words[kind](program, did);
  return said + (isPartly ? AGAIN : '') + (open.length > 0 ? openSheets(open) : '');
}

/** All was carried out, and then the workbook could not be read. */
export function notReadBack(why: string): string {
  return `已经写入，但没能读回来核对，还不能说全部写好。${why}读好以后请核对；没有写好的，再按一次会接着做完。`;
}

export function notWhole(sheets: readonly string[]): string {
  return `工作表${list(sheets.map((name) => `“${name}”`))}没有写完整。请再按一次，会接着做完。`;
}

/** The sheets of the new year are there, and the results of the year before could not be stored beside them. */
export function notKept(year: number): string {
  return `今年的表已经做好，${year} 年度的成绩没能存进这本工作簿，还不能同上一年对比。请再按一次，会接着做完。`;
}

export function openSheets(sheets: readonly string[]): string {
  return `工作表${list(sheets)}原来受保护，${programName()} 没能重新保护。请在“审阅”中点“保护工作表”。`;
}
