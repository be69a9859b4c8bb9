// What Excel rejects in requests: each rule of the emulated host, through the genuine Office.js client.
import type { ExcelKind } from '../../../src/workbench/host/behaviour';
import { startOfficeHost, type RunningOfficeHost } from '../office-host';
import { startUniverGrid, type UniverGrid } from '../univer/start';

jest.setTimeout(60_000); // bundling Univer comes first

let office: RunningOfficeHost;
afterEach(() => {
  expect(office.failures).toEqual([]);
  office.close();
});

const start = async (excel: ExcelKind): Promise<void> => {
  office = await startOfficeHost({ excel, requirementSet: '1.18' });
};
type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** Runs the work in one request on the first sheet; answers the code of the error, or 'done'. */
async function outcome(work: Work, options: Excel.RunOptions = {}): Promise<string> {
  return office.Excel.run(options, async (context) => {
    work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return 'done';
  }).catch((error: { code: string }) => error.code);
}

const GROUP = { mergeUndoGroup: true };
const value = (address: string): Promise<unknown> =>
  office.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange(address).load('values');
    await context.sync();
    return cell.values[0]![0] as unknown;
  });

describe('undo-group-refuses: a call that cannot be undone', () => {
  const CALLS: [name: string, work: Work, undoneBy: ExcelKind[]][] = [
    [
      'Worksheet.name',
      (sheet) => {
        sheet.name = '新名';
      },
      ['web'],
    ],
    [
      'Worksheet.position',
      (_, { workbook }) => {
        workbook.worksheets.add('乙').position = 1;
      },
      ['web'],
    ],
    [
      'Worksheet.visibility',
      (_, { workbook }) => {
        workbook.worksheets.add('乙').visibility = 'Hidden';
      },
      ['web'],
    ],
    ['Worksheet.delete', (_, { workbook }) => workbook.worksheets.add('乙').delete(), []],
    ['Worksheet.copy', (sheet) => sheet.copy(), []],
    ['WorksheetProtection.protect', (sheet) => sheet.protection.protect(), []],
    [
      'DocumentProperties.title',
      (_, { workbook }) => {
        workbook.properties.title = '标题';
      },
      ['desktop'],
    ],
    [
      'Range.values',
      (sheet) => {
        sheet.getRange('B1').values = [[1]];
      },
      ['desktop', 'web'],
    ],
  ];
  describe.each(['desktop', 'web'] as const)('on the %s', (excel) => {
    test.each(CALLS)('%s, and what came before it is kept', async (_name, work, undoneBy) => {
      await start(excel);
      const first: Work = (sheet, context) => {
        sheet.getRange('A1').values = [['先写']];
        return work(sheet, context);
      };
      expect(await outcome(first, GROUP)).toBe(undoneBy.includes(excel) ? 'done' : 'UndoNotSupported');
      expect(await value('A1')).toBe('先写');
    });

    test.each(CALLS)('%s is taken outside a group', async (_name, work) => {
      await start(excel);
      expect(await outcome(work)).toBe('done');
    });
  });
});

test('undo-group-formulas: 1,600 are refused within a group and taken outside', async () => {
  await start('desktop');
  const write: Work = (sheet) => {
    sheet.getRange('A1:AN40').formulas = Array.from({ length: 40 }, () => Array(40).fill('=1+1'));
  };
  expect(await outcome(write, GROUP)).toBe('UndoNotSupported');
  expect(await outcome(write)).toBe('done');
});

test('undo-group-web: a group that waits for an edited cell fails on the web and works on the desktop; either alone works', async () => {
  const write: Work = (sheet) => {
    sheet.getRange('A1').values = [[1]];
  };
  const both = { ...GROUP, delayForCellEdit: true };
  await start('web');
  expect([await outcome(write, both), await outcome(write, GROUP), await outcome(write, { delayForCellEdit: true })]).toEqual([
    'GeneralException',
    'done',
    'done',
  ]);
  office.close();
  await start('desktop');
  expect(await outcome(write, both)).toBe('done');
});

describe.each(['desktop', 'web'] as const)('undo-list-cleared: on the %s', (excel) => {
  let univer: UniverGrid;
  beforeEach(async () => {
    univer = startUniverGrid();
    office = await startOfficeHost({ excel, grid: univer.grid });
  });
  afterEach(() => univer.close());

  test('where Excel cannot undo the hiding of a sheet, nothing before it can be undone', async () => {
    await outcome((_, { workbook }) => workbook.worksheets.add('乙'));
    await outcome((sheet) => {
      sheet.getRange('A1').values = [[1]];
    });
    await outcome((_, { workbook }) => {
      workbook.worksheets.getItem('乙').visibility = 'Hidden';
    });
    await univer.api.undo();
    await univer.api.undo();
    expect(await value('A1')).toBe(excel === 'desktop' ? 1 : '');
  });
});

describe('other-workbook-in-front: what needs this one in front', () => {
  const CALLS: [name: string, code: string, work: Work][] = [
    ['WorksheetCollection.add', 'GeneralException', (_, { workbook }) => workbook.worksheets.add('丙')],
    ['Worksheet.activate', 'GeneralException', (sheet) => sheet.activate()],
    ['Worksheet.delete', 'InvalidSelection', (_, { workbook }) => workbook.worksheets.getItem('乙').delete()],
    [
      'Worksheet.showGridlines',
      'GeneralException',
      (sheet) => {
        sheet.showGridlines = false;
      },
    ],
    ['Range.select', 'GeneralException', (sheet) => sheet.getRange('A1').select()],
    ['Workbook.getActiveCell', 'InvalidSelection', (_, { workbook }) => workbook.getActiveCell().load('address')],
    ['Workbook.getSelectedRange', 'InvalidSelection', (_, { workbook }) => workbook.getSelectedRange().load('address')],
    ['WorksheetFreezePanes.freezeRows', 'GeneralException', (sheet) => sheet.freezePanes.freezeRows(1)],
    ['WorksheetFreezePanes.unfreeze', 'GeneralException', (sheet) => sheet.freezePanes.unfreeze()],
    [
      'WorksheetFreezePanes.getLocationOrNullObject',
      'GeneralException',
      (sheet) => sheet.freezePanes.getLocationOrNullObject().load('address'),
    ],
  ];
  test.each(CALLS)(
    '%s fails with %s on the desktop, and works on the web and once this workbook is in front',
    async (_name, code, work) => {
      for (const excel of ['web', 'desktop'] as const) {
        await start(excel);
        await outcome((_sheet, { workbook }) => workbook.worksheets.add('乙'));
        office.around.otherInFront = true;
        expect(await outcome(work)).toBe(excel === 'web' ? 'done' : code);
        office.around.otherInFront = false;
        if (excel === 'web') office.close();
        else expect(await outcome(work)).toBe('done');
      }
    },
  );

  test('cells are written all the same', async () => {
    await start('desktop');
    office.around.otherInFront = true;
    expect(
      await outcome((sheet) => {
        sheet.getRange('A1').values = [[1]];
      }),
    ).toBe('done');
  });
});

test.each([
  ['desktop', 'done'],
  ['web', 'UnsupportedOperation'],
] as const)('notes-fail: on the %s a note is %s', async (excel, expected) => {
  await start(excel);
  expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(true);
  expect(await outcome((sheet) => sheet.notes.add('A1', '说明'))).toBe(expected);
});

test.each(['desktop', 'web'] as const)(
  'fit-ignored: on the %s, read back, the zoom is the old one unless the Page Layout tab is open',
  async (excel) => {
    await start(excel);
    const zoom = (): Promise<unknown> =>
      office.Excel.run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getFirst().load('pageLayout/zoom');
        await context.sync();
        return pageLayout.zoom;
      });
    const FIT = { horizontalFitToPages: 1 };
    const fit: Work = (sheet) => {
      sheet.pageLayout.zoom = FIT;
    };
    expect(await outcome(fit)).toBe('done');
    expect(await zoom()).toEqual(excel === 'web' ? FIT : { scale: 100 });
    await outcome((sheet) => {
      sheet.pageLayout.zoom = { scale: 80 };
    });
    expect(await zoom()).toEqual({ scale: 80 });
    office.around.pageLayoutTab = true;
    await outcome(fit);
    expect(await zoom()).toEqual(FIT);
  },
);

describe('with a table', () => {
  const table: Work = (sheet) => {
    sheet.getRange('A1:B2').values = [
      ['甲', '乙'],
      [1, 2],
    ];
    sheet.tables.add('A1:B2', true).name = '表';
  };
  const rows = (): Promise<number> =>
    office.Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('表').getRange().load('rowCount');
      await context.sync();
      return range.rowCount;
    });

  test.each(['desktop', 'web'] as const)('rows-add-conflict: on the %s only while others edit', async (excel) => {
    await start(excel);
    await outcome(table);
    const add: Work = (_, { workbook }) => workbook.tables.getItem('表').rows.add(undefined, [[3, 4]]);
    office.around.coAuthors = true;
    expect(await outcome(add)).toBe('Conflict');
    office.around.coAuthors = false;
    expect(await outcome(add)).toBe('done');
    expect(await rows()).toBe(3);
  });

  test.each(['desktop', 'web'] as const)('table-grows: on the %s, others or not, by what is written right under it', async (excel) => {
    await start(excel);
    office.around.coAuthors = true;
    await outcome(table);
    await outcome((sheet) => {
      sheet.getRange('A3:B5').values = [
        [3, ''],
        ['', 4],
        ['', ''],
      ];
    });
    expect(await rows()).toBe(4);
    await outcome((sheet) => {
      sheet.getRange('A6').values = [[5]];
    });
    expect(await rows()).toBe(4);
    await outcome((sheet) => {
      sheet.getRange('A5:B5').values = [['', '']];
    });
    expect(await rows()).toBe(4);
  });

  test('table-grows: not over cells that have a validation of their own', async () => {
    await start('desktop');
    await outcome(table);
    await outcome((sheet) => {
      sheet.getRange('B3').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
    });
    await outcome((sheet) => {
      sheet.getRange('A3:B3').values = [[3, 4]];
    });
    expect(await rows()).toBe(2);
  });

  test('table-grows: not where people have turned that off', async () => {
    await start('desktop');
    await outcome(table);
    office.around.tablesGrow = false;
    await outcome((sheet) => {
      sheet.getRange('A3:B3').values = [[3, 4]];
    });
    expect(await rows()).toBe(2);
  });
});

describe('five-megabytes: what is larger', () => {
  const text = 'x'.repeat(30_000);
  const cells = (count: number): string[][] => Array.from({ length: count }, () => [text]);

  test.each([
    ['desktop', 'done'],
    ['web', 'RequestPayloadSizeLimitExceeded'],
  ] as const)('on the %s a larger request is %s', async (excel, expected) => {
    await start(excel);
    // In several assignments: the client itself cuts a large one.
    const write: Work = (sheet) => {
      for (let row = 1; row <= 200; row += 20) sheet.getRange(`A${row}:A${row + 19}`).values = cells(20);
    };
    expect(await outcome(write)).toBe(expected);
    expect(await value('A1')).toBe(expected === 'done' ? text : '');
  });

  test.each([
    ['desktop', 'done'],
    ['web', 'ResponsePayloadSizeLimitExceeded'],
  ] as const)('on the %s a larger answer is %s', async (excel, expected) => {
    await start(excel);
    for (const first of [1, 101])
      await outcome((sheet) => {
        for (let row = first; row < first + 100; row += 20) sheet.getRange(`A${row}:A${row + 19}`).values = cells(20);
      });
    expect(await outcome((sheet) => sheet.getRange('A1:A200').load('values'))).toBe(expected);
    expect(await outcome((sheet) => sheet.getRange('A1:A100').load('values'))).toBe('done');
  });
});
