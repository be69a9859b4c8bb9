// Words that explain a cell: as its note, or where notes cannot be made as the message that shows while it is selected.
import { clip } from '../../model/text';
import { cellName } from '../../workbook/area';
import type { SheetPlan } from '../../workbook/plan';
import { CALL } from './batch';
import { step, type Step } from './step';

type Notes = NonNullable<SheetPlan['notes']>;

/** The most characters of a message that shows beside a cell. */
const MESSAGE = 255;
/** An address may have some 8,000 characters; a cell takes 11 of them at most. */
const CELLS = 700;

/** Notes came late to Excel, and later still to the Office.js that is served beside the add-in on intranets. */
export function* noteSteps({ notes = [] }: SheetPlan): Generator<Step> {
  const isOld = !Office.context.requirements.isSetSupported('ExcelApi', '1.18') || !('notes' in Excel.Worksheet.prototype);
  yield* isOld ? messages(notes) : notes.map(({ row, column, text }) => ({ bytes: text.length * 3 + CALL, lay: (sheet: Excel.Worksheet) => void sheet.notes.add(cellName(row, column), text) }));
}

/** Cells that say the same share a message. */
function* messages(notes: Notes): Generator<Step> {
  const cells = new Map<string, string[]>();
  for (const { row, column, text } of notes) {
    const same = cells.get(text) ?? [];
    same.push(cellName(row, column));
    cells.set(text, same);
  }
  for (const [text, all] of cells) {
    for (let first = 0; first < all.length; first += CELLS) {
      const some = all.slice(first, first + CELLS).join();
      yield step(3 + (some.length + text.length * 3) / CALL, (sheet) => {
        sheet.getRanges(some).dataValidation.prompt = { showPrompt: true, title: '', message: clip(text, MESSAGE) };
      });
    }
  }
}
