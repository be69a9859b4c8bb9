// The merged cells of a worksheet, read from its text.
import { parseArea, type Area } from '../../workbook/area';

const MERGE = /<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([^"']+)["']/gu;

/** Areas in the order of the file. Merged cells stand behind the values, so that only the end is looked at. */
export function readMerges(xml: string): Area[] {
  const end = xml.lastIndexOf('sheetData');
  return [...xml.slice(Math.max(0, end)).matchAll(MERGE)].flatMap(([, name]) => parseArea(name!) ?? []);
}
