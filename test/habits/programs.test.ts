// Books that other programs saved, and what only a file shows: hidden rows, merged cells. None is read wrong in silence.
import { createXlsxHere, openXlsxHere } from '../../src/cli/xlsx';
import { convertToOne, hasLibreOffice } from '../hosts/libreoffice';
import { editZip } from '../hosts/xlsx/foreign-parts';
import { plan } from '../workbook/sample-book';
import { distinctUnits, judge, tableOf, type Judged, type Verdict } from './judge';

type Parts = Map<string, string>;

const SHEETS = /^xl\/worksheets\/sheet\d+\.xml$/;

/** Changes every part whose path is one of these; one at least must change. */
function each(parts: Parts, path: RegExp, edit: (xml: string, path: string) => string): void {
  const before = [...parts].filter(([name]) => path.test(name));
  let changes = 0;
  for (const [name, xml] of before) {
    const after = edit(xml, name);
    if (after !== xml) changes++;
    parts.set(name, after);
  }
  if (changes === 0) throw new Error(`Nothing of ${String(path)} was changed.`);
}

/** The sheet with this table. */
function sheetWith(parts: Parts, table: string): string {
  const [path] = [...parts].find(([name, xml]) => name.startsWith('xl/tables/') && xml.includes(`displayName="${table}"`))!;
  const [rels] = [...parts].find(([name, xml]) => name.includes('worksheets/_rels/') && xml.includes(`${path.split('/').at(-1)!}"`))!;
  return rels.replace('_rels/', '').replace('.rels', '');
}

function withoutTables(parts: Parts): void {
  each(parts, SHEETS, (xml) => xml.replace(/<tableParts.*?<\/tableParts>/gsu, ''));
  for (const path of parts.keys()) if (path.startsWith('xl/tables/')) parts.delete(path);
  each(parts, /worksheets\/_rels\//, (xml) => xml.replace(/<Relationship [^>]*\/table"[^>]*\/>/g, ''));
  each(parts, /Content_Types/, (xml) => xml.replace(/<Override PartName="\/xl\/tables\/[^>]*\/>/g, ''));
}

const withoutNames = (parts: Parts): void =>
  each(parts, /^xl\/workbook\.xml$/, (xml) => xml.replace(/<definedNames>.*?<\/definedNames>/su, ''));

const withoutChecks = (parts: Parts): void =>
  each(parts, SHEETS, (xml) =>
    xml.replace(/<dataValidations.*?<\/dataValidations>/gsu, '').replace(/<conditionalFormatting.*?<\/conditionalFormatting>/gsu, ''),
  );

/** Texts in their cells, as many programs write them. */
function withTextsInCells(parts: Parts): void {
  const items = [...parts.get('xl/sharedStrings.xml')!.matchAll(/<si>(.*?)<\/si>/gsu)].map(([, inside]) => inside!);
  each(parts, SHEETS, (xml) =>
    xml.replace(
      /<c ([^>]*?)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
      (_, before: string, after: string, index: string) => `<c ${before}t="inlineStr"${after}><is>${items[Number(index)]!}</is></c>`,
    ),
  );
}

/** Values alone, as a program that knows none of our formulas saves them. */
const withoutFormulas = (parts: Parts): void => each(parts, SHEETS, (xml) => xml.replace(/<f[ >][^<]*<\/f>|<f>[^<]*<\/f>/g, ''));

function all(...edits: ((parts: Parts) => void)[]): (parts: Parts) => void {
  return (parts) => edits.forEach((edit) => edit(parts));
}

const row = (xml: string, number: number, edit: (row: string) => string): string =>
  xml.replace(new RegExp(`<row r="${number}"[^>]*>.*?</row>`, 'su'), edit);

const hidden =
  (table: string, ...rows: number[]) =>
  (parts: Parts): void => {
    const path = sheetWith(parts, table);
    for (const number of rows)
      each(parts, new RegExp(`^${path}$`), (xml) => row(xml, number, (text) => text.replace('<row ', '<row hidden="1" ')));
  };

const merged =
  (table: string, cells: string, lost: string) =>
  (parts: Parts): void => {
    each(parts, new RegExp(`^${sheetWith(parts, table)}$`), (xml) => {
      const area = `<mergeCell ref="${cells}"/>`;
      const without = xml.replace(new RegExp(`(<c r="${lost}"[^>]*?)(?: t="s")?>.*?</c>`, 'su'), '$1/>');
      return without.includes('</mergeCells>')
        ? without.replace('</mergeCells>', `${area}</mergeCells>`).replace(/<mergeCells count="\d+"/, '<mergeCells')
        : without.replace('</sheetData>', `</sheetData><mergeCells>${area}</mergeCells>`);
    });
  };

const programs: Record<string, [Verdict, (parts: Parts) => void]> = {
  'a program without defined names': ['read right', withoutNames],
  'a program without checks and conditions': ['read right', withoutChecks],
  'a program that writes texts in their cells': ['read right', withTextsInCells],
  'WPS-like: no names, texts in their cells, values alone': ['read right', all(withoutNames, withTextsInCells, withoutFormulas)],
  'an old program: no tables, no names, no checks': ['read right, and told', all(withoutTables, withoutNames, withoutChecks)],
  'rows hidden by hand or by a filter': ['read right', all(hidden('录入_高校', 6, 7), hidden('名册', 5, 7))],
  'columns hidden': [
    'read right',
    (parts) =>
      each(parts, new RegExp(`^${sheetWith(parts, '录入_高校')}$`), (xml) =>
        xml.replace(/<col /g, '<col hidden="1" ').replace(/(<col hidden="1" [^>]*?) hidden="1"/g, '$1'),
      ),
  ],
  'cells of names merged': ['read right, and told', merged('录入_高校', 'B6:B7', 'B7')],
  'cells of values merged down': ['told', merged('录入_高校', 'C6:C7', 'C7')],
  'cells of values merged across': ['told', merged('录入_高校', 'C6:D6', 'D6')],
};

const results = new Map<string, Judged>();

async function judged(name: string, bytes: Uint8Array): Promise<Judged> {
  const book = await openXlsxHere(bytes);
  const found: Judged = book.ok ? await judge(book.value, distinctUnits(), true) : { verdict: 'refused', told: [book.refusal.message] };
  results.set(name, found);
  return found;
}

const made = (): Promise<Uint8Array> => createXlsxHere(plan({ units: distinctUnits() }));

test.each(Object.entries(programs))('%s', async (name, [verdict, edit]) => {
  const found = await judged(name, await editZip(await made(), edit));
  expect([found.verdict, ...(found.verdict === verdict ? [] : found.told)]).toEqual([verdict]);
});

(hasLibreOffice ? test : test.skip)(
  'saved by LibreOffice, and as .xls and back',
  async () => {
    const old = convertToOne(await made(), { to: 'xls' });
    for (const [name, bytes] of [
      ['saved by LibreOffice', convertToOne(await made(), { to: 'xlsx' })],
      ['saved as .xls and back', convertToOne(old, { from: 'xls', to: 'xlsx' })],
    ] as const) {
      const found = await judged(name, bytes);
      expect([name, found.verdict, found.told]).toEqual([name, expect.stringMatching(/^read right/), found.told]);
    }
  },
  300_000,
);

afterAll(() => console.info(tableOf(results)));
