// The empty sheet that a new workbook begins with goes when a book has been made, unless anybody has ever put anything on it.
import { excelHost } from '../../src/hosts/excel';
import { showMade } from '../../src/hosts/excel/first-sheet';
import { jumpTo } from '../../src/hosts/excel/places';
import { inExcel } from '../excel/in-excel';

const office = inExcel({});
const names = () => office.grid.sheets().map(({ name }) => name);
const made = ['首页', '名册'];

const make = () =>
  excelHost.apply(
    made.map((name) => ({ do: 'add-sheet', plan: { name, widths: [], styles: [], blocks: [{ row: 0, column: 0, cells: [['一']] }] } })),
  );

test('an untouched one goes, and the first of those made is shown', async () => {
  await make();
  expect(await showMade(made)).toBe(true);
  expect(names()).toEqual(made);
  expect(office.grid.sheets()[0]!.id).toBe(office.grid.activeSheet());
});

const touched: [what: string, touch: () => void][] = [
  ['a value', () => office.grid.write(office.grid.activeSheet(), 4, 4, [[{ value: 0 }]])],
  ['a fill', () => office.grid.restyle(office.grid.activeSheet(), { row: 4, column: 4, rows: 1, columns: 1 }, { fill: '#FFFF00' })],
  ['a comment', () => office.grid.setNote(office.grid.activeSheet(), 4, 4, '待办')],
  ['a name of its own', () => office.grid.changeSheet(office.grid.activeSheet(), { name: '草稿' })],
  ['a named cell', () => office.grid.putName({ name: '合计', formula: '=Sheet1!$A$1', comment: '', visible: true })],
  ['a second sheet beside it', () => void office.grid.addSheet('Sheet2')],
];

test.each(touched)('one with %s stays', async (_, touch) => {
  touch();
  const before = names();
  await make();
  expect(await showMade(made)).toBe(true);
  expect(names()).toEqual([...before, ...made]);
});

test('it takes no request more than showing the first sheet', async () => {
  await make();
  const count = async (work: () => Promise<boolean>): Promise<number> => {
    await new Promise((quiet) => {
      setTimeout(quiet, 200);
    });
    office.resetTraffic();
    await work();
    await new Promise((quiet) => {
      setTimeout(quiet, 200);
    });
    return office.traffic.syncs;
  };
  const jump = await count(() => jumpTo('首页', 'A1'));
  expect(await count(() => showMade(made))).toBe(jump);
});
