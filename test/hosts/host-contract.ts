// What every host of a workbook must do alike, whether it is Excel or a file.
import type { Cell } from '../../src/model/cell';
import type { Change, WorkbookHost } from '../../src/workbook/host';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';

const entry: SheetPlan = {
  name: '录入 高校',
  widths: [10, 10, 10],
  blocks: [
    { row: 0, column: 0, cells: [['标题']] },
    {
      row: 2,
      column: 0,
      cells: [
        ['编号', '单位', '项数'],
        ['u1', '甲大学', 3],
        ['u2', '=乙', null],
      ],
    },
    { row: 8, column: 0, cells: [['表下的说明', { formula: '1+1', value: 2 }, true]] },
  ],
  styles: [{ area: { row: 3, column: 0, rows: 2, columns: 3 }, style: 'entry' }],
  tables: [{ name: '录入_高校', area: { row: 2, column: 0, rows: 3, columns: 3 }, columns: ['编号', '单位', '项数'] }],
};
const empty: SheetPlan = {
  name: '检查',
  hidden: 'hidden',
  widths: [10, 10],
  blocks: [{ row: 0, column: 0, cells: [['单位', '问题']] }],
  styles: [],
  tables: [{ name: '检查_', area: { row: 0, column: 0, rows: 2, columns: 2 }, columns: ['单位', '问题'] }],
};
const result: SheetPlan = {
  name: '排名',
  widths: [10, 10],
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [
        ['名次', '单位'],
        [1, '甲大学'],
      ],
    },
  ],
  styles: [{ area: { row: 0, column: 0, rows: 1, columns: 2 }, style: 'header' }],
  tables: [{ name: '排名_', area: { row: 0, column: 0, rows: 2, columns: 2 }, columns: ['名次', '单位'] }],
};
const plan: WorkbookPlan = { title: '合约', sheets: [entry, empty] };

/** Runs the contract; `make` answers a host over a new workbook with just the planned sheets. */
export function hostContract(name: string, make: (plan: WorkbookPlan) => Promise<WorkbookHost>): void {
  async function apply(host: WorkbookHost, ...changes: Change[]): Promise<void> {
    expect(await host.apply(changes)).toEqual({ ok: true, value: undefined });
  }
  async function refused(...changes: Change[]): Promise<string> {
    const outcome = await (await make(plan)).apply(changes);
    return outcome.ok ? 'not refused' : outcome.refusal.message;
  }
  async function table(host: WorkbookHost, wanted: string): Promise<Cell[][]> {
    const { sheet, area } = (await host.survey()).tables.find((each) => each.name === wanted)!;
    return (await host.read([{ sheet, area }]))[0]!;
  }

  describe(`the contract of hosts: ${name}`, () => {
    test('a survey names sheets, used areas and tables', async () => {
      expect(await (await make(plan)).survey()).toEqual({
        sheets: [
          { name: '录入 高校', hidden: false, used: { row: 0, column: 0, rows: 9, columns: 3 } },
          { name: '检查', hidden: true, used: { row: 0, column: 0, rows: 1, columns: 2 } },
        ],
        tables: [
          { name: '录入_高校', sheet: '录入 高校', area: { row: 2, column: 0, rows: 3, columns: 3 } },
          { name: '检查_', sheet: '检查', area: { row: 0, column: 0, rows: 2, columns: 2 } },
        ],
      });
    });

    test('several areas are read at once; empty cells are null, text that looks like a formula is text', async () => {
      const host = await make(plan);
      const areas = await host.read([
        { sheet: '录入 高校', area: { row: 3, column: 0, rows: 2, columns: 4 } },
        { sheet: '录入 高校', area: { row: 8, column: 0, rows: 1, columns: 3 } },
        { sheet: '检查', area: { row: 5, column: 5, rows: 1, columns: 1 } },
      ]);
      expect(areas).toEqual([
        [
          ['u1', '甲大学', 3, null],
          ['u2', '=乙', null, null],
        ],
        [['表下的说明', 2, true]],
        [[null]],
      ]);
    });

    test('a sheet is added after another one, or at the end', async () => {
      const host = await make(plan);
      await apply(
        host,
        { do: 'add-sheet', plan: result, after: '录入 高校' },
        { do: 'add-sheet', plan: { ...result, name: '末尾', tables: [] } },
      );
      const { sheets } = await host.survey();
      expect(sheets.map((sheet) => sheet.name)).toEqual(['录入 高校', '排名', '检查', '末尾']);
      expect(await table(host, '排名_')).toEqual([
        ['名次', '单位'],
        [1, '甲大学'],
      ]);
    });

    test('a sheet is replaced again and again in its place, and nothing of the old one is left', async () => {
      const host = await make(plan);
      await apply(host, {
        do: 'add-sheet',
        plan: { ...result, blocks: [...result.blocks, { row: 5, column: 5, cells: [['旧']] }] },
        after: '录入 高校',
      });
      for (const unit of ['乙学院', '丙学院']) {
        const blocks = [
          {
            row: 0,
            column: 0,
            cells: [
              ['名次', '单位'],
              [1, unit],
            ],
          },
        ];
        await apply(host, { do: 'replace-sheet', sheet: '排名', plan: { ...result, blocks } });
      }
      const { sheets } = await host.survey();
      expect(sheets[1]).toEqual({ name: '排名', hidden: false, used: { row: 0, column: 0, rows: 2, columns: 2 } });
      expect(await table(host, '排名_')).toEqual([
        ['名次', '单位'],
        [1, '丙学院'],
      ]);
    });

    test('a replaced sheet keeps the name that people gave it, and stays hidden or in sight', async () => {
      const host = await make(plan);
      await apply(host, { do: 'add-sheet', plan: { ...result, name: '我的排名' } });
      await apply(
        host,
        { do: 'replace-sheet', sheet: '我的排名', plan: { ...result, hidden: 'hidden' } },
        { do: 'replace-sheet', sheet: '检查', plan: { ...empty, name: '核对', hidden: undefined } },
      );
      expect((await host.survey()).sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
        ['录入 高校', false],
        ['检查', true],
        ['我的排名', false],
      ]);
    });

    test('a table is made of cells that stand there, takes its headers from the plan, and grows like any other', async () => {
      const host = await make({ title: '合约', sheets: [{ ...entry, tables: [] }, empty] });
      const planned = {
        name: '录入_高校',
        area: { row: 2, column: 0, rows: 3, columns: 3 },
        columns: ['编号', '单位名称', '项数'],
        filter: true,
      };
      await apply(
        host,
        { do: 'add-table', sheet: '录入 高校', planned },
        { do: 'append-rows', table: '录入_高校', rows: [['u3', '丙', 5]] },
      );
      expect(await table(host, '录入_高校')).toEqual([
        ['编号', '单位名称', '项数'],
        ['u1', '甲大学', 3],
        ['u2', '=乙', null],
        ['u3', '丙', 5],
      ]);
    });

    test('no table is made where its name is taken, or without its sheet', async () => {
      const planned = { name: '检查_', area: { row: 10, column: 0, rows: 2, columns: 1 }, columns: ['单位'] };
      expect(await refused({ do: 'add-table', sheet: '录入 高校', planned })).toMatch(/检查_.*(改名|删除)/);
      expect(await refused({ do: 'add-table', sheet: '没有', planned: { ...planned, name: '新表_' } })).toMatch(/没有/);
    });

    test('the empty row of a table made just before is filled first, too', async () => {
      const host = await make(plan);
      const fresh: SheetPlan = { ...empty, name: '新表', tables: [{ ...empty.tables![0]!, name: '新表_' }] };
      await apply(host, { do: 'add-sheet', plan: fresh }, { do: 'append-rows', table: '新表_', rows: [['甲', '001'], ['乙']] });
      expect(await table(host, '新表_')).toEqual([
        ['单位', '问题'],
        ['甲', '001'],
        ['乙', null],
      ]);
    });

    test('rows are appended below the last row of a table, short ones too', async () => {
      const host = await make(plan);
      await apply(host, { do: 'append-rows', table: '录入_高校', rows: [['u3', '@丙', 5], ['u4']] });
      expect(await table(host, '录入_高校')).toEqual([
        ['编号', '单位', '项数'],
        ['u1', '甲大学', 3],
        ['u2', '=乙', null],
        ['u3', '@丙', 5],
        ['u4', null, null],
      ]);
    });

    test('the empty row of a table that has no other is filled first', async () => {
      const host = await make(plan);
      await apply(host, { do: 'append-rows', table: '检查_', rows: [['甲', 1]] });
      expect(await table(host, '检查_')).toEqual([
        ['单位', '问题'],
        ['甲', 1],
      ]);
      await apply(host, {
        do: 'append-rows',
        table: '检查_',
        rows: [
          ['乙', 2],
          ['丙', 3],
        ],
      });
      expect(await table(host, '检查_')).toEqual([
        ['单位', '问题'],
        ['甲', 1],
        ['乙', 2],
        ['丙', 3],
      ]);
    });

    test('written cells: null leaves a cell as it is, empty text empties it', async () => {
      const host = await make(plan);
      await apply(host, {
        do: 'write',
        sheet: '录入 高校',
        row: 3,
        column: 0,
        cells: [
          [null, '', 7],
          [null, '=丁', false],
          ['新', null, '#N/A'],
        ],
      });
      const [cells] = await host.read([{ sheet: '录入 高校', area: { row: 3, column: 0, rows: 3, columns: 3 } }]);
      expect(cells).toEqual([
        ['u1', null, 7],
        ['u2', '=丁', false],
        ['新', null, '#N/A'],
      ]);
    });

    test('written cells keep their number formats, or take the one that is told; cells left as they are keep theirs', async () => {
      const host = await make(plan);
      const area = { row: 3, column: 2, rows: 3, columns: 1 };
      const formats = async () => (await host.inspect([{ sheet: '录入 高校', area }]))[0]!.flat().map(({ numberFormat }) => numberFormat);
      await apply(host, { do: 'write', sheet: '录入 高校', row: 3, column: 2, cells: [[0.7], [0.8], [0.9]], format: '0.0%' });
      expect(await formats()).toEqual(['0.0%', '0.0%', '0.0%']);
      await apply(
        host,
        { do: 'write', sheet: '录入 高校', row: 3, column: 2, cells: [[70], [null], ['007']], format: 'General' },
        { do: 'write', sheet: '录入 高校', row: 4, column: 2, cells: [[0.5]] },
      );
      expect(await formats()).toEqual(['General', '0.0%', 'General']);
      expect(await host.read([{ sheet: '录入 高校', area }])).toEqual([[[70], [0.5], ['007']]]);
      await apply(host, { do: 'write', sheet: '录入 高校', row: 3, column: 2, cells: [['=甲']], format: '@' });
      expect(await host.read([{ sheet: '录入 高校', area: { ...area, rows: 1 } }])).toEqual([[['=甲']]]);
    });

    test('what is asked of cells is their number formats and whether formulas stand in them, several areas at once', async () => {
      const host = await make(plan);
      await apply(host, { do: 'write', sheet: '检查', row: 4, column: 1, cells: [[0.07]], format: '0%' });
      const traits = await host.inspect([
        { sheet: '录入 高校', area: { row: 8, column: 0, rows: 1, columns: 3 } },
        { sheet: '检查', area: { row: 3, column: 1, rows: 2, columns: 1 } },
      ]);
      const plain = { numberFormat: 'General', isFormula: false };
      expect(traits).toEqual([[[plain, { ...plain, isFormula: true }, plain]], [[plain], [{ ...plain, numberFormat: '0%' }]]]);
      expect(await host.inspect([])).toEqual([]);
    });

    test('changes are carried out in order and counted, some of them at once where a host sends them together', async () => {
      const host = await make(plan);
      const seen: number[] = [];
      const changes: Change[] = [
        { do: 'add-sheet', plan: result },
        { do: 'append-rows', table: '排名_', rows: [[2, '乙']] },
        { do: 'write', sheet: '排名', row: 2, column: 1, cells: [['丙']] },
      ];
      expect(
        (
          await host.apply(changes, (done, total) => {
            expect(total).toBe(3);
            seen.push(done);
          })
        ).ok,
      ).toBe(true);
      expect(await table(host, '排名_')).toEqual([
        ['名次', '单位'],
        [1, '甲大学'],
        [2, '丙'],
      ]);
      expect(seen).toEqual(seen.toSorted((one, other) => one - other)); // the same again where the work can no longer be stopped
      expect(seen.at(-1)).toBe(3);
    });

    test('what would overwrite, or has no place, is refused in plain words', async () => {
      const rows = Array.from({ length: 4 }, () => ['u', '单位', 1]);
      expect(await refused({ do: 'append-rows', table: '录入_高校', rows })).toMatch(/录入_高校.*A9.*移/s);
      expect(await refused({ do: 'append-rows', table: '没有', rows: [['u']] })).toMatch(/没有/);
      expect(await refused({ do: 'add-sheet', plan: { ...result, name: '检查' } })).toMatch(/检查.*(改名|删除)/);
      expect(await refused({ do: 'add-sheet', plan: { ...entry, name: '另一张' } })).toMatch(/录入_高校.*(改名|删除)/);
      expect(await refused({ do: 'replace-sheet', sheet: '没有', plan: result })).toMatch(/没有/);
      expect(await refused({ do: 'write', sheet: '没有', row: 0, column: 0, cells: [[1]] })).toMatch(/没有/);
    });
  });
}
