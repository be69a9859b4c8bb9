// What is done to the open workbook at the press of a button: the book in which it is pressed, and the press.
import { buildWorkbook } from '../../../src/app/build';
import { keyOf } from '../../../src/app/other-round';
import { withReview } from '../../../src/assessment/review';
import type { UnitInput } from '../../../src/assessment/assessment';
import type { NoticeSettings } from '../../../src/report/notice/settings';
import { freeze, repair, switchFormulas } from '../../../src/open-book/formulas/formula-work';
import { currentSession, refresh } from '../../../src/open-book/session';
import { chooseReading } from '../../../src/open-book/use-cases/change-settings';
import { chooseReview } from '../../../src/open-book/use-cases/choose-review';
import { keepNotice } from '../../../src/open-book/use-cases/keep-notice';
import { drawNow } from '../../../src/open-book/use-cases/make-draw';
import { makeSheets } from '../../../src/open-book/use-cases/make-sheets';
import { enrolUnit, heal } from '../../../src/open-book/use-cases/mend';
import { makeFromLastYear } from '../../../src/open-book/use-cases/next-year';
import { readOtherBook, type OtherBook } from '../../../src/open-book/use-cases/other-book';
import { publishResults } from '../../../src/open-book/use-cases/publish-results';
import { compare, takeRound } from '../../../src/open-book/use-cases/take-round';
import { writeCell } from '../../../src/open-book/use-cases/write-cell';
import type { GridPort } from '../../../src/workbench/host/model/grid-port';
import { bundled } from '../../cases/units';
import { rounds } from '../../cases/reviewed';
import { file, hunan, lay, open, quiet, TODAY, told, toldBy, type, units, type Pressed, type UseCase } from './laid-books';
import { gatheredCases } from './gathered';
import { handedOutCases } from './handed-out';
import { otherRubrics } from './other-rubrics';

const laid = (grid: GridPort): Promise<void> => lay(grid);

/** `strangers` are of a category that has no units yet. */
async function make(names: readonly string[], strangers: readonly string[] = []): Promise<Pressed> {
  const session = currentSession();
  const own = session.state === 'open' ? session.open : undefined;
  const given = [
    ...names.map((name) => ({ name, category: '高校', attributes: { 办学层次: '本科' }, entries: {} })),
    ...strangers.map((name) => ({ name, category: '直属单位', entries: {} })),
  ];
  const wanted = { scheme: own?.book.frame.scheme ?? hunan, year: 2022, units: given, formulas: 'score', demo: false } as const;
  return told(await makeSheets(wanted, own, quiet, { done: 'done', nothing: 'nothing' }));
}

const keep =
  (change: (now: NoticeSettings) => NoticeSettings): (() => Promise<Pressed>) =>
  async () =>
    told(await keepNotice(change));
const issued = keep((now) => ({ ...now, template: { ...now.template, issuer: '某某办公室', lead: '另写的引语，' } }));

async function withNotice(grid: GridPort): Promise<void> {
  await lay(grid);
  await issued();
}

const reviewed = (entries: UnitInput['entries']): UnitInput[] => units().map((unit) => ({ ...unit, tracks: { 复评: { entries } } }));
let other: OtherBook | undefined;

async function otherBook(): Promise<OtherBook> {
  const scheme = withReview(hunan, rounds);
  const given = reviewed({ 信息公开: [5], 栏目开设: [4] });
  const read =
    other ??
    (await readOtherBook(await file(buildWorkbook({ scheme, year: 2022, units: given, formulas: 'score', demo: false, today: TODAY }))));
  if ('ok' in read && !read.ok) throw new Error(read.refusal.message);
  other = 'ok' in read ? (read as { value: OtherBook }).value : read;
  return other;
}

export const useCases: Record<string, UseCase> = {
  build: { book: refresh, press: () => make(['甲大学', '乙学院']) },
  'next year': {
    book: refresh,
    press: async () =>
      told(
        await makeFromLastYear(
          await file(buildWorkbook({ scheme: hunan, year: 2021, units: units(), formulas: 'native', demo: false, today: TODAY })),
          quiet,
        ),
      ),
  },
  extend: { book: laid, press: () => make(['甲大学', '乙学院', '丙学院', '丁学院'], ['某中心']) },
  'repair book': {
    book: async (grid) => {
      await lay(grid);
      type(grid, '名册', '单位名称', '丙学院', 2);
      type(grid, '名册', '类别', '高校', 2);
      const score = grid.sheets().find(({ name }) => name === '得分_高校')!.id;
      for (const { id, sheet } of grid.tables()) if (sheet === score) await grid.removeTable(id);
      await refresh();
    },
    press: async () => told(await heal(quiet)),
  },
  enrol: {
    book: async (grid) => {
      await lay(grid);
      type(grid, '录入_高校', '单位名称', '戊学院', 2);
      await refresh();
    },
    press: async () => {
      const own = await open();
      const issue = own.issues.find(({ code }) => code === 'UNIT_NOT_IN_ROSTER');
      return issue ? told(await enrolUnit(own, issue, quiet)) : told(await heal(quiet));
    },
  },
  'native formulas': { book: laid, press: async () => toldBy(await switchFormulas('native')) },
  freeze: { book: laid, press: async () => toldBy(await freeze()) },
  'repair formulas': { book: laid, press: async () => toldBy(await repair()) },
  'first notice': { book: laid, press: issued },
  notice: {
    book: withNotice,
    press: keep((now) => ({ ...now, template: { ...now.template, basics: ['甲', '乙', '丙'], contact: '某某' } })),
  },
  honours: {
    book: withNotice,
    press: keep((now) => ({ ...now, honours: hunan.data.honours.map((honour) => ({ ...honour, name: '表扬' })) })),
  },
  reading: {
    book: (grid) => lay(grid, hunan, units(), 'native'),
    press: async () => {
      const { id, choices } = hunan.data.readings.find(
        (each) => each.choices.length > 1 && each.indicators.some((key) => key.startsWith('高校')),
      )!;
      return told(await chooseReading(id, choices[1]!.label));
    },
  },
  draw: {
    book: (grid) => {
      const scheme = bundled('suizhou-2023-kaoping');
      return lay(
        grid,
        scheme,
        scheme.data.units.slice(0, 2).map(({ name, category }) => ({ name, category, entries: {} })),
      );
    },
    press: async () => {
      const { scheme } = (await open()).book.frame;
      const { id } = scheme.categories.flatMap(({ sampling }) => sampling).find(({ kind }) => kind === 'indicators')!;
      return told(await drawNow([{ sampling: id, seed: '7' }], quiet));
    },
  },
  publish: { book: laid, press: async () => told(await publishResults({ show: true })) },
  'publish again': {
    book: async (grid) => {
      await lay(grid);
      await publishResults({ show: true });
      type(grid, '录入_高校', '开设项数', 5);
      await refresh();
    },
    press: async () => told(await publishResults({ show: true })),
  },
  'write cell': {
    book: laid,
    press: async () => {
      const own = await open();
      const target = { indicator: '信息公开', position: 0, holds: (cell: unknown) => cell === 1 || cell === 4 };
      return told(await writeCell(own, 0, target, 4));
    },
  },
  rounds: { book: laid, press: async () => told(await chooseReview({ rounds: '初评,复评' }, quiet)) },
  ...otherRubrics,
  'take round': {
    book: (grid) => lay(grid, withReview(hunan, rounds), reviewed({ 信息公开: [2] })),
    press: async () => {
      const read = await otherBook();
      const found = compare(await open(), read, '复评');
      if (!found.ok) return told(found);
      return told(await takeRound(read, '复评', new Set([...found.value.fills, ...found.value.differing].map(keyOf)), quiet));
    },
  },
  ...handedOutCases,
  ...gatheredCases,
};
