// What the formula buttons report.
import { freezeActiveSheet, repairFormulas, type FormulaWork } from '../hosts/excel/formulas';
import { list } from '../model/text';
import type { Message } from './messages';

export async function freeze(): Promise<Message> {
  const work = await freezeActiveSheet();
  if (work.changed === 0 && work.locked.length === 0) return { intent: 'warning', text: '当前工作表里没有可以固化的 SCORE 公式。请先切换到得分表。' };
  return report(work, `已把当前工作表里的 ${work.changed} 个 SCORE 公式换成数值。以后修改录入，这些得分不再变化。`);
}

export async function repair(): Promise<Message> {
  const work = await repairFormulas();
  if (work.changed === 0 && work.locked.length === 0) return { intent: 'success', text: '没有发现显示 #NAME? 的 SCORE 公式，已全部重新计算。' };
  return report(work, `已重新写入 ${work.changed} 个公式并重算。如果仍显示 #NAME?，请关闭并重新打开工作簿。`);
}

function report({ locked }: FormulaWork, done: string): Message {
  if (locked.length === 0) return { intent: 'success', text: done };
  return { intent: 'warning', text: `${done}工作表${list(locked)}受保护，没有处理。请在“审阅”中撤消保护后再试。` };
}
