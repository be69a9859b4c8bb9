// Single cells written into a file: their looks stay, and the headers of tables stay what their columns are named.
import { createXlsx } from '../../../src/hosts/xlsx/create-xlsx';
import type { Change } from '../../../src/workbook/host';
import { canValidate, officeErrors } from '../office-validity';
import { samplePlan } from '../sample-plan';
import { editZip, entries, withForeignParts } from './foreign-parts';
import { opened } from './raw-book';

const SHEET = '录入 高校';
const SHEET_PATH = 'xl/worksheets/sheet2.xml';
const TABLE_PATH = 'xl/tables/table1.xml';

async function written(
  bytes: Uint8Array,
  ...changes: Omit<Extract<Change, { do: 'write' }>, 'do' | 'sheet'>[]
): Promise<(path: string) => string> {
  const book = await opened(bytes);
  expect(await book.apply(changes.map((change) => ({ ...change, do: 'write', sheet: SHEET })))).toMatchObject({ ok: true });
  const saved = await book.save();
  if (canValidate) expect(officeErrors(saved)).toEqual([]);
  const parts = entries(saved);
  return (path) => Buffer.from(parts.get(path)!).toString();
}

const names = (table: string): string[] => [...table.matchAll(/<tableColumn\b[^>]*\sname="([^"]*)"/g)].map((match) => match[1]!);
/** The cells of a row as a reader sees them, for what the table's columns must equal. */
const header = async (part: (path: string) => string): Promise<unknown[]> => {
  const strings = [...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map((match) => match[1]!);
  const row = /<row r="4"[^>]*>(.*?)<\/row>/s.exec(part(SHEET_PATH))![1]!;
  return [...row.matchAll(/t="s"><v>(\d+)<\/v>/g)].map((match) => strings[Number(match[1])]);
};

test('a header that is written names its column in the part of the table, other columns keep their names', async () => {
  const part = await written(await createXlsx(samplePlan), { row: 3, column: 2, cells: [['信息公开 & <项>']] });
  expect(names(part(TABLE_PATH))).toEqual(['编号', '单位', '信息公开 &amp; &lt;项&gt;', '按时办结', '得分']);
});

test.each<[string, (string | number | boolean | null)[], string[]]>([
  ['a number becomes its text', [null, null, 3], ['编号', '单位', '3', '按时办结', '得分']],
  ['a line end becomes a blank', [null, null, '信息\n公开'], ['编号', '单位', '信息 公开', '按时办结', '得分']],
  ['nothing becomes the name that Excel gives', [null, null, ''], ['编号', '单位', '列3', '按时办结', '得分']],
  ['a name that is taken gets a number', [null, null, '单位'], ['编号', '单位', '单位2', '按时办结', '得分']],
  ['two that change places keep their names', [null, '得分', null, null, '单位'], ['编号', '得分', '信息公开（项）', '按时办结', '单位']],
])('header cells are texts that differ: %s', async (_, cells, columns) => {
  const part = await written(await createXlsx(samplePlan), { row: 3, column: 0, cells: [cells] });
  expect(names(part(TABLE_PATH))).toEqual(columns);
  expect(await header(part)).toEqual(columns);
});

test('cells beside and below the headers leave the part of the table byte for byte as it was', async () => {
  const bytes = await createXlsx(samplePlan);
  const before = Buffer.from(entries(bytes).get(TABLE_PATH)!).toString();
  const part = await written(bytes, { row: 4, column: 2, cells: [[7]] }, { row: 3, column: 6, cells: [['备注']] });
  expect(part(TABLE_PATH)).toBe(before);
});

test('a table in the way of other programs is named too', async () => {
  const prefixed = await editZip(await withForeignParts(samplePlan), (parts) => {
    parts.set(
      TABLE_PATH,
      parts
        .get(TABLE_PATH)!
        .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
        .replace('xmlns=', 'xmlns:x='),
    );
  });
  const part = await written(prefixed, { row: 3, column: 3, cells: [['办结']] });
  expect(part(TABLE_PATH)).toMatch(/<x:tableColumn id="4" name="办结"\/>/);
});

test('formulas that mention a renamed column follow it; those of other columns, tables and texts stay', async () => {
  const formulas = [
    '录入_高校[信息公开（项）]',
    'SUM(录入_高校[[#This Row],[信息公开（项）]])&录入_高校[[单位]:[信息公开（项）]]',
    '录入_高校[得分]&"&"',
    '另录入_高校[信息公开（项）]',
  ];
  const bytes = await editZip(await createXlsx(samplePlan), (parts) => {
    const cells = formulas
      .map(
        (formula, index) =>
          `<c r="${'ABCD'[index]}40" t="str"><f>${formula.replaceAll('&', '&amp;')}</f><v>录入_高校[信息公开（项）]</v></c>`,
      )
      .join('');
    parts.set(SHEET_PATH, parts.get(SHEET_PATH)!.replace('</sheetData>', `<row r="40">${cells}</row></sheetData>`));
    parts.set(
      'xl/workbook.xml',
      parts
        .get('xl/workbook.xml')!
        .replace('<definedNames>', '<definedNames><definedName name="aa">录入_高校[信息公开（项）]</definedName>'),
    );
  });
  const part = await written(bytes, { row: 3, column: 2, cells: [["项数[#]'s"]] });
  const now = "[项数'['#']''s]";
  expect(
    [...part(SHEET_PATH).matchAll(/<f>([^<]*录入_高校[^<]*)<\/f><v>([^<]*)/g)].map(([, formula, value]) => [
      formula!.replaceAll('&amp;', '&'),
      value,
    ]),
  ).toEqual(
    [formulas[0]!.replace('[信息公开（项）]', now), formulas[1]!.replaceAll('[信息公开（项）]', now), ...formulas.slice(2)].map(
      (formula) => [formula, '录入_高校[信息公开（项）]'],
    ),
  );
  expect(part('xl/workbook.xml')).toContain(`<definedName name="aa">录入_高校${now}</definedName>`);
});

describe('a number format that is told', () => {
  const formatOf = (part: (path: string) => string, cell: string): string => {
    const style = Number(new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(part(SHEET_PATH))![1]);
    const list = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(part('xl/styles.xml'))![1]!;
    return [...list.matchAll(/<xf .*?(?:\/>|<\/xf>)/g)].map(([xf]) => xf).filter((xf) => xf.startsWith('<xf '))[style]!;
  };
  const looks = (xf: string): string => xf.replace(/ (?:numFmtId|applyNumberFormat)="\w+"/g, '');

  test('changes nothing else of the cell, and the same format is kept once', async () => {
    const bytes = await createXlsx(samplePlan);
    const before = await written(bytes, { row: 0, column: 9, cells: [[1]] });
    const part = await written(bytes, { row: 4, column: 2, cells: [[0.5], [0.6]], format: '0.0%' });
    const after = formatOf(part, 'C5');
    expect(looks(after)).toBe(looks(formatOf(before, 'C5')));
    expect(after).toContain('applyNumberFormat="1"');
    expect(formatOf(part, 'C6')).toBe(after);
    const count = (text: string): number => Number(/<cellXfs count="(\d+)"/.exec(text)![1]);
    expect(count(part('xl/styles.xml'))).toBe(count(before('xl/styles.xml')) + 1);
  });

  test('is read as it was written, also where another program numbers formats its own way', async () => {
    const bytes = await editZip(await createXlsx(samplePlan), (parts) => {
      const styles = parts.get('xl/styles.xml')!.replace(/<numFmts.*?<\/numFmts>/s, '');
      parts.set(
        'xl/styles.xml',
        styles
          .replace(/<fonts/, '<numFmts count="1"><numFmt numFmtId="9" formatCode="0.000%"/></numFmts><fonts')
          .replace(/(<cellXfs[^>]*>)<xf [^>]*?numFmtId="0"/, '$1<xf numFmtId="9"'),
      );
    });
    const book = await opened(bytes);
    const [[[traits]]] = (await book.inspect([{ sheet: SHEET, area: { row: 30, column: 30, rows: 1, columns: 1 } }])) as [[[unknown]]];
    expect(traits).toEqual({ numberFormat: '0.000%', isFormula: false });
  });
});
