// Two witnesses find a column or a unit; where they cannot be trusted nothing is guessed.
import fc from 'fast-check';
import type { FoundTable } from '../../src/workbook/found/found-table';
import { matchColumns } from '../../src/workbook/found/match-columns';
import { expectInProportion } from '../times-as-long';
import { matchUnits, type UnitRow } from '../../src/workbook/found/match-units';

const columns = ['a', 'b', 'c', 'd'].map((id) => ({ id, header: id.toUpperCase() }));

function match(headers: string, ids: string): { at: string; damaged: string; missing: string; ids: readonly unknown[] } {
  const cells = (text: string) => [...text].map((sign) => (sign === '-' ? null : sign));
  const table: FoundTable = {
    name: 't',
    sheet: 's',
    area: { row: 1, column: 0, rows: 2, columns: headers.length },
    headers: cells(headers),
    ids: cells(ids),
    rows: [],
    below: [],
  };
  const found = matchColumns(columns, table);
  return {
    at: columns.map(({ id }) => found.at.get(id) ?? '-').join(''),
    damaged: found.damaged.map(({ column }) => column.id).join(''),
    missing: found.missing.map(({ id }) => id).join(''),
    ids: found.ids,
  };
}

describe('columns', () => {
  test.each([
    ['as written', 'ABCD', 'abcd', '0123', '', ''],
    ['columns moved with their ids', 'BADC', 'badc', '1032', '', ''],
    ['a table column inserted, ids not shifted', 'AXBCD', 'abcd-', '0234', '', ''],
    ['the row of ids emptied', 'ABCD', '----', '0123', '', ''],
    ['a header renamed', 'AXCD', 'abcd', '0123', 'b', ''],
    ['the last header renamed', 'ABCX', 'abcd', '0123', 'd', ''],
    ['a header renamed and notes added behind', 'AXCDN', 'abcd-', '0123', 'b', ''],
    ['the last header renamed and notes added behind: they may have shifted', 'ABCXN', 'abcd-', '012-', '', 'd'],
    ['a header renamed after the ids had shifted', 'AXYCD', 'abcd-', '0-34', '', 'b'],
    ['a header renamed, and a column inserted further right', 'XBNCD', 'abcd-', '0134', 'a', ''],
    ['a header renamed among columns that changed places', 'BAXD', 'abcd', '1023', 'c', ''],
    ['a column deleted', 'ACD', 'acd', '0-12', '', 'b'],
    ['a header that stands twice', 'ABCDB', 'abcd-', '0123', '', ''],
  ])('%s: %s over %s', (_, headers, ids, at, damaged, missing) => {
    expect(match(headers, ids)).toMatchObject({ at, damaged, missing });
  });

  test('the row of ids is put right, and an id that may still help is kept', () => {
    expect(match('AXBCD', 'abcd-').ids).toEqual([null, '', 'b', 'c', 'd']);
    expect(match('ABCXN', 'abcd-').ids).toEqual([null, null, null, null, null]);
    expect(match('AXYCD', 'abcd-').ids).toEqual([null, null, '', 'c', 'd']);
  });

  test('whatever is moved, inserted and renamed, no column is taken for another while headers say otherwise', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'X', 'Y'), { maxLength: 7 }),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', '-'), { maxLength: 7 }),
        (headers, ids) => {
          const found = match(headers.join(''), ids.join('').padEnd(headers.length, '-').slice(0, headers.length));
          [...found.at].forEach((offset, index) => {
            if (offset === '-') return;
            const header = headers[Number(offset)]!;
            expect(['X', 'Y', columns[index]!.header]).toContain(header);
          });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('units', () => {
  const units: UnitRow[] = ['甲', '乙', '丙'].map((name, index) => ({ row: index, id: `u${index + 1}`, name }));
  const rows = (...cells: [id: string, name: string][]) =>
    matchUnits(
      cells.map(([id, name], row) => ({ row, id, name })),
      units,
    ).map((each) => ('unit' in each ? `${each.found} ${each.unit.name}` : each.found));

  test('id and name agree, in any order and spelling', () => {
    expect(rows(['u3', ' 丙'], ['u1', '甲'])).toEqual(['agreed 丙', 'agreed 甲']);
  });

  test('a name without an id, with a copied id or with an unknown one is found by the name', () => {
    expect(rows(['', '甲'])).toEqual(['by-name 甲']);
    expect(rows(['u1', '乙'], ['u1', '甲'])).toEqual(['by-name 乙', 'agreed 甲']);
    expect(rows(['u9', '乙'])).toEqual(['by-name 乙']);
  });

  test('an unknown name is found by its id', () => {
    expect(rows(['u2', '乙（新）'], ['u1', ''])).toEqual(['by-id 乙', 'by-id 甲']);
  });

  test('exchanged names are a conflict on both rows', () => {
    expect(rows(['u1', '乙'], ['u2', '甲'])).toEqual(['conflict', 'conflict']);
  });

  test('a name that another unit has, or a unit whose name another row has, was moved: the id proves nothing', () => {
    const found = (others: string[], written: string[]) =>
      matchUnits([{ row: 0, id: 'u1', name: '丁' }], units, { units: new Set(others), rows: new Set(written) })[0]!.found;
    expect([found([], []), found(['丁'], []), found([], ['甲'])]).toEqual(['by-id', 'conflict', 'conflict']);
    expect(rows(['u1', '丁'], ['u9', '甲'])).toEqual(['conflict', 'by-name 甲']);
  });

  test('a second row for a unit is a double, wherever it stands', () => {
    expect(rows(['', '甲'], ['u1', '甲'])).toEqual(['double 甲', 'agreed 甲']);
    expect(rows(['u1', '甲'], ['u1', '甲'])).toEqual(['agreed 甲', 'double 甲']);
  });

  test('who is in no list is nobody', () => {
    expect(rows(['', '丁'], ['u9', ''])).toEqual(['none', 'none']);
  });
});

test('a table of thousands of columns is matched in proportion to their number', async () => {
  await expectInProportion((many) => {
    const wide = Array.from({ length: many }, (_, at) => ({ id: `i${at}`, header: `第${at}列` }));
    const headers = wide.map(({ header }) => header);
    const ids = wide.map(({ id }) => id);
    const [first, second, ...others] = headers as [string, string, ...string[]];
    const area = { row: 1, column: 0, rows: 2, columns: many };
    const table: FoundTable = { name: 't', sheet: 's', area, headers: [second, first, ...others], ids, rows: [], below: [] };
    const { moved } = matchColumns(wide, table);
    expect(moved.map(({ column }) => column.id)).toEqual(['i1', 'i0']);
  }, 500);
});
