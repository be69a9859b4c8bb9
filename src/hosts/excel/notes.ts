// Words that explain a cell: as its note, or where notes cannot be made as the message that shows while it is selected.
import { clip } from '../../model/text';
import { cellName } from '../../workbook/area';
import type { SheetPlan } from '../../workbook/plan';
import { CALL } from './batch';
import { step, type LayStep } from './step';

type Notes = NonNullable<SheetPlan['notes']>;

/** The most characters of a message that shows beside a cell. */
const MESSAGE = 255;
/** An address may have some 8,000 characters; a cell takes 11 of them at most. */
const CELLS = 700;

/** Notes came late to Excel, and later still to the Office.js that is served beside the add-in on intranets. */
function hasNotes(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.18') && 'notes' in Excel.Worksheet.prototype;
}

/** The messages, where it is known from the first that there are no notes. */
export function* promptSteps({ notes = [] }: SheetPlan): Generator<LayStep> {
  if (!hasNotes()) yield* messages(notes);
}

/**
 * Notes come last and in a request of their own: Excel on the web claims that it has them, and fails. What they were to say is then
 * shown as messages; nothing else is lost by it. `end` asks for what is to be done once all is laid.
 */
export async function layNotes(context: Excel.RequestContext, noted: readonly NotedSheet[], end: () => void): Promise<void> {
  try {
    for (const { sheet, notes } of noted) for (const { row, column, text } of notes) sheet.notes.add(cellName(row, column), text);
    end();
    await context.sync();
  } catch {
    for (const { sheet, notes } of noted) for (const { lay } of messages(notes)) lay(sheet);
    end();
    await context.sync();
  }
}

interface NotedSheet {
  sheet: Excel.Worksheet;
  notes: Notes;
}

/** Those of the sheets that are to have notes, where Excel has any. */
export function notedSheets(laid: readonly { sheet: Excel.Worksheet; plan: SheetPlan }[]): NotedSheet[] {
  return hasNotes() ? laid.flatMap(({ sheet, plan: { notes = [] } }) => (notes.length > 0 ? [{ sheet, notes }] : [])) : [];
}

/** Cells that say the same share a message. */
function* messages(notes: Notes): Generator<LayStep> {
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
