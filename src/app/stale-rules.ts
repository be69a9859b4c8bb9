// Finds a rules sheet (规则) that shows other parameters or formulas than those in force: a reading was changed by hand, or the rubric.
import { isBlank, type Cell } from '../model/cell';
import type { Issue } from '../model/issue';
import { atOnce, type Pieces } from '../model/pieces';
import { rulesInPieces, ruleTexts } from '../workbook/clause/rules-sheet';
import type { Change } from '../workbook/host';
import { sheetNames } from '../workbook/names';
import { formsInUse } from './in-use';
import type { OpenedWorkbook } from './open';

interface StaleRules {
  issue: Issue;
  change: Change;
}

/** Undefined where the sheet is up to date, or gone: then it is made again like the other guides. */
export function staleRules(opened: OpenedWorkbook): StaleRules | undefined {
  return atOnce(staleRulesInPieces(opened));
}

/** The same, indicator by indicator. */
export function* staleRulesInPieces(opened: OpenedWorkbook): Pieces<StaleRules | undefined> {
  const { frame, rules } = opened;
  if (!rules) return undefined;
  const forms = formsInUse(opened);
  const wanted = yield* ruleTexts(forms);
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
    change: { do: 'replace-sheet', sheet, plan: yield* rulesInPieces(frame, forms) },
  };
}

const plain = (cell: Cell): string => (isBlank(cell) ? '' : String(cell).replace(/\r\n?/gu, '\n').trim());
