// How cells of custom functions behave, rule by rule. The ids of the rules stand in the titles.
import { excelKinds } from '../../../src/workbench/host/behaviour';
import { startCountingAddin, type CountingAddin } from './counting-addin';

jest.setTimeout(60_000);

let addin: CountingAddin;
afterEach(() => {
  expect(addin.office.failures).toEqual([]);
  addin.close();
});

describe.each(excelKinds)('on %s', (excel) => {
  test('busy-until-later: what has not been worked out says #BUSY!, and what depends on it waits too; later the result is there', async () => {
    addin = await startCountingAddin(excel);
    const { holds } = addin.office.grid.functions;
    let isHeld = true;
    holds.push(() => isHeld);
    await addin.write('=TWICE(3)', '=A1+1', '=TWICE(A1)');
    expect((await addin.look('A1:A3')).values).toEqual(['#BUSY!', '#BUSY!', '#BUSY!']);
    expect(addin.calls).toEqual([]);
    isHeld = false;
    await addin.settled();
    expect((await addin.look('A1:A3')).values).toEqual([6, 7, 12]);
    expect(addin.calls).toEqual(['TWICE 3', 'TWICE 6']);
  });

  test('unseen-in-its-request: a read in the request of the write sees #BUSY!', async () => {
    addin = await startCountingAddin(excel);
    const seen = await addin.office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:A3');
      range.formulas = [['=TWICE(3)'], ['=A1+1'], ['=TWICE(A1)']];
      range.load('values');
      await context.sync();
      return range.values.flat();
    });
    expect(seen).toEqual(['#BUSY!', '#BUSY!', '#BUSY!']);
    expect(addin.calls).toEqual([]);
    await addin.settled();
    expect((await addin.look('A1:A3')).values).toEqual([6, 7, 12]);
  });

  test('promises: a function that promises its result leaves #BUSY! until the promise is kept', async () => {
    addin = await startCountingAddin(excel);
    await addin.write('=TWICE.LATER(3)', '=A1+1');
    while (addin.calls.length === 0)
      await new Promise((done) => {
        setTimeout(done, 20);
      });
    expect((await addin.look('A1:A2')).values).toEqual(['#BUSY!', '#BUSY!']);
    addin.answer();
    await addin.settled();
    expect((await addin.look('A1:A2')).values).toEqual([6, 7]);
  });

  test('unknown-when-written: stays #NAME? after its functions have become known and everything was recalculated, until it is written again', async () => {
    addin = await startCountingAddin(excel);
    addin.office.grid.functions.known = false;
    await addin.write('=TWICE(3)', '=A1+1');
    await addin.settled();
    expect((await addin.look('A1:A2')).texts).toEqual(['#NAME?', '#NAME?']);
    addin.office.grid.functions.known = true;
    await addin.office.Excel.run(async (context) => {
      context.application.calculate('FullRebuild');
      await context.sync();
    });
    await addin.settled();
    expect(await addin.look('A1:A2')).toMatchObject({ texts: ['#NAME?', '#NAME?'], formulas: ['=TWICE(3)', '=A1+1'] });
    expect(addin.calls).toEqual([]);
    await addin.write('=TWICE(3)');
    await addin.settled();
    expect((await addin.look('A1:A2')).values).toEqual([6, 7]);
  });

  test('known-by-spelling: of a file, only calls in its own spelling are resolved; all are shown as typed', async () => {
    addin = await startCountingAddin(excel, (grid) => {
      const { names } = grid.functions;
      const filed = [
        '=TWICE(3)',
        '=_xldudf_TWICE(3)',
        '=_xldudf_TEST_TWICE(4)',
        '=@_xlfn._xldudf_TWICE(5)&"_xldudf_TWICE("',
        '=TEST.TWICE(6)',
        '=_xldudf_OTHER(7)',
      ];
      grid.write(
        grid.sheets()[0]!.id,
        0,
        0,
        filed.map((formula) => [{ value: null, ...names.fromFile(formula) }]),
      );
    });
    await addin.settled();
    const { texts, formulas } = await addin.look('A1:A6');
    expect(texts).toEqual(['#NAME?', '6', '#NAME?', '10_xldudf_TWICE(', '#NAME?', '#NAME?']);
    expect(formulas).toEqual([
      '=TWICE(3)',
      '=TWICE(3)',
      '=_xldudf_TEST_TWICE(4)',
      '=TWICE(5)&"_xldudf_TWICE("',
      '=TEST.TWICE(6)',
      '=_xldudf_OTHER(7)',
    ]);
    const { grid } = addin.office;
    const held = grid.contents(grid.sheets()[0]!.id, { row: 0, column: 0, rows: 5, columns: 1 }).flat();
    expect(held.map(({ unresolved = false }) => unresolved)).toEqual([true, false, false, false, false]);
    expect(held.map(({ formula, unresolved }) => (unresolved ? formula : grid.functions.names.toFile(formula!)))).toEqual([
      '=TWICE(3)',
      '=_xldudf_TWICE(3)',
      '=_xldudf_TEST_TWICE(4)',
      '=_xldudf_TWICE(5)&"_xldudf_TWICE("',
      '=TEST.TWICE(6)',
    ]);
  });

  test('unresolved-values: the values of an unresolved cell say #CALC! where its text says #NAME?', async () => {
    addin = await startCountingAddin(excel);
    addin.office.grid.functions.known = false;
    await addin.write('=TWICE(3)', '=NOSUCH(3)');
    await addin.settled();
    expect(await addin.look('A1:A2')).toMatchObject({ values: ['#CALC!', '#NAME?'], texts: ['#NAME?', '#NAME?'] });
  });

  test('untaken-branch: IF calls nothing in the branch not taken, so that an unresolved function there is not seen', async () => {
    addin = await startCountingAddin(excel);
    await addin.write(
      '=IF(B1="","open",TWICE(B1))',
      '=IF(B1<>"",TWICE(B1),"open")',
      '=IF(NA(),TWICE(1),TWICE(2))',
      '=IF(1,IF(0,TWICE(3),"in"))',
    );
    await addin.settled();
    expect((await addin.look('A1:A4')).texts).toEqual(['open', 'open', '#N/A', 'in']);
    expect(addin.calls).toEqual([]);
    addin.office.grid.functions.known = false;
    await addin.write('=IF(B1="","open",TWICE(B1))');
    addin.office.grid.functions.known = true;
    await addin.settled();
    expect((await addin.look('A1')).texts).toEqual(['open']);
    const { grid } = addin.office;
    grid.write(grid.sheets()[0]!.id, 0, 1, [[{ value: 4 }]]);
    await addin.settled();
    expect((await addin.look('A1:A2')).texts).toEqual(['#NAME?', '8']);
    expect(addin.calls).toEqual(['TWICE 4']);
  });

  test('blank-in-table: a blank cell of a table or a repeating argument is 0', async () => {
    addin = await startCountingAddin(excel);
    await addin.write('=GIVEN(1,B1:C1,B1,C1:C2,"")');
    await addin.settled();
    expect(addin.calls).toEqual(['GIVEN 1 [[0,0]] [[[0]],[[0],[0]],[[""]]]']);
  });

  test(`blank-scalar-${excel}: a blank cell given for a single value is ${excel === 'desktop' ? '0' : 'null'}`, async () => {
    addin = await startCountingAddin(excel);
    await addin.write('=TWICE(B1)');
    await addin.settled();
    expect(addin.calls).toEqual([excel === 'desktop' ? 'TWICE 0' : 'TWICE null']);
  });

  test('addresses-when-asked: a function that asks for it and gives a table is told where each argument comes from', async () => {
    addin = await startCountingAddin(excel);
    const { grid } = addin.office;
    grid.addSheet("Li's 表");
    await addin.write("=WHENCE(B1,3,$B$2:C3,'Li''s 表'!A1,TWICE(B1))", '=WHENCE.ONE(B1)');
    await addin.settled();
    expect((await addin.look('A1:A2')).values).toEqual(["Sheet1!B1 null Sheet1!B2:C3 'Li''s 表'!A1 null", 'undefined']);
  });

  test('errors-stay: full recalculation calls functions again, but not those whose cells show an error', async () => {
    addin = await startCountingAddin(excel);
    await addin.write('=TWICE(3)', '=LACKING(3)');
    await addin.settled();
    addin.calls.length = 0;
    await addin.office.Excel.run(async (context) => {
      context.application.calculate('Full');
      await context.sync();
    });
    await addin.settled();
    expect(addin.calls).toEqual(['TWICE 3']);
    expect((await addin.look('A1:A2')).values).toEqual([6, '#VALUE!']);
    addin.calls.length = 0;
    await addin.write('=TWICE(3)', '=LACKING(3)');
    await addin.settled();
    expect(addin.calls).toEqual(['TWICE 3', 'LACKING 3']);
  });

  test('functions-first: cells of the file are worked out when the functions start, whatever the pane has read', async () => {
    addin = await startCountingAddin(excel, (grid) =>
      grid.write(grid.sheets()[0]!.id, 0, 0, [[{ value: 1, formula: '=TWICE(3)' }], [{ value: 1, formula: '=IF(A1>6,TWICE(4),"fine")' }]]),
    );
    await addin.settled();
    expect(addin.calls).toEqual(['TWICE 3']);
    expect((await addin.look('A1:A2')).values).toEqual([6, 'fine']);
  });
});
