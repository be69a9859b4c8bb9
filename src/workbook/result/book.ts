// The result book: one sheet for each section of the report.
import { atOnce, type Pieces } from '../../model/pieces';
import type { Section } from '../../report/block';
import { DEMO_MARK } from '../frame';
import type { SheetPlan, WorkbookPlan } from '../plan';
import { sheetOf } from './sheet';

/** `demo` marks every sheet as 演示数据. */
export function resultBook(title: string, sections: readonly Section[], options: { demo?: boolean } = {}): WorkbookPlan {
  return atOnce(resultBookInPieces(title, sections, options));
}

/** The same, sheet by sheet. */
export function* resultBookInPieces(title: string, sections: readonly Section[], { demo = false } = {}): Pieces<WorkbookPlan> {
  const sheets = sheetNames(sections.map(({ name }) => name));
  const mark = demo ? `${DEMO_MARK}：仅供了解本软件，不是真实的评估结果。` : undefined;
  const plans: SheetPlan[] = [];
  for (const section of sections) {
    plans.push(yield* sheetOf(section, { sheets, mark }));
  }
  return { title, sheets: plans };
}

/** A valid sheet name for each section, usable as a table name too: no signs, at most 31 characters, no two alike. */
function sheetNames(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    names.map((name) => {
      const plain = name.replace(/[^\p{L}\p{N}_]/gu, '_').slice(0, 28);
      let free = plain;
      for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${plain}_${number}`;
      taken.add(free.toLowerCase());
      return [name, free];
    }),
  );
}
