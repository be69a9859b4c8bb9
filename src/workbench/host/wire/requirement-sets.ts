// What the emulated host says it supports.

/** The newest set whose members this host models where the product uses them. */
export const NEWEST_EXCEL_API = '1.17';

/** Requirement sets by name, with ExcelApi at the given version (`'1.9'`). */
export function requirementSets(excelApi = NEWEST_EXCEL_API): Record<string, string> {
  return {
    excelapi: excelApi,
    sharedruntime: '1.2',
    customfunctionsruntime: '1.4',
    customfunctions: '1.8',
    richapiruntime: '1.1',
    ribbonapi: '1.1',
    settings: '1.1',
    documentevents: '1.1',
  };
}
