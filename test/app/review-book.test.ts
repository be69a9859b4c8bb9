// Books with rounds or sources: what was written is read back, formulas take the cells that count, and differences are listed.
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { extendWorkbook } from '../../src/app/extend';
import { openWorkbook, type OpenedWorkbook } from '../../src/app/open';
import { publish } from '../../src/app/publish';
import { recordDraw } from '../../src/app/record-draw';
import { reviewedScheme } from '../../src/app/review';
import { validateWorkbook } from '../../src/app/validate';
import { assess } from '../../src/assessment/assess';
import type { AssessmentInput, Draw, UnitInput } from '../../src/assessment/assessment';
import { withReview } from '../../src/assessment/review';
import { createXlsx } from '../../src/hosts/xlsx/create-xlsx';
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import type { Scheme } from '../../src/rubric/tree';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { WorkbookHost } from '../../src/workbook/host';
import type { WorkbookPlan } from '../../src/workbook/plan';
import { shelf, shelfWith } from '../shelf';
import { fromSources, inRounds, rounds, sources } from '../cases/reviewed';
import { fieldsDrawn, fullDepartment, standingScheme } from '../cases/standing-rubric';
import { withTroubles } from '../cases/troubled';
import { bundled } from '../cases/units';
import { hasLibreOffice } from '../hosts/libreoffice';
import { calculatedPlans } from '../workbook/calculated-plans';
import { MemoryHost } from '../workbook/memory-host';
import { sheet } from '../workbook/sample-book';

const kaoping = bundled('suizhou-2023-kaoping');
const small = standingScheme();

function book(
  scheme: Scheme,
  units: readonly UnitInput[],
  draws: readonly Draw[] = [],
  formulas: 'native' | 'score' | 'values' = 'native',
): WorkbookPlan {
  return buildWorkbook({ scheme, year: 2023, units, draws, formulas, demo: false, today: '2023-12-20' });
}

async function open(host: WorkbookHost, own?: Scheme): Promise<OpenedWorkbook> {
  const opened = await openWorkbook(host, own ? shelfWith(own) : shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  return opened.value;
}

/** What the engine makes of an input, wherever its facts stand. */
function judged(scheme: Scheme, input: AssessmentInput): object {
  const assessment = assess(input, scheme);
  const { units, reviews } = scoreAssessment(assessment);
  const sorted = <T extends { category: string }>(list: readonly T[], name: (each: T) => string): T[] =>
    [...list].sort((a, b) => `${a.category}${name(a)}`.localeCompare(`${b.category}${name(b)}`));
  return { units: sorted(units, ({ name }) => name), reviews: sorted(reviews!, ({ unit, indicator }) => unit + indicator) };
}

const troubled = withTroubles(kaoping);
const cases = [
  ['rounds', withReview(kaoping, rounds), inRounds(troubled.units)],
  ['sources', withReview(kaoping, sources), fromSources(troubled.units)],
] as const;

describe.each(cases)('a book of kaoping with %s', (_, scheme, units) => {
  const wanted = judged(scheme, { scheme: scheme.id, units: [...units], draws: troubled.draws });

  test('comes back from memory, with nothing to mend', async () => {
    const opened = await open(new MemoryHost(book(scheme, units, troubled.draws)));
    expect(opened.input.review).toEqual(scheme.data.review);
    expect(judged(kaoping, opened.input)).toEqual(wanted);
    expect([opened.issues, opened.healing]).toEqual([[], []]);
  });

  test('comes back from a file', async () => {
    const host = await openXlsx(await createXlsx(book(scheme, units, troubled.draws)));
    if (!host.ok) throw new Error(host.refusal.message);
    expect(judged(kaoping, (await open(host.value)).input)).toEqual(wanted);
  }, 60_000);

  test('comes back after every entry sheet was sorted and widened', async () => {
    const host = new MemoryHost(book(scheme, units, troubled.draws));
    for (const [index, { name, tables }] of host.sheets
      .filter((each) => /^录入_/u.test(each.name))
      .map((each) => ({ ...each }))
      .entries()) {
      const { rows } = tables[0]!.area;
      host.reorder(
        name,
        Array.from({ length: rows - 1 }, (__, row) => (row + index + 1) % (rows - 1)),
      );
      host.insertTableColumn(name, 3, '备注');
      host.insertTableColumn(name, 5, '说明');
    }
    expect(judged(kaoping, (await open(host)).input)).toEqual(wanted);
  });

  test('lists the differences in a sheet of the result', async () => {
    const opened = await open(new MemoryHost(book(scheme, units, troubled.draws)));
    const { plan, scoreboard } = publish(opened, { today: '2023-12-20' });
    const rows = sheet(plan, '评审差异').blocks.flatMap(({ cells }) => cells);
    expect(scoreboard.reviews!.length).toBeGreaterThan(20);
    for (const { unit, indicator, counted } of scoreboard.reviews!)
      expect(rows.some((row) => row.includes(unit) && row.includes(indicator) && row.includes(counted))).toBe(true);
    expect(
      validateWorkbook(opened)
        .issues.filter(({ code }) => code === 'REVIEW_NO_REASON' || code === 'REVIEW_DIFFERS')
        .every(({ cell }) => cell !== undefined),
    ).toBe(true);
  });
});

const hunan = bundled('hunan-2022');
const calculated: [string, Scheme, UnitInput[], Draw[]][] = [
  ...cases.map(([name, scheme, units]): [string, Scheme, UnitInput[], Draw[]] => [
    `kaoping with ${name}`,
    scheme,
    [...units],
    troubled.draws,
  ]),
  ['hunan with rounds', withReview(hunan, rounds), inRounds(demoAssessment(hunan, 3, 24).units), []],
  [
    'the best of a column with rounds',
    withReview(small, rounds),
    [fullDepartment('甲局', { tracks: { 复评: { entries: { 数据: [8, 4, '否'] } } } }), fullDepartment('乙局')],
    [fieldsDrawn],
  ],
  [
    'jixiao with rounds',
    withReview(bundled('suizhou-2023-jixiao'), { ...rounds, tracks: ['初评', '复评', '终评'] }),
    inRounds(withTroubles(bundled('suizhou-2023-jixiao')).units),
    [],
  ],
];

(hasLibreOffice ? test : test.skip)(
  'plain formulas of books with rounds or sources, calculated by another program, give what the engine gives',
  async () => {
    const blocks = await calculatedPlans(calculated.map(([, scheme, units, draws]) => book(scheme, units, draws)));
    const numbers = new Map<string, number>();
    for (const { where, planned, found } of blocks) {
      const name = calculated[where[0]]![0];
      expect([name, where, found]).toEqual([name, where, planned]);
      numbers.set(name, (numbers.get(name) ?? 0) + planned.flat().filter((cell) => typeof cell === 'number').length);
    }
    for (const [name] of calculated) expect([name, numbers.get(name)! > 50]).toEqual([name, true]);
  },
  240_000,
);

describe('the small rubric with rounds', () => {
  const scheme = withReview(small, rounds);
  const unit = fullDepartment('甲局', { tracks: { 复评: { entries: { 目录: [25], 数据: [8, 4, '否'] } } }, reasons: { 目录: '更正' } });
  const plan = book(scheme, [unit, fullDepartment('乙局')], [fieldsDrawn]);

  test('columns are repeated for each round, with the reason behind them, under stable ids', () => {
    const { blocks } = sheet(plan, '录入_部门_日常');
    const ids = blocks.find(({ cells }) => cells[0]![0] === '#unit')!.cells[0]!;
    expect(ids.slice(2, 5)).toEqual(['部门/保障#1@初评', '部门/保障#1@复评', '部门/保障#reason']);
    expect(blocks.at(-1)!.cells[0]!.slice(9, 14)).toEqual(['初评·弄虚作假', '复评·数据集', '复评·接口', '复评·弄虚作假', '理由（数据）']);
    const words = blocks.map(({ cells }) => cells[0]![0]);
    expect([words.filter((word) => word === '初评').length, words.filter((word) => word === '复评').length]).toEqual([5, 5]);
  });

  test('faults are shown where they stand: the cell of the reason, the cell of the round', async () => {
    const host = new MemoryHost(plan);
    const opened = await open(host, small);
    const [lacking] = validateWorkbook(opened).issues;
    expect(lacking).toMatchObject({ code: 'REVIEW_NO_REASON', sheet: '录入_部门_日常', cell: 'N7', indicator: '数据' });
    expect(opened.locate({ unit: 0, indicator: '数据', track: '复评', position: 1 }).cell).toBe('L7');
  });

  test('a new draw takes its word out of every round', async () => {
    const opened = await open(new MemoryHost(plan), small);
    const again: Draw = { ...fieldsDrawn, drawn: ['就业', '旅游'], reason: '名录更新' };
    const changes = recordDraw(opened, again);
    const written = changes.ok ? changes.value.filter((change) => change.do === 'write' && change.sheet === '录入_部门_平台') : [];
    // 旅游: both rounds of both units; 统计 was entered in the first round, so its word comes into the second only.
    expect(written.map((change) => (change.do === 'write' ? change.cells[0]![0] : undefined)).sort()).toEqual([
      '',
      '',
      '',
      '',
      '未抽中',
      '未抽中',
    ]);
  });

  test('units that are added get the same columns, and the review of the book stays', async () => {
    const opened = await open(new MemoryHost(plan), small);
    const wanted = {
      scheme: withReview(small, sources),
      year: 2023,
      units: [fullDepartment('丙局')],
      formulas: 'native' as const,
      demo: false,
      today: '2023-12-20',
    };
    const extension = extendWorkbook(opened, wanted);
    if (!extension.ok) throw new Error(extension.refusal.message);
    expect(extension.value.added.join()).toContain('补上 1 行');
  });
});

test.each([
  [{ rounds: '初评，复评' }, { kind: 'rounds', tracks: ['初评', '复评'] }],
  [
    { rounds: '初评、复评、终评', limit: '5' },
    { kind: 'rounds', tracks: ['初评', '复评', '终评'], limit: 5 },
  ],
  [
    { sources: '自查,监测', counts: '监测' },
    { kind: 'sources', tracks: ['自查', '监测'], counts: '监测' },
  ],
  [{}, undefined],
])('%j asks for the review %j', (words, review) => {
  const scheme = reviewedScheme(kaoping, words);
  expect(scheme.ok && scheme.value.data.review).toEqual(review);
});

test.each([
  [{ rounds: '初评' }, '至少写两个'],
  [{ rounds: '初评,初评' }, '相同的名称'],
  [{ sources: '自查,监测' }, '以哪个来源计分'],
  [{ sources: '自查,监测', counts: '公众' }, '以哪个来源计分'],
  [{ rounds: '初评,复评', sources: '自查,监测' }, '只能选一样'],
  [{ rounds: '初评,复评', limit: '五' }, '限差'],
  [{ limit: '5' }, '同用'],
])('%j is refused', (words, why) => {
  const scheme = reviewedScheme(kaoping, words);
  expect(scheme.ok ? '' : scheme.refusal.message).toContain(why);
});
