// What the pane keeps in the workbook beside its sheets, so that it is there whenever and by whomever the workbook is opened.

/** Undefined where nothing is kept under the key. */
export function readRecord(key: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const found = context.workbook.settings.getItemOrNullObject(key).load('value');
    await context.sync();
    return found.isNullObject ? undefined : (found.value as unknown);
  });
}

/** Undefined takes it away. */
export function writeRecord(key: string, value: string | undefined): Promise<void> {
  return Excel.run(async (context) => {
    const { settings } = context.workbook;
    if (value !== undefined) settings.add(key, value);
    else {
      const found = settings.getItemOrNullObject(key);
      await context.sync();
      if (!found.isNullObject) found.delete();
    }
    await context.sync();
  });
}
