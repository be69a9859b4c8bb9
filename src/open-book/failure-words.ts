// Says in plain words what went wrong, what was kept and what to do.
import { list } from '../model/text';
import { programName } from './chosen-host';
import { asFailure, type FailureKind } from './failure';
import { NOT_LOADED } from './not-loaded';

const elsewhere = (program: string): string =>
  `可能是另一个工作簿切到了前面，${program} 没有执行，已录入的数据没有受影响。请切回本工作簿，再按一次。`;

const words: Record<Exclude<FailureKind, 'other'>, (program: string) => string> = {
  editing: (program) => `正在编辑单元格，${program} 没有执行。请按 Enter 结束编辑，再试一次。`,
  protected: (program) => `工作簿或工作表受保护，${program} 没有执行。请在“审阅”中撤消保护，再试一次。`,
  elsewhere,
  unclear: (program) => `${elsewhere(program)}仍不行时，请保存后重新打开工作簿。`,
  conflict: (program) => `别人正在同时编辑这本工作簿，${program} 没有执行，已录入的数据没有受影响。请再试一次。`,
  aborted: (program) => `${program} 中断了操作，已录入的数据没有受影响。请再试一次。`,
  'too-much-to-write': (program) => `一次写入的内容太多，${program} 没有执行。请减少单位后再试，或改用桌面版 Excel。`,
  'too-much-to-read': (program) => `工作簿内容太多，${program} 没有执行。请关闭不需要的工作表，或改用桌面版 Excel。`,
  'missing-feature': (program) => `这个版本的 ${program} 缺少所需的功能。请改用 Excel 2021 或更新的版本、Microsoft 365 或网页版。`,
  cancelled: () => '已取消。工作簿恢复成开始前的样子。',
  'not-loaded': () => NOT_LOADED,
};

/** A message for the user; never a stack trace. */
export function failureMessage(error: unknown): string {
  const { kind, code, open } = asFailure(error);
  const program = programName();
  const said =
    kind === 'other'
      ? `${program} 没有完成操作${code && `（${code}）`}，已录入的数据没有受影响。请再试一次；仍不行时，请保存后重新打开工作簿。`
      : words[kind](program);
  return open.length > 0 ? said + openSheets(open) : said;
}

export function openSheets(sheets: readonly string[]): string {
  return `工作表${list(sheets)}原来受保护，${programName()} 没能重新保护。请在“审阅”中点“保护工作表”。`;
}
