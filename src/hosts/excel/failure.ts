// Says in plain words what went wrong in Excel, what was kept and what to do.
import { list } from '../../model/text';

const ELSEWHERE = '可能是另一个工作簿切到了前面，Excel 没有执行，已录入的数据没有受影响。请切回本工作簿，再按一次。';

const messages: Record<string, string> = {
  InvalidOperationInCellEditMode: '正在编辑单元格，Excel 没有执行。请按 Enter 结束编辑，再试一次。',
  AccessDenied: '工作簿或工作表受保护，Excel 没有执行。请在“审阅”中撤消保护，再试一次。',
  InvalidSelection: ELSEWHERE,
  InactiveWorkbook: ELSEWHERE,
  GeneralException: `${ELSEWHERE}仍不行时，请保存后重新打开工作簿。`,
  Conflict: '别人正在同时编辑这本工作簿，Excel 没有执行，已录入的数据没有受影响。请再试一次。',
  RequestAborted: 'Excel 中断了操作，已录入的数据没有受影响。请再试一次。',
  RequestPayloadSizeLimitExceeded: '一次写入的内容太多，Excel 没有执行。请减少单位后再试，或改用桌面版 Excel。',
  ResponsePayloadSizeLimitExceeded: '工作簿内容太多，Excel 没有执行。请关闭不需要的工作表，或改用桌面版 Excel。',
  ApiNotFound: '这个版本的 Excel 缺少所需的功能。请改用 Excel 2021 或更新的版本、Microsoft 365 或网页版。',
  Cancelled: '已取消。工作簿恢复成开始前的样子。',
};

/** Stops what is under way, at the user's wish. */
export class Cancelled extends Error {
  readonly code = 'Cancelled';
}

/** What Excel calls an error; '' for others. */
export function codeOf(error: unknown): string {
  return (error as { code?: string } | null)?.code ?? '';
}

/** What Excel says when another workbook has come to the front. The first of them it also says of much else. */
export function isElsewhere(error: unknown): boolean {
  return ['GeneralException', 'InvalidSelection', 'InactiveWorkbook'].includes(codeOf(error));
}

/** What Excel on the web says where an answer would be larger than 5 MB. */
export function isTooMuch(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
}

/** What Excel says where a sheet is protected with a password that nobody has given. */
export function asksForPassword(error: unknown): boolean {
  return /^(AccessDenied|InvalidArgument|InvalidOperation)$|Password/.test(codeOf(error));
}

/** Something failed after sheets had been opened that could not be protected again. */
export class LeftOpen extends Error {
  constructor(readonly sheets: readonly string[], cause: unknown) {
    super('Sheets are not protected any more.', { cause });
  }
}

export function openSheets(sheets: readonly string[]): string {
  return `工作表${list(sheets)}原来受保护，Excel 没能重新保护。请在“审阅”中点“保护工作表”。`;
}

/** A message for the user; never a stack trace. */
export function failureMessage(error: unknown): string {
  if (error instanceof LeftOpen) return failureMessage(error.cause) + openSheets(error.sheets);
  const code = codeOf(error);
  return messages[code] ?? `Excel 没有完成操作${code ? `（${code}）` : ''}，已录入的数据没有受影响。请再试一次；仍不行时，请保存后重新打开工作簿。`;
}
