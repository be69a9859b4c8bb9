// What the formula buttons do and report.
import { outdated } from '../../app/outdated';
import { list } from '../../model/text';
import { isUnfinished, type OnProgress } from '../../workbook/host';
import { carryOut, changing } from '../carry-out';
import { hostAtHand, programName } from '../chosen-host';
import { Cancelled } from '../failure';
import { openSheets } from '../failure-words';
import type { FormulaWork } from '../host';
import type { Message } from '../messages';
import { refresh } from '../session';
import { chooseFormulas } from '../use-cases/change-settings';
import { functionsRun, type Knowledge } from './functions-run';
import { sheetsSoFar } from './places-of-calls';
import { setUnresolved } from './unresolved';
import { during } from '../at-work';

const NAMES = { score: ' SCORE 公式', native: '原生公式' } as const;
const MEANING = { score: '得分随录入更新，需要装有本助手。', native: '得分随录入更新，没有本助手也能算，适合 WPS 和旧版 Excel。' } as const;
/** What to do where the program does not know SCORE. */
const stillUnknown = () =>
  `${programName()} 现在不认识 SCORE 函数，得分显示 #NAME?。刚装好本助手时，请关闭并重新打开工作簿，再点“修复公式”；WPS 和 Excel 2016、2019 不支持自定义函数，请点“用原生公式”。`;

/** All score sheets of a workbook of ours: points are worked out by SCORE, or by Excel's own formulas. */
export const switchFormulas = during('formulas', async (mode: 'score' | 'native'): Promise<Message> => {
  const session = await refresh();
  if (session.state !== 'open')
    return { intent: 'error', text: 'message' in session ? session.message : '当前工作簿还没有得分表。请先点“生成模板”。' };
  if (session.open.book.formulas === mode && !isUnfinished(session.open.book.survey))
    return { intent: 'success', text: `各得分表已经用${NAMES[mode]}：${MEANING[mode]}` };
  const chosen = await chooseFormulas(session.open, mode);
  if (!chosen.ok) return { intent: 'error', text: chosen.refusal.message };
  if (mode === 'score' && (await functionsRun()) === 'unknown')
    return { intent: 'warning', text: `各得分表已改用 SCORE 公式，但${stillUnknown()}` };
  return { intent: 'success', text: `各得分表已改用${NAMES[mode]}：${MEANING[mode]}` };
});

/** In a workbook of ours all score sheets, which can be turned back; elsewhere the formulas of the active sheet. */
export const freeze = during('formulas', async (): Promise<Message> => {
  const session = await refresh();
  if (session.state !== 'open') return freezeSheet();
  if (session.open.book.formulas === 'values' && !isUnfinished(session.open.book.survey))
    return { intent: 'success', text: '各得分表已经是数值。要随录入更新，请点“用 SCORE 公式”或“用原生公式”。' };
  const chosen = await chooseFormulas(session.open, 'values');
  if (!chosen.ok) return { intent: 'error', text: chosen.refusal.message };
  return {
    intent: 'success',
    text: '各得分表已固化为数值，没有本助手也能看。以后修改录入，得分不再变化；要恢复，请点“用 SCORE 公式”或“用原生公式”。',
  };
});

async function freezeSheet(): Promise<Message> {
  const work = await (await hostAtHand()).freezeActiveSheet();
  if (work.changed + work.locked.length + work.kept.length === 0)
    return { intent: 'warning', text: '当前工作表里没有可以固化的 SCORE 公式。请先切换到得分表。' };
  if (work.changed + work.locked.length === 0) return { intent: 'warning', text: `没有固化。${left(work.kept)}` };
  return report(work, `已把当前工作表里的 ${work.changed} 个 SCORE 公式换成数值。以后修改录入，这些得分不再变化。`);
}

/** In a workbook of ours what lags behind the settings is laid anew as well. Then it is waited for Excel to call the functions, which
 *  people
 *  can leave at: what was done is told all the same. */
export const repair = during('formulas', async (step: OnProgress = () => undefined): Promise<Message> => {
  step(0, 1, false);
  const work = await (await hostAtHand()).repairFormulas(sheetsSoFar());
  setUnresolved([]);
  const renewed = await renew();
  const repaired = reportRepair(work, work.changed > 0 ? await functionsRun(step).catch(unlessLeft) : 'untried');
  return renewed
    ? { intent: renewed.intent === 'success' ? repaired.intent : renewed.intent, text: repaired.text + renewed.text }
    : repaired;
});

function unlessLeft(error: unknown): Knowledge {
  if (error instanceof Cancelled) return 'untried';
  throw error;
}

/** Undefined where nothing was to be done. */
async function renew(): Promise<Message | undefined> {
  const session = await refresh();
  if (session.state !== 'open') return undefined;
  const { sheets, changes } = outdated(session.open.book);
  if (changes.length === 0) return undefined;
  const applied = await carryOut(changing(changes));
  if (!applied.ok) return { intent: 'warning', text: `“${list(sheets)}”表与现在的设置不一致，没有更新：${applied.refusal.message}` };
  return { intent: 'success', text: `已按现在的设置更新“${list(sheets)}”表。` };
}

function reportRepair(work: FormulaWork, knowledge: Knowledge): Message {
  if (work.changed === 0 && work.locked.length === 0)
    return { intent: 'success', text: '工作簿里没有 SCORE 公式，其他公式已全部重新计算。' };
  const written = report(work, `已重新写入 ${work.changed} 个公式并重算，录入的内容没有改动。`);
  return knowledge === 'unknown' ? { intent: 'warning', text: `${written.text}但${stillUnknown()}` } : written;
}

function report({ locked, kept, open }: FormulaWork, done: string): Message {
  const untold = [
    ...(locked.length > 0 ? [`工作表${list(locked)}受保护，没有处理。请在“审阅”中撤消保护后再试。`] : []),
    ...(kept.length > 0 ? [left(kept)] : []),
    ...(open.length > 0 ? [openSheets(open)] : []),
  ];
  return { intent: untold.length > 0 ? 'warning' : 'success', text: done + untold.join('') };
}

/** So many cells are named. */
const NAMED = 5;

function left(kept: readonly string[]): string {
  const cells = list(kept.slice(0, NAMED)) + (kept.length > NAMED ? `等 ${kept.length} 个` : '');
  return `${cells}单元格的公式或它带出的表里有错误值（如 #N/A），或认不出它带出多大的表，仍是公式。请改正后再试，或选中整块区域，复制后“选择性粘贴”为数值。`;
}
