// Why a workbook cannot be changed as it was asked, in words that every host says alike.
import { refuse, type Outcome } from '../model/outcome';

type Refused = Extract<Outcome<never>, { ok: false }>;

export const sheetIsThere = (name: string): Refused =>
  refuse('BAD_REQUEST', `工作簿里已有名为“${name}”的工作表。请先把它改名或删除，再试一次。`);

export const noSuchSheet = (name: string): Refused =>
  refuse('BAD_REQUEST', `工作簿里没有工作表“${name}”，可能已被删除或改名。请恢复原名后再试。`);

export const sheetIsLocked = (name: string): Refused =>
  refuse('BAD_REQUEST', `工作表“${name}”受保护，无法写入。请在“审阅”中撤消工作表保护，再试一次。`);

/** Cells of it are looked for where they stood before it was half laid anew. */
export const sheetIsUnfinished = (name: string): Refused =>
  refuse('BAD_REQUEST', `“${name}”上次没有写完，这次没有写入。请先再按一次上次的按钮，或在面板里点“恢复原来的”，再试一次。`);

/** `cells` of a sheet that is half made hold what nobody but people can have written there. */
export const halfMadeHolds = (name: string, cells: readonly string[]): Refused =>
  refuse(
    'BAD_REQUEST',
    `“${name}”上次没有写完，里面的 ${cells.slice(0, 3).join('、')}${cells.length > 3 ? ` 等 ${cells.length} 格` : ''}后来又填了内容，这次没有动它。这些内容还要的，请先复制到别的工作表；然后删除“${name}”，再按一次。`,
  );

/** By a table or by a name of the workbook. */
export const nameIsTaken = (name: string): Refused =>
  refuse('BAD_REQUEST', `工作簿里已有名为“${name}”的表格或名称。请先在“公式”—“名称管理器”中把它改名或删除，再试一次。`);

export const noSuchTable = (name: string): Refused =>
  refuse('BAD_REQUEST', `工作簿里没有表格“${name}”，可能已被删除或改名。请撤销改动，或重新生成工作簿。`);

export const tableHasTotals = (name: string): Refused =>
  refuse('BAD_REQUEST', `表格“${name}”开着汇总行，无法在下面添加行。请先在“表设计”中取消“汇总行”，再试一次。`);

/** `what` stands there: ` 单元格 A9 `, `表格“甲”`. */
export const tableHasNoRoom = (name: string, what: string): Refused =>
  refuse('BAD_REQUEST', `表格“${name}”下面的${what}有内容，添加的行会盖住它。请先把那里的内容移到别处，再试一次。`);
