// What is kept in the workbook beside its sheets, so that it is there whenever and by whomever the workbook is opened.
import type { Records } from '../../open-book/host';
import { patientRun } from './patient-run';

export function recall(keys: readonly string[]): Promise<unknown[]> {
  return patientRun({}, async (context) => {
    const found = keys.map((key) => context.workbook.settings.getItemOrNullObject(key).load('value'));
    await context.sync();
    return found.map((each) => (each.isNullObject ? undefined : (each.value as unknown)));
  });
}

export function remember(records: Records): Promise<void> {
  return patientRun({}, async (context) => {
    const { settings } = context.workbook;
    const given = Object.entries(records);
    const gone = given.filter(([, value]) => value === undefined).map(([key]) => settings.getItemOrNullObject(key));
    if (gone.length > 0) await context.sync();
    for (const each of gone) if (!each.isNullObject) each.delete();
    for (const [key, value] of given) if (value !== undefined) settings.add(key, value);
    await context.sync();
  });
}
