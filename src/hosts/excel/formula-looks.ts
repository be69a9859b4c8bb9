// Looks at all formulas of sheets and at what they show, before they are written anew.
import { codeOf, isTooMuch } from './failure';
import { loadRanges } from './load-ranges';
import { knowsSpills } from './spills';
import { areaOf, PLACE } from './cells-read';

/** A range in use: the whole of it, or a part where one answer would be too much. */
export interface RangeInUse {
  sheet: Excel.Worksheet;
  range: Excel.Range;
}

const PROTECTION = 'items/name,items/protection/protected';
const wanted = (): string => `formulas,values,rowIndex,columnIndex${knowsSpills() ? ',hasSpill' : ''}`;

/** What is in use of sheets, in a request that also loads what else was asked of them. */
export async function looksAt(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<RangeInUse[]> {
  if (sheets.length === 0) return [];
  const used = sheets.map((sheet) => ({ sheet, range: inUse(sheet).load(wanted()) }));
  try {
    await context.sync();
    return used.filter(({ range }) => !range.isNullObject);
  } catch (error) {
    if (!isTooMuch(error)) throw error;
  }
  const places = sheets.map((sheet) => ({
    sheet: sheet.load('name,protection/protected,protection/options'),
    range: inUse(sheet).load(PLACE),
  }));
  await context.sync();
  const filled = places.filter(({ range }) => !range.isNullObject);
  const loaded = await loadRanges(
    context,
    filled.map(({ sheet, range }) => ({ sheet: sheet.name, area: areaOf(range), what: wanted() })),
  );
  return filled.flatMap(({ sheet }, at) => loaded[at]!.map((range) => ({ sheet, range })));
}

/**
 * What is in use of every sheet of the workbook. Those that are `expected` are looked at in the request that asks which there
 * are; where one of them has gone meanwhile, or all of them are too much for one answer, they are looked at after it.
 */
export async function looksAtAll(context: Excel.RequestContext, expected: readonly string[]): Promise<RangeInUse[]> {
  const { worksheets } = context.workbook;
  worksheets.load(PROTECTION);
  const early = new Map(expected.map((name) => [name, inUse(worksheets.getItem(name)).load(wanted())]));
  try {
    await context.sync();
  } catch (error) {
    if (expected.length > 0 && (isTooMuch(error) || codeOf(error) === 'ItemNotFound')) return looksAtAll(context, []);
    throw error;
  }
  const looks = worksheets.items.flatMap((sheet) => {
    const range = early.get(sheet.name);
    return range && !range.isNullObject ? [{ sheet, range }] : [];
  });
  return [
    ...looks,
    ...(await looksAt(
      context,
      worksheets.items.filter(({ name }) => !early.has(name)),
    )),
  ];
}

const inUse = (sheet: Excel.Worksheet): Excel.Range => sheet.getUsedRangeOrNullObject(true);
