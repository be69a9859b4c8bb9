// Work on the open workbook: its steps are taken in order, up to the first that is refused or fails, and the workbook is read again.
import { ok, refuse } from '../../src/model/outcome';
import { carryOut, carryOutOn, changing, toldFirst, type Work } from '../../src/open-book/carry-out';
import { Cancelled, Failure } from '../../src/open-book/failure';
import { currentSession, onSessionChange } from '../../src/open-book/session';
import type { Survey } from '../../src/workbook/host';
import { MemoryHost } from '../workbook/memory-host';
import { host, plan } from '../workbook/sample-book';
import { showBook } from './shown-book';

const SHEET = '录入_高校';
const write = (cell: string | number) => ({ do: 'write', sheet: SHEET, row: 5, column: 2, cells: [[cell]] }) as const;
const work: Work<string> = {
  steps: [
    { do: 'change', changes: [write(7)], records: { key: 'kept' } },

    { do: 'jump', sheet: SHEET, cell: 'C6' },
  ],
  value: '做完了',
};

function setUp(book = host()) {
  const shown = showBook(book);
  let readings = 0;
  const leave = onSessionChange(() => {
    if (currentSession().state === 'reading') readings++;
  });
  return {
    book,
    shown,
    readings: () => {
      leave();
      return readings;
    },
  };
}

test('every step is taken, and then the workbook is read', async () => {
  const { book, shown, readings } = setUp();
  expect(await carryOut(work)).toEqual(ok('做完了'));
  expect([book.get(SHEET, 'C6'), await shown.recall(['key', 'other']), await shown.selection()]).toEqual([
    7,
    ['kept', undefined],
    { sheet: SHEET, row: 5, column: 2 },
  ]);
  expect(readings()).toBe(1);
});

test('nothing to do is done without a look at the workbook', async () => {
  const { readings } = setUp();
  expect(await carryOut({ steps: [], value: '没有' })).toEqual(ok('没有'));
  expect(readings()).toBe(0);
});

test('a refused step ends the work', async () => {
  const { shown, readings } = setUp();
  const refusal = refuse('BAD_REQUEST', '受保护');
  jest.spyOn(shown, 'apply').mockResolvedValueOnce(refusal);
  expect(await carryOut(work)).toEqual(refusal);
  expect([await shown.recall(['key']), readings()]).toEqual([[undefined], 0]);
});

test.each([
  ['fails', new Failure('conflict')],
  ['is stopped', new Cancelled()],
])('so does one that %s, which whoever asked is told', async (_how, error) => {
  const { shown, readings } = setUp();
  jest.spyOn(shown, 'apply').mockRejectedValueOnce(error);
  await expect(carryOut(work)).rejects.toBe(error);
  expect([await shown.recall(['key']), readings()]).toEqual([[undefined], 0]);
});

test('what cannot be shown is done all the same', async () => {
  const { shown, readings } = setUp();
  jest.spyOn(shown, 'jumpTo').mockRejectedValue(new Failure('elsewhere'));
  expect(await carryOut({ ...work, steps: [...work.steps, { do: 'show-made', sheets: [SHEET] }] })).toEqual(ok('做完了'));
  expect(readings()).toBe(1);
});

test('work on a workbook of ours goes by what stands there now', async () => {
  const { book } = setUp();
  book.type(SHEET, 'C6', 3);
  const done = await carryOutOn(({ book: { forms } }) => {
    const rows = forms.find(({ entries }) => entries?.table.sheet === SHEET)!.entries!.table.area.rows;
    return ok(changing([write(rows)], rows));
  });
  expect(done).toEqual(ok(book.get(SHEET, 'C6')));
});

test('where none of ours is open it is refused, with what the reading says', async () => {
  const { readings } = setUp(new MemoryHost({ ...plan(), sheets: [] }));
  const never = jest.fn();
  const refused = await carryOutOn(never);
  const session = currentSession();
  expect(refused).toEqual(refuse('BAD_REQUEST', session.state === 'refused' ? session.message : 'not refused'));
  expect([never.mock.calls.length, readings()]).toEqual([0, 1]);
});

test('new sheets that changes begin with are whole before the rest is begun; others come with the rest', () => {
  const [sheet] = plan().sheets;
  const added = (name: string) => ({ do: 'add-sheet', plan: { ...sheet!, name } }) as const;
  const parts = (...changes: Parameters<typeof toldFirst>[0]) =>
    toldFirst(changes).map((step) => (step.do === 'change' ? step.changes.length : 0));
  expect(parts(added('收发记录'), write(1), added('名称对应'))).toEqual([1, 2]);
  expect([parts(write(1), added('名称对应')), parts(added('收发记录')), parts()]).toEqual([[2], [1], [0]]);
});

describe('all well is said only of what was read back', () => {
  const added = (name: string) => ({ ...plan().sheets[0]!, name, tables: [] });
  const adding = (name: string) => changing([{ do: 'add-sheet', plan: added(name) }], '做完了');

  test('where the workbook could not be read afterwards, it is told that it was written and not seen', async () => {
    const { shown } = setUp();
    const [survey, apply] = [shown.survey, shown.apply];
    shown.apply = async (...given) => {
      const applied = await apply(...given);
      shown.survey = () => Promise.reject(new Failure('conflict'));
      return applied;
    };
    const done = await carryOut(work);
    expect(done).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(/^已经写入，但没能读回来核对.*再按一次会接着做完。$/u) },
    });
    shown.survey = survey;
  });

  test.each([
    ['is not there', (sheets: Survey['sheets']) => sheets.filter(({ name }) => name !== '新表')],
    [
      'is still half laid',
      (sheets: Survey['sheets']) => sheets.map((sheet) => (sheet.name === '新表' ? { ...sheet, unfinished: 'anew' as const } : sheet)),
    ],
  ])('where a sheet that was to be made %s, it is named', async (_how, bent) => {
    const { shown } = setUp();
    const { survey } = shown;
    shown.survey = async () => {
      const { sheets, ...rest } = await survey();
      return { ...rest, sheets: bent(sheets) };
    };
    expect(await carryOut(adding('新表'))).toEqual(refuse('BAD_REQUEST', '工作表“新表”没有写完整。请再按一次，会接着做完。'));
    shown.survey = survey;
    expect(await carryOut(adding('又一张'))).toEqual(ok('做完了'));
  });

  test('where a sheet is still kept as a copy once it was put back, it is named', async () => {
    const { shown } = setUp();
    const { survey } = shown;
    shown.survey = async () => {
      const { sheets, ...rest } = await survey();
      return { ...rest, sheets: sheets.map((sheet) => (sheet.name === SHEET ? { ...sheet, hasCopy: true as const } : sheet)) };
    };
    shown.putBack = async () => [];
    expect(await carryOut({ steps: [{ do: 'put-back' }], value: '做完了' })).toEqual(
      refuse('BAD_REQUEST', `工作表“${SHEET}”没有写完整。请再按一次，会接着做完。`),
    );
  });
});
