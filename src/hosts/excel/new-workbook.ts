// Opens the bytes of an .xlsx file as a new workbook beside the one at hand, and tells the name of that one.
import { waitFor } from '../../open-book/patience';
import { patientRun } from './patient-run';

/** Signs that the browser turns into text at once. */
const PORTION = 0x8000;

/** What the open workbook is called, with its ending where it has been stored. */
export function workbookName(): Promise<string> {
  return patientRun({}, async (context) => {
    const workbook = context.workbook.load('name');
    await context.sync();
    return workbook.name;
  });
}

/** Resolves when Excel has opened it, and rejects when it could not. */
export async function openAsNewWorkbook(bytes: Uint8Array): Promise<void> {
  let signs = '';
  for (let at = 0; at < bytes.length; at += PORTION) signs += String.fromCharCode(...bytes.subarray(at, at + PORTION));
  await waitFor(Excel.createWorkbook(btoa(signs)));
}
