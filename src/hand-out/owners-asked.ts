// Who is asked by the sheet 责任分工: the sheet is added where there is none, and what nobody answers for is told.
import type { OpenedWorkbook } from '../app/open';
import { list } from '../model/text';
import type { SheetPlan } from '../workbook/plan';
import { filledForms } from './handout';
import { roundNames } from './names';
import { ownerSheet, readOwners } from './owners';
import type { Division } from './plan';
import type { Round } from './round';

export interface OwnersAsked {
  ownersOf?: Division['ownersOf'];
  /** To be added and filled in first. */
  sheet?: SheetPlan;
  told: string[];
}

export function ownersAsked({ frame, forms }: OpenedWorkbook, { owners }: Round): OwnersAsked {
  const filled = filledForms(forms);
  if (!owners)
    return {
      sheet: ownerSheet(frame, filled),
      told: [`工作簿里还没有“${roundNames.owners}”表，已经加上。请在“责任处室”一列写明各项指标由谁填报，保存后再下发一次。`],
    };
  const ownersOf = readOwners(owners);
  const without = filled.flatMap(({ form: { category, indicators } }) =>
    indicators
      .filter((each) => each.entered.length > 0 && ownersOf(category.name, each).length === 0)
      .map((each) => `${category.name}“${each.key}”`),
  );
  if (without.length === 0) return { ownersOf, told: [] };
  return {
    ownersOf,
    told: [`没有写责任处室、没有下发的指标有 ${without.length} 项：${list(without)}。请在“${roundNames.owners}”表补上。`],
  };
}
