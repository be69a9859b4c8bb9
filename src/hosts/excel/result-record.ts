// Remembers in the workbook which sheets hold results of ours, so that only these are ever written anew.

const KEY = 'rubricScore.resultSheets';

/** Names of the result sheets that were written into this workbook. */
export function recordedResults(): Promise<string[]> {
  return Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY).load('value');
    await context.sync();
    return setting.isNullObject || !Array.isArray(setting.value) ? [] : setting.value.map(String);
  });
}

export function recordResults(names: readonly string[]): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.settings.add(KEY, [...names]);
    await context.sync();
  });
}
