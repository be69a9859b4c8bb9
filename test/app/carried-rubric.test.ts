// A rubric that travels with its workbook: in pieces, read back whole or told, and never before one that people brought.
import { buildWorkbook } from '../../src/app/build';
import { expectCarried, offerCarried } from '../../src/app/carried-offer';
import { openWorkbook } from '../../src/app/open';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import { offerOwn } from '../../src/rubric/own';
import type { RubricData } from '../../src/rubric/schema';
import { carriedCells } from '../../src/workbook/carried-rubric';
import type { SheetPlan } from '../../src/workbook/plan';
import { smallFile } from '../rubric/small-rubric';
import { parseRubric } from '../../src/rubric/load';
import { shelf } from '../shelf';

// Characters of two units each, so that some piece would end within one.
const LONG = `${'甲'.repeat(29_000)}${'𠮷'.repeat(20_000)}=1+1\n"引号"\\_x000A_`;

function schemeOf(change: Partial<RubricData>) {
  const rubric = parseRubric({ ...smallFile, ...change });
  if (!rubric.ok) throw new Error(rubric.refusal.message);
  const scheme = shelf.with([offerOwn(rubric.value)]).scheme('small');
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}

const build = (change: Partial<RubricData> = {}) =>
  buildWorkbook({ scheme: schemeOf(change), year: 2023, units: [], formulas: 'native', demo: false, today: '2023-12-20' });

/** Opened with the rubrics of the program alone, after a change to the sheet that carries it. */
async function opened(change: Partial<RubricData>, alter: (sheet: SheetPlan) => SheetPlan = (sheet) => sheet, at = shelf) {
  const plan = build(change);
  const sheets = plan.sheets.map((sheet) => (sheet.name === '随带细则' ? alter(sheet) : sheet));
  const host = await openXlsx(await createXlsx({ ...plan, sheets }));
  if (!host.ok) throw new Error(host.refusal.message);
  return openWorkbook(host.value, at);
}

const rowsOf = (sheet: SheetPlan, change: (rows: SheetPlan['blocks'][number]['cells'][number][]) => unknown[]): SheetPlan => {
  const [head, ...rows] = sheet.blocks[0]!.cells;
  return { ...sheet, blocks: [{ ...sheet.blocks[0]!, cells: [head!, ...(change(rows) as typeof rows)] }] };
};

test('a long one is cut into pieces that any program can hold, and is read back to the letter, sorted or not', async () => {
  const pieces = build({ text: LONG }).sheets.find(({ name }) => name === '随带细则')!;
  expect(pieces.hidden).toBe('very-hidden');
  expect(pieces.blocks[0]!.cells.length).toBeGreaterThan(3);
  for (const [, piece] of pieces.blocks[0]!.cells.slice(1)) {
    expect(String(piece).length).toBeLessThanOrEqual(30_001);
    expect(String(piece)).toMatch(/^\|/u);
    expect(encodeURIComponent(String(piece))).toBeTruthy(); // fails where a character is cut in two
  }
  for (const alter of [(sheet: SheetPlan) => sheet, (sheet: SheetPlan) => rowsOf(sheet, (rows) => rows.toReversed())]) {
    const book = await opened({ text: LONG }, alter);
    expect(book.ok && book.value.frame.scheme.rubric.text).toBe(LONG);
    expect(book.ok && book.value.frame.scheme.rubric).toEqual(schemeOf({ text: LONG }).rubric);
  }
});

test('what is expected of a new workbook is what is read in it, so that it is checked once', async () => {
  const { rubric } = schemeOf({ text: LONG });
  await expectCarried(rubric, shelf);
  const expected = offerCarried(carriedCells(rubric));
  expect(expected.ok).toBe(true);
  const book = await opened({ text: LONG });
  expect(book.ok).toBe(true);
  // Other cells would have been checked in its place.
  expect(offerCarried(carriedCells(rubric))).toBe(expected);
});

test.each<[string, (sheet: SheetPlan) => SheetPlan]>([
  ['a piece is missing', (sheet) => rowsOf(sheet, (rows) => [...rows.slice(1), rows[0]!.map(() => null)])],
  [
    'a word is changed',
    (sheet) => rowsOf(sheet, (rows) => rows.map(([at, piece, hash]) => [at, String(piece).replace('甲甲', '乙甲'), hash])),
  ],
  ['nothing is left', (sheet) => rowsOf(sheet, (rows) => rows.map(() => [null, null, null]))],
])('%s: the workbook is refused with what to do', async (_what, alter) => {
  expect(await opened({ text: LONG }, alter)).toEqual({
    ok: false,
    refusal: { code: 'BAD_REQUEST', message: expect.stringMatching(/随带的评估细则被改动过.*录入的数据都在.*--rubric/u) as string },
  });
});

test('one that people brought themselves comes before it; bundled rubrics do not travel', async () => {
  const brought = schemeOf({ version: '9', text: '' }).rubric;
  const book = await opened({ text: LONG }, undefined, shelf.with([offerOwn(brought)]));
  expect(book.ok && book.value.frame.scheme.rubric.version).toBe('9');
  const hunan = shelf.scheme('hunan-2022');
  if (!hunan.ok) throw new Error(hunan.refusal.message);
  const plan = buildWorkbook({ scheme: hunan.value, year: 2022, units: [], formulas: 'score', demo: false, today: '2023-12-20' });
  expect(plan.sheets.map(({ name }) => name)).not.toContain('随带细则');
});

test('a workbook that is read again has the very same scheme, another rubric another', async () => {
  const [once, again, other] = [await opened({ text: LONG }), await opened({ text: LONG }), await opened({ text: '别的' })];
  if (!once.ok || !again.ok || !other.ok) throw new Error('not opened');
  expect(again.value.frame.scheme.categories).toBe(once.value.frame.scheme.categories);
  expect(other.value.frame.scheme.rubric.text).toBe('别的');
});
