// A book of fixed numbers says what the engine says, with nothing to calculate and the explanation beside every number of points.
import { assess } from '../../src/assessment/assess';
import { stateWords } from '../../src/assessment/states';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { explain } from '../../src/scoring/award';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { isBlank } from '../../src/model/cell';
import { formsOf } from '../../src/workbook/form';
import { sheetNames } from '../../src/workbook/names';
import { statusWords } from '../../src/workbook/score/score-words';
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { bundled } from '../cases/units';
import { batches, schemes } from './books';
import { isFormula, sheetsOf } from './sheets';

test.each(schemes)(
  'fixed numbers of %s are the engine’s: points, subtotals, parts, total, status, rank and grade',
  (id) => {
    let compared = 0;
    for (const books of batches(id)) {
      for (const book of books) {
        const { scheme, units, draws } = book;
        const sheets = sheetsOf(book, 'values');
        expect(sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat().filter(isFormula)))).toEqual([]);
        const results = scoreAssessment(assess({ scheme: id, units, draws }, scheme)).units;
        for (const category of scheme.categories) {
          const forms = formsOf(category);
          const own = results.filter((result) => result.category === category.name);
          for (const form of forms) {
            const rows = recordsOf(sheets.find(({ name }) => name === sheetNames.score(form))!);
            for (const [index, result] of own.entries()) {
              const row = rows[index]!;
              expect(String(row.get('单位名称')).trim()).toBe(result.name);
              for (const { key } of form.indicators) {
                compared++;
                const state = result.states?.[key];
                if (result.scores[key] !== undefined) expect([key, row.get(key)]).toEqual([key, result.scores[key]]);
                else expect(state ? [stateWords[state]] : ['待录', '有误']).toContain(row.get(key));
              }
              for (const { name, indicators } of form.part.groups) {
                const isScored = indicators.every(({ key }) => result.scores[key] !== undefined);
                if (isScored) expect(row.get(`${name}小计`)).toBe(result.groups[name]);
              }
            }
          }
          const standing = recordsOf(
            sheets.find(
              ({ name }) => name === (forms.some(({ isWhole }) => isWhole) ? sheetNames.score(forms[0]!) : sheetNames.summary(category)),
            )!,
          );
          for (const [index, result] of own.entries()) {
            const row = standing[index]!;
            compared += 4;
            expect([row.get('状态'), row.get('等次') ?? null, row.get('排名') ?? null]).toEqual([
              statusWords[result.status],
              result.grade,
              result.rank,
            ]);
            if (result.status === 'assessed') expect(row.get('总分')).toBe(result.total);
            if (result.status === 'assessed' && forms.length > 1)
              for (const [part, points] of Object.entries(result.parts ?? {})) expect(row.get(part)).toBe(points);
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(500);
  },
  3_600_000,
);

function recordsOf({ blocks }: { blocks: readonly { cells: readonly (readonly unknown[])[] }[] }): Map<string, unknown>[] {
  const [headers, ...rows] = blocks.at(-1)!.cells as [string[], ...unknown[][]];
  return rows.map((row) => new Map(headers.flatMap((header, index) => (isBlank(row[index]) ? [] : [[header, row[index]] as const]))));
}

test.each(schemes)(
  'every number of points of %s has its explanation as a note, and the file stays small enough to send',
  async (id) => {
    const scheme = bundled(id);
    const { units, draws = [] } = demoAssessment(scheme, 5, 24);
    const request = { scheme, year: 2023, units, draws, demo: true, today: '2023-12-20' };
    const book = buildWorkbook({ ...request, formulas: 'values' });
    const assessed = assess({ scheme: id, units, draws }, scheme).units;
    for (const form of scheme.categories.flatMap(formsOf)) {
      const sheet = book.sheets.find(({ name }) => name === sheetNames.score(form))!;
      const own = assessed.filter(({ category }) => category.name === form.category.name);
      expect(sheet.notes).toHaveLength(own.length * form.indicators.length);
      const headers = sheet.blocks.at(-1)!.cells[0]!;
      for (const [row, unit] of own.entries()) {
        for (const indicator of form.indicators) {
          const note = sheet.notes!.find(
            (each) => each.row === sheet.tables![0]!.area.row + 1 + row && headers[each.column] === indicator.key,
          )!;
          const entry = unit.entries.get(indicator.key)!;
          if (entry.state === 'entered') expect(note.text).toBe(explain(indicator, entry.values, unit.givenBack.get(indicator.key)));
          else expect(note.text).toMatch(/没有抽中|不适用/u);
        }
      }
    }
    const [fixed, native] = [await createXlsx(book), await createXlsx(buildWorkbook({ ...request, formulas: 'native' }))];
    expect(fixed.length).toBeLessThan(native.length * 1.5);
  },
  60_000,
);

test('a sheet with very many units goes without notes, and does not promise them', () => {
  const scheme = bundled('hunan-2022');
  const { units } = demoAssessment(scheme, 5, 700);
  const sheet = buildWorkbook({ scheme, year: 2022, units, formulas: 'values', demo: true, today: '2022-12-20' }).sheets.find(
    ({ name }) => name === '得分_高校',
  )!;
  expect(sheet.notes ?? []).toEqual([]);
  expect(JSON.stringify(sheet.blocks.slice(0, 3))).not.toContain('鼠标停在');
}, 60_000);
