// A workbook of one sheet, part by part as a program of any kind might write it.
import { strToU8, zipSync } from 'fflate';
import { openXlsx, type XlsxWorkbook } from '../../../src/hosts/xlsx/open-xlsx';
import type { Cell } from '../../../src/model/cell';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface RawParts {
  [path: string]: string | Uint8Array;
}

/** The parts of a workbook whose sheet 名单 holds the rows, and whose shared texts are the items. */
export function rawParts(rows: string, items: readonly string[] = []): RawParts {
  const rel = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const rels = (...links: string[]) => `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  return {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/worksheets/sheet1.xml', 'worksheet')}` +
      `${override('xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': rels(rel('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      rel('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      rel('rId2', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/worksheets/sheet1.xml': rows.includes('worksheet') ? rows : `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`,
  };
}

export function rawBook(parts: RawParts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])));
}

export async function opened(bytes: Uint8Array): Promise<XlsxWorkbook> {
  const outcome = await openXlsx(bytes);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value;
}

/** The used cells of the first sheet. */
export async function cellsOf(parts: RawParts): Promise<Cell[][]> {
  const book = await opened(rawBook(parts));
  const { name, used } = (await book.survey()).sheets[0]!;
  return used ? (await book.read([{ sheet: name, area: used }]))[0]! : [];
}
