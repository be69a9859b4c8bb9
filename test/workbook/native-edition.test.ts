// Plain formulas of an earlier edition stand in people's workbooks: whoever changes what they say raises the edition, so that they are
// noticed.
import { createHash } from 'node:crypto';
import { openWorkbook } from '../../src/app/open';
import { validateWorkbook } from '../../src/app/validate';
import { demoAssessment } from '../../src/app/demo';
import { buildWorkbook } from '../../src/app/build';
import type { FormulaMode } from '../../src/workbook/frame';
import { NATIVE_EDITION } from '../../src/workbook/score/laid-with';
import { shelf } from '../shelf';
import { bundled } from '../cases/units';
import { MemoryHost } from './memory-host';

function book(id: string, formulas: FormulaMode): MemoryHost {
  const scheme = bundled(id);
  const { units, draws = [] } = demoAssessment(scheme, 5);
  return new MemoryHost(buildWorkbook({ scheme, year: 2023, units, draws, formulas, demo: true, today: '2023-12-20' }));
}

async function validated(host: MemoryHost) {
  const opened = await openWorkbook(host, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return validateWorkbook(opened.value);
}

/** The book as it would be had it been laid before editions were told. */
function ofFirstEdition(host: MemoryHost): MemoryHost {
  for (const { cells } of host.sheets) {
    for (const [place, cell] of cells)
      if (typeof cell === 'string' && cell.startsWith('{"formulas"')) cells.set(place, cell.replace(/,"edition":\d+/u, ''));
  }
  return host;
}

test('when this fails and the same rules say something else now, raise NATIVE_EDITION; then take over both', () => {
  const digest = createHash('sha256');
  for (const id of ['hunan-2022', 'suizhou-2023-kaoping', 'suizhou-2023-jixiao']) {
    for (const { name, cells } of book(id, 'native').sheets.filter((sheet) => /^(?:得分|汇总)/u.test(sheet.name))) {
      for (const [place, cell] of cells) if (typeof cell === 'object' && cell !== null) digest.update(`${name}!${place}=${cell.formula}\n`);
    }
  }
  expect({ edition: NATIVE_EDITION, formulas: digest.digest('hex').slice(0, 16) }).toEqual({ edition: 2, formulas: '537c84a889e22994' });
});

test.each(shelf.ids)(
  'plain formulas of an earlier edition in a book of %s are told for each of their sheets, and one repair lays them anew',
  async (id) => {
    const host = ofFirstEdition(book(id, 'native'));
    const { issues, healing } = await validated(host);
    const told = issues.filter(({ code }) => code === 'STALE_FORMULAS');
    expect(told.map(({ sheet }) => sheet).sort()).toEqual(
      host.sheets
        .map(({ name }) => name)
        .filter((name) => /^(?:得分|汇总)/u.test(name))
        .sort(),
    );
    expect(told[0]!.message).toMatch(/原生公式是旧版本写的.*一键修复/u);
    expect((await host.apply(healing)).ok).toBe(true);
    expect((await validated(host)).issues.filter(({ code }) => code.startsWith('STALE'))).toEqual([]);
  },
);

test.each(['score', 'values'] as const)('points as %s hold no formulas of an edition', async (mode) => {
  const host = ofFirstEdition(book('hunan-2022', mode));
  expect((await validated(host)).issues.filter(({ code }) => code.startsWith('STALE'))).toEqual([]);
});
