// Finds a rules sheet (规则) that shows other parameters or formulas than those in force: a reading was changed by hand, or the rubric.
import { isBlank, type Cell } from '../model/cell';
import type { Issue } from '../model/issue';
import { ruleTexts, rulesSheet } from '../workbook/clause/rules-sheet';
import type { Change } from '../workbook/host';
import { sheetNames } from '../workbook/names';
import { formsInUse } from './in-use';
import type { OpenedWorkbook } from './open';

/** Undefined where the sheet is up to date, or gone: then it is made again like the other guides. */
export function staleRules(opened: OpenedWorkbook): { issue: Issue; change: Change } | undefined {
  const { frame, rules } = opened;
  if (!rules) return undefined;
  const plan = rulesSheet(frame, formsInUse(opened));
  const wanted = ruleTexts(plan);
  const isSame =
    rules.every((row, at) => row.every((cell, column) => plain(cell) === plain(wanted[at]?.[column] ?? null))) &&
    rules.length >= wanted.length;
  if (isSame) return undefined;
  const sheet = sheetNames.rules;
  return {
    issue: {
      severity: 'warning',
      code: 'STALE_RULES',
      message: `“${sheet}”表写的参数或公式与现在的设置不一致（改过条文理解，增加了类别，或细则有更新）。请一键修复，按现在的设置重新写出。`,
      where: sheet,
      sheet,
    },
    change: { do: 'replace-sheet', sheet, plan },
  };
}

const plain = (cell: Cell): string => (isBlank(cell) ? '' : String(cell).replace(/\r\n?/gu, '\n').trim());
