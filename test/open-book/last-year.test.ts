// Last year's results stay with the workbook: a pane that is opened anew has them, and so has the ribbon's button.
import { demoAssessment } from '../../src/app/demo';
import { buildWorkbook } from '../../src/app/build';
import { publishAssessment } from '../../src/app/publish';
import { assess } from '../../src/assessment/assess';
import { excelHost } from '../../src/hosts/excel';
import { readKeptMembers, type ChosenMember } from '../../src/report/kept-members';
import { readPast, writePast } from '../../src/report/past-results';
import { compareYears, type LastYear } from '../../src/report/year-on-year';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { Frame } from '../../src/workbook/frame';
import { bundled } from '../cases/units';
import { inExcel } from '../excel/in-excel';

type Module = typeof import('../../src/open-book/last-year');

const scheme = bundled('hunan-2022');
const scored = (year: number) => scoreAssessment(assess({ ...demoAssessment(scheme, year, 12) }, scheme));
const lastYear: LastYear = { year: 2021, scoreboard: scored(2021) };

inExcel({ calculate: () => 0 });

/** As if the pane had just been opened. */
async function pane(): Promise<Module> {
  jest.resetModules();
  (await import('../../src/open-book/chosen-host')).chooseHost('Excel', async () => excelHost);
  return import('../../src/open-book/last-year');
}

test('what is chosen in one pane is there in the next, and compares the same; taken away it is gone', async () => {
  expect(await (await pane()).lastYearNow()).toBeUndefined();
  const first = await pane();
  await first.keepLastYear(lastYear);
  expect(first.currentLastYear()).toEqual({ value: lastYear, inWorkbook: true });
  const second = await pane();
  const found = (await second.lastYearNow())!;
  const now = scored(2022);
  const figures = ({ categories, units, otherRubric }: ReturnType<typeof compareYears>) => ({
    categories,
    otherRubric,
    units: units.map(({ name, change, before }) => [name, change, before?.total, before?.rank, before?.status]),
  });
  expect(figures(compareYears(now, found))).toEqual(figures(compareYears(now, lastYear)));
  const names = (given: LastYear) =>
    publishAssessment({ assessment: assess({ ...demoAssessment(scheme, 2022, 12) }, scheme) }, { today: '2022-12-20', lastYear: given })
      .plan;
  expect(names(found)).toEqual(names(lastYear));
  await second.keepLastYear(undefined);
  expect(await (await pane()).lastYearNow()).toBeUndefined();
});

test('more than a workbook can be asked to keep lasts while the pane is open, and it is known', async () => {
  const first = await pane();
  const many = {
    ...lastYear,
    scoreboard: {
      ...lastYear.scoreboard,
      units: Array.from({ length: 20_000 }, (_, at) => ({ ...lastYear.scoreboard.units[0]!, name: `单位${at}` })),
    },
  };
  await first.keepLastYear(lastYear);
  await first.keepLastYear(many);
  expect(first.currentLastYear()).toEqual({ value: many, inWorkbook: false });
  expect(await (await pane()).lastYearNow()).toBeUndefined(); // not those of the workbook chosen before
});

test('so do the other schemes of an overall total, each by itself; only those of the same year count', async () => {
  type Members = typeof import('../../src/open-book/members');
  const members = async (): Promise<Members> => (await pane(), import('../../src/open-book/members'));
  const { units } = scored(2022);
  const member = (of: string, year = 2022): ChosenMember => ({
    scheme: of,
    year,
    fullMarks: of === 'open' ? null : 100,
    units: units.map(({ name, category, total, status }) => ({ name, category, total, status })),
    from: { file: `${of}.xlsx`, day: '2022-12-20' },
  });
  const weights = ['hunan-2022', 'one', 'other'].map((id) => ({ scheme: id, name: id, weight: 30, of: 'total' as const }));
  const overall = { name: '综合得分', clause: '综合得分。', members: weights, grades: [] };
  const frame = (year: number, own: object = { overall }) => ({ year, scheme: { ...scheme, data: { ...scheme.data, ...own } } }) as Frame;
  const first = await members();
  await Promise.all([member('one', 2021), member('open'), member('other')].map((each) => first.keepMember(each)));
  await first.keepMember(member('one'));
  const second = await members();
  expect(await second.membersNow(frame(2022))).toEqual([member('other'), member('one')]);
  expect(await second.membersNow(frame(2023))).toEqual([]);
  expect(await second.membersNow(frame(2022, {}))).toEqual([]);
  await second.dropMember('other');
  const third = await members();
  expect(await third.membersNow(frame(2022))).toEqual([member('one')]);
  for (const each of ['open', 'one']) await third.dropMember(each);
  expect(await excelHost.recall(['rubricScore.members'])).toEqual([undefined]);
  expect(['', '{}', '[[1]]', '[["one",2022,100,"a","b",[["甲"]]]]', undefined].map(readKeptMembers)).toEqual(Array(5).fill(undefined));
});

test('a text that is none of these is no earlier year', () => {
  expect(readPast(writePast(lastYear))!.scoreboard.units).toHaveLength(lastYear.scoreboard.units.length);
  expect(['', '[]', '{}', '[2021,"x","1",[["甲"]]]', undefined].map(readPast)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('the ribbon’s button compares with it too', async () => {
  const demo = demoAssessment(scheme, 2022, 12);
  const plan = buildWorkbook({ scheme, year: 2022, units: demo.units, formulas: 'values', demo: true, today: '2022-12-20' });
  await excelHost.apply(plan.sheets.map((sheet) => ({ do: 'add-sheet', plan: sheet })));
  await (await pane()).keepLastYear(lastYear);
  await pane();
  const { associateCommands } = await import('../../src/commands');
  const ran: Record<string, (event: object) => Promise<void>> = {};
  Object.assign(Office, {
    actions: {
      associate: (id: string, run: (event: object) => Promise<void>) => {
        ran[id] = run;
      },
    },
    addin: { showAsTaskpane: async () => undefined },
  });
  associateCommands();
  await ran['publish']!({ completed: () => undefined });
  expect((await excelHost.survey()).sheets.map(({ name }) => name)).toContain('年度对比');
}, 60_000);
