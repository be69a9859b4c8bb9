// A workbook in any spelling of its SCORE formulas says the same; one that Excel would never calculate is noticed and mended.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { extendWorkbook } from '../../src/app/extend';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { publish } from '../../src/app/publish';
import { typedSheets } from '../../src/app/typed-sheets';
import { validateWorkbook } from '../../src/app/validate';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx, type XlsxWorkbook } from '../../src/hosts/xlsx/open-xlsx';
import type { Issue } from '../../src/model/issue';
import type { FormulaMode } from '../../src/workbook/frame';
import { shelf } from '../shelf';
import { bundled } from '../cases/units';
import { editZip, entries } from '../hosts/xlsx/foreign-parts';
import { hasLibreOffice, sheetsAsCsv } from '../hosts/libreoffice';
import { expectValidOffice } from '../hosts/office-validity';

const today = '2023-12-20';
const withLibreOffice = hasLibreOffice ? test : test.skip;

function request(id: string, formulas: FormulaMode = 'score') {
  const scheme = bundled(id);
  const { units, draws = [] } = demoAssessment(scheme, 5, 9);
  return { scheme, year: 2023, units, draws, formulas, demo: true, today };
}

async function open(bytes: Uint8Array): Promise<{ host: XlsxWorkbook; opened: OpenedWorkbook }> {
  const host = await openXlsx(bytes);
  if (!host.ok) throw new Error(host.refusal.message);
  const opened = await openWorkbook(host.value, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return { host: host.value, opened: opened.value };
}

const METADATA =
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** A copy of a book in which the calls of our functions are spelled otherwise. */
function respelled(bytes: Uint8Array, spell: (call: string) => string): Promise<Uint8Array> {
  return editZip(bytes, (parts) => {
    for (const [path, xml] of parts)
      if (path.startsWith('xl/worksheets/sheet')) parts.set(path, xml.replace(/_xldudf_SCORE(?=\()/g, spell));
  });
}

/** The same with every such cell as Excel saves one that was typed there: a dynamic array of one cell. */
function asArrays(bytes: Uint8Array): Promise<Uint8Array> {
  return editZip(bytes, (parts) => {
    for (const [path, xml] of parts) {
      if (path.startsWith('xl/worksheets/sheet'))
        parts.set(
          path,
          xml.replace(/<c r="(\w+)"([^>]*)><f>([^<]*_xldudf_[^<]*)<\/f>/g, '<c r="$1"$2 cm="1"><f t="array" ref="$1">$3</f>'),
        );
    }
    const add = (path: string, end: string, xml: string) => parts.set(path, parts.get(path)!.replace(end, xml + end));
    parts.set('xl/metadata.xml', METADATA);
    add(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>',
    );
    add(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      '<Relationship Id="rIdM" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
    );
  });
}

const typed = (bytes: Uint8Array): Promise<Uint8Array> => respelled(bytes, () => 'SCORE');
const sheetsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    [...entries(bytes)]
      .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
      .map(([path, content]) => [path, new TextDecoder().decode(content)]),
  );
const spelling = (issues: readonly Issue[]): Issue[] => issues.filter(({ code }) => code === 'STALE_SPELLING');
const others = (issues: readonly Issue[]): Issue[] => issues.filter(({ code }) => code !== 'STALE_SPELLING');

jest.setTimeout(120_000); // whole workbooks, four times

describe.each(shelf.ids)('a workbook of %s', (id) => {
  test('is written as Excel keeps it, and reads the same in every spelling', async () => {
    const bytes = await createXlsx(buildWorkbook(request(id)));
    const all = [...sheetsOf(bytes).values()].join('');
    expect(all).toMatch(/_xldudf_SCORE\(/);
    expect(all.match(/(?<!_xldudf_)SCORE\(/g)).toBeNull();
    expectValidOffice(bytes);
    const { opened } = await open(bytes);
    const plain = { results: publish(opened, { today }).scoreboard, validation: validateWorkbook(opened) };
    expect(spelling(plain.validation.issues)).toEqual([]);
    const variants = {
      typed: await typed(bytes),
      dev: await respelled(bytes, () => '_xldudf_SCORE_DEV_SCORE'),
      marked: await respelled(bytes, () => '_xlfn.SCORE'),
      arrays: await asArrays(bytes),
    };
    expectValidOffice(variants.arrays);
    for (const [name, variant] of Object.entries(variants)) {
      const { opened: read } = await open(variant);
      expect([name, publish(read, { today }).scoreboard]).toEqual([name, plain.results]);
      const { issues } = validateWorkbook(read);
      expect([name, others(issues)]).toEqual([name, plain.validation.issues]);
      expect([name, spelling(issues).length > 0]).toEqual([name, name !== 'arrays']);
    }
  });

  test('whose formulas Excel would never calculate is noticed sheet by sheet, spelled anew, and otherwise left as it was', async () => {
    const bytes = await createXlsx(buildWorkbook(request(id)));
    const { host, opened } = await open(await typed(bytes));
    const { issues, healing } = validateWorkbook(opened);
    const scoreSheets = opened.forms.flatMap(({ score }) => score?.sheet ?? []);
    expect(spelling(issues).map(({ sheet }) => sheet)).toEqual(
      (await host.survey()).sheets.flatMap(({ name }) => (scoreSheets.includes(name) ? [name] : [])),
    );
    for (const { severity, message } of spelling(issues))
      expect([severity, message]).toEqual(['warning', expect.stringMatching(/一直显示 #NAME\?。请.*“修复公式”.*得分不变/)]);
    expect(healing).toEqual([]);
    await host.respell(typedSheets(opened, healing));
    const mended = await host.save();
    const before = entries(bytes);
    expect(
      [...entries(mended)].filter(([path, content]) => Buffer.compare(content, before.get(path)!) !== 0).map(([path]) => path),
    ).toEqual([]);
  });

  test('that Excel has shown as #NAME? gets its results back: its score sheets are laid anew', async () => {
    const bytes = await createXlsx(buildWorkbook(request(id)));
    const shown = await editZip(await typed(bytes), (parts) => {
      for (const [path, xml] of parts)
        if (path.startsWith('xl/worksheets/sheet'))
          parts.set(
            path,
            xml.replace(/<c (r="\w+"[^>]*?)(?: t="str")?>(<f>[^<]*SCORE\([^<]*<\/f>)<v>[^<]*<\/v>/g, '<c $1 t="e">$2<v>#NAME?</v>'),
          );
    });
    const { host, opened } = await open(shown);
    const { issues, healing } = validateWorkbook(opened);
    const scoreSheets = opened.forms.flatMap(({ score }) => score?.sheet ?? []);
    expect(new Set(spelling(issues).map(({ sheet }) => sheet))).toEqual(new Set(scoreSheets));
    expect(typedSheets(opened, healing)).toEqual([]);
    expect((await host.apply(healing)).ok).toBe(true);
    const mended = await host.save();
    const after = await open(mended);
    expect(spelling(validateWorkbook(after.opened).issues)).toEqual([]);
    expect([...sheetsOf(mended).values()].join('')).not.toMatch(/(?<!_xldudf_)SCORE\(|#NAME\?/);
    expect(publish(after.opened, { today }).scoreboard).toEqual(publish(opened, { today }).scoreboard);
    // The sheets of a new book are numbered in their order.
    const { sheets } = await host.survey();
    const laid = healing.flatMap((change) =>
      change.do === 'replace-sheet' ? [`xl/worksheets/sheet${sheets.findIndex(({ name }) => name === change.sheet) + 1}.xml`] : [],
    );
    const before = entries(shown);
    const changed = [...entries(mended)]
      .filter(([path, content]) => path.startsWith('xl/worksheets/sheet') && Buffer.compare(content, before.get(path)!) !== 0)
      .map(([path]) => path);
    expect(changed.filter((path) => !laid.includes(path))).toEqual([]);
    expectValidOffice(mended);
  });
});

test('what people have written beside the points stays when these are spelled anew', async () => {
  const bytes = await typed(await createXlsx(buildWorkbook(request('hunan-2022'))));
  const {
    opened: { forms },
  } = await open(bytes);
  const { sheet, area } = forms[1]!.score!;
  const noted = await editZip(bytes, (parts) => {
    const [path, xml] = [...parts].find(
      ([name, text]) =>
        (name.startsWith('xl/worksheets/sheet') && text.includes(`"hunan-2022/高校"`.replaceAll('"', '&quot;'))) ||
        text.includes('"hunan-2022/高校"'),
    )!;
    const end = `</row></sheetData>`;
    expect(xml).toContain(end);
    parts.set(
      path,
      xml.replace(
        end,
        `<c r="BA${area.row + area.rows}"><f>SCORE("高校","信息公开",3)</f><v>15</v></c><c r="BB${area.row + area.rows}" t="inlineStr"><is><t>待议</t></is></c>${end}`,
      ),
    );
  });
  const { host, opened } = await open(noted);
  expect((await host.apply(validateWorkbook(opened).healing)).ok).toBe(true);
  await host.respell(typedSheets(opened));
  const after = await openXlsx(await host.save());
  const cells = after.ok
    ? await after.value.read([{ sheet, area: { row: area.row + area.rows - 1, column: 52, rows: 1, columns: 2 } }])
    : [];
  expect(cells).toEqual([[[15, '待议']]]);
});

test('template on an old book lays nothing anew for its spelling, and a book in the spelling of files lacks nothing', async () => {
  const asked = { ...request('hunan-2022'), draws: [] };
  const bytes = await createXlsx(buildWorkbook(asked));
  for (const book of [await typed(bytes), bytes]) {
    const extension = extendWorkbook((await open(book)).opened, asked);
    expect(extension.ok && extension.value.changes).toEqual([]);
  }
});

test('a workbook of native formulas holds no call of ours, and texts that speak of SCORE are no formulas', async () => {
  const bytes = await createXlsx(buildWorkbook(request('hunan-2022', 'native')));
  expect([...sheetsOf(bytes).values()].join('')).not.toMatch(/SCORE/);
  const noted = await editZip(bytes, (parts) => {
    const path = 'xl/worksheets/sheet1.xml';
    parts.set(
      path,
      parts
        .get(path)!
        .replace(
          '</sheetData>',
          '<row r="900"><c r="A900" t="inlineStr"><is><t>=SCORE("高校","信息公开",3)</t></is></c><c r="B900" t="str"><f>"SCORE("&amp;1</f><v>SCORE(1</v></c></row></sheetData>',
        ),
    );
  });
  const { host } = await open(noted);
  expect((await host.survey()).sheets.some((sheet) => sheet.typedCalls)).toBe(false);
});

test.each(['score', '_xldudf_score', '_xldudf_SCORE_DEV_SCORE', 'SCORE_DEV.SCORE'])(
  "a book in which another program or the developers' add-in has written %s( is noticed on every score sheet and mended",
  async (spelled) => {
    const bytes = await respelled(await createXlsx(buildWorkbook(request('hunan-2022'))), () => spelled);
    const { host, opened } = await open(bytes);
    const { issues, healing } = validateWorkbook(opened);
    expect(new Set(spelling(issues).map(({ sheet }) => sheet))).toEqual(new Set(opened.forms.flatMap(({ score }) => score?.sheet ?? [])));
    await host.respell(typedSheets(opened, healing));
    const mended = await host.save();
    expect(spelling(validateWorkbook((await open(mended)).opened).issues)).toEqual([]);
    expect([...sheetsOf(mended).values()].join('')).not.toMatch(/score\(|SCORE_DEV/);
  },
);

test('formulas of people on sheets of their own are seen, too, also where a program writes prefixes', async () => {
  const bytes = await createXlsx(buildWorkbook(request('hunan-2022', 'native')));
  const own = await editZip(bytes, (parts) => {
    const path = 'xl/worksheets/sheet1.xml';
    parts.set(
      path,
      parts
        .get(path)!
        .replace(
          '</sheetData>',
          '<row r="900"><c r="A900"><f>IF(1&lt;2,SCORE.MAX("高校","信息公开"),0)</f><v>15</v></c></row></sheetData>',
        ),
    );
  });
  const { host } = await open(own);
  expect((await host.survey()).sheets.filter((sheet) => sheet.typedCalls).map(({ name }) => name)).toEqual(['首页']);
});

withLibreOffice(
  'LibreOffice shows every score that is stored, as it does of the fixed numbers of the same book',
  async () => {
    const made = (['score', 'values'] as const).map((formulas) => createXlsx(buildWorkbook(request('hunan-2022', formulas))));
    const [scores, numbers] = sheetsAsCsv(await Promise.all(made));
    for (const [name, csv] of scores!) {
      expect([name, csv.match(/#NAME\?|Err:\d+/)]).toEqual([name, null]);
      if (!name.startsWith('得分_')) continue;
      // The last column of a sheet of formulas, which is hidden, helps to find rows.
      const body = (text: string, columns: number): string[][] =>
        text
          .trimEnd()
          .split('\n')
          .slice(5)
          .map((line) => line.split(',').slice(0, columns));
      const columns = numbers!.get(name)!.split('\n')[4]!.split(',').length;
      expect([name, body(csv, columns)]).toEqual([name, body(numbers!.get(name)!, columns)]);
    }
  },
  180_000,
);
