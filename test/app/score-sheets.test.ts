// The score sheets say what the engine says, in every kind of formula, and point at the right cells.
import fc from 'fast-check';
import { buildWorkbook } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import { openWorkbook } from '../../src/app/open';
import { scoreChanges } from '../../src/app/rescore';
import type { UnitInput } from '../../src/assessment/assessment';
import { assess } from '../../src/assessment/assess';
import { categoriesInUse } from '../../src/assessment/in-use';
import type { Cell } from '../../src/model/cell';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { FormulaMode } from '../../src/workbook/frame';
import type { PlanCell, SheetPlan } from '../../src/workbook/plan';
import { shelf } from '../shelf';
import { hasLibreOffice } from '../hosts/libreoffice';
import { calculatedPlans } from '../workbook/calculated-plans';
import { anyUnits, host, hunan, plan, sheet, units } from '../workbook/sample-book';

/** Rows of a score sheet by header. */
function records({ blocks }: SheetPlan): Record<string, PlanCell>[] {
  const [headers, ...rows] = blocks.at(-1)!.cells as [string[], ...PlanCell[][]];
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index]!])));
}

const formula = (cell: PlanCell | undefined): string => (cell !== null && typeof cell === 'object' ? cell.formula : '');
const value = (cell: PlanCell | undefined): Cell => (cell !== null && typeof cell === 'object' ? cell.value : (cell ?? null));

test('every formula points at the unit’s own row and at the inputs of its indicator', () => {
  const [, second] = records(sheet(plan(), '得分_高校'));
  expect(formula(second!['单位名称'])).toBe('IF(录入_高校!B7="","",录入_高校!B7)');
  expect(formula(second!['信息更新'])).toBe(
    'IF(OR(TRIM(SUBSTITUTE(SUBSTITUTE(录入_高校!H7,"\u3000"," "),"\u00a0"," "))="",TRIM(SUBSTITUTE(SUBSTITUTE(录入_高校!I7,"\u3000"," "),"\u00a0"," "))="",TRIM(SUBSTITUTE(SUBSTITUTE(录入_高校!J7,"\u3000"," "),"\u00a0"," "))=""),"待录",SCORE("hunan-2022/高校","信息更新",录入_高校!H7&"",录入_高校!I7&"",IF(N(录入_高校!J7)=0,录入_高校!J7&"",录入_高校!J7)))',
  );
  expect(formula(second!['微信排行榜'])).toBe(
    'IF(OR(TRIM(SUBSTITUTE(SUBSTITUTE(D7,"\u3000"," "),"\u00a0"," "))="",TRIM(SUBSTITUTE(SUBSTITUTE(录入_高校!G7,"\u3000"," "),"\u00a0"," "))=""),"待录",SCORE("hunan-2022/高校","微信排行榜",D7,IF(N(录入_高校!G7)=0,录入_高校!G7&"",录入_高校!G7)))',
  );
  const fact = 'SUBSTITUTE(TRIM(SUBSTITUTE(SUBSTITUTE(INDEX(名册!$E$5:$E$209,B7),"\u3000"," "),"\u00a0"," "))," ","")';
  const level = formula(second!['办学层次'])!;
  expect(level.startsWith('IF(B7="","",IF(ISNUMBER(FIND(')).toBe(true);
  expect(level).toContain('  专科  高职  高职专科  ');
  expect(level).toContain('")),"专科高职",IF(');
  expect(level.endsWith(`")),"本科",${fact})))`)).toBe(true);
  expect(formula(second!['校务公开小计'])).toBe('IF(COUNT(F7:K7)<6,IF(COUNTIF(F7:K7,"待录")>0,"待录","有误"),ROUND(SUM(F7:K7),9))');
  expect(formula(second!['加分项小计'])).toContain('MIN(5,ROUND(SUM(Y7:Z7),9))');
  expect(formula(second!['总分'])).toBe('IF(COUNT(L7,O7,S7,X7,AA7)<5,"未录完",ROUND(SUM(L7,O7,S7,X7,AA7),9))');
  expect(formula(second!['排名'])).toBe('IF(AG7="参评",COUNTIFS($AG$6:$AG$8,"参评",$AF$6:$AF$8,">"&AF7)+1,"")');
});

test('editing one entry leaves every other unit’s points alone: no points formula looks at another row', () => {
  for (const mode of ['score', 'native'] as const) {
    for (const [index, row] of records(sheet(plan({ formulas: mode }), '得分_高校')).entries()) {
      for (const [header, cell] of Object.entries(row)) {
        if (['排名', '办学层次', '是否上报工作总结', '名册行'].includes(header)) continue;
        const rows = [
          ...formula(cell)
            .replace(/"[^"]*"/gu, '')
            .matchAll(/[A-Z]{1,2}(\d+)/gu),
        ].map(([, digits]) => Number(digits));
        expect([...new Set(rows)]).toEqual([index + 6]);
      }
    }
  }
});

test('the values beside the formulas are the engine’s', () => {
  fc.assert(
    fc.property(anyUnits, fc.constantFrom<FormulaMode>('score', 'native', 'values'), (drawn, formulas) => {
      const results = scoreAssessment(assess({ scheme: hunan.id, units: drawn }, hunan)).units;
      const book = buildWorkbook({ scheme: hunan, year: 2022, units: drawn, formulas, demo: false, today: '' });
      for (const category of categoriesInUse(hunan, drawn)) {
        const rows = records(sheet(book, `得分_${category.name}`));
        for (const [index, result] of results.filter((each) => each.category === category.name).entries()) {
          const row = rows[index]!;
          expect(value(row['单位名称'])).toBe(result.name);
          for (const indicator of category.indicators) {
            const points = value(row[indicator.key]);
            if (result.scores[indicator.key] === undefined) expect(['待录', '有误', '#VALUE!']).toContain(points);
            else expect(points).toBe(result.scores[indicator.key]);
          }
          expect(value(row['排名']) || null).toBe(result.rank);
          expect(value(row['等次']) || null).toBe(result.grade);
          if (result.status === 'assessed') expect(value(row['总分'])).toBe(result.total);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('an entry that states the unit’s attributes first, as SCORE does, is written like any other', () => {
  const [unit] = units();
  const stated = { ...unit!, entries: { ...unit!.entries, 微信排行榜: ['本科', 7] } };
  const cells = sheet(plan({ units: [stated] }), '录入_高校').blocks.at(-1)!.cells;
  expect(cells[1]![cells[0]!.indexOf('名次')]).toBe(7);
});

test('fixed values have no formulas', () => {
  for (const row of records(sheet(plan({ formulas: 'values' }), '得分_高校')))
    for (const cell of Object.values(row)) expect(typeof cell === 'object' && cell !== null).toBe(false);
});

test('after columns were inserted the formulas of a mended book follow the columns', async () => {
  const book = host();
  book.insertTableColumn('录入_高校', 2, '备注');
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error();
  const [change] = scoreChanges(opened.value, [opened.value.forms[1]!]);
  const [first] = records((change as { plan: SheetPlan }).plan);
  expect(formula(first!['信息公开'])).toBe(
    'IF(TRIM(SUBSTITUTE(SUBSTITUTE(录入_高校!D6,"\u3000"," "),"\u00a0"," "))="","待录",SCORE("hunan-2022/高校","信息公开",IF(N(录入_高校!D6)=0,录入_高校!D6&"",录入_高校!D6)))',
  );
});

/** The demonstration with blanks, vetoes, failed gates, values that cannot be read, and no cases. */
function withHoles(): UnitInput[] {
  return demoAssessment(hunan, 5).units.map((unit, index): UnitInput => {
    const entries = { ...unit.entries };
    const keys = Object.keys(entries);
    if (index % 5 === 0) entries[keys[index % keys.length]!] = entries[keys[index % keys.length]!]!.map(() => null);
    if (index % 7 === 0 && '教育阳光服务' in entries) entries['教育阳光服务'] = [0, null];
    if (index % 13 === 0) entries['联动传播'] = ['3条'];
    if (index % 17 === 0 && '在线访谈' in entries) entries['在线访谈'] = ['√'];
    return {
      ...unit,
      entries,
      gates: { 上报工作总结: index % 11 === 0 ? '无' : index % 19 === 0 ? null : '有' },
      vetoes: index % 9 === 0 ? [1 + (index % 3)] : [],
      attributes: index % 23 === 0 ? {} : (unit.attributes ?? {}),
    };
  });
}

(hasLibreOffice ? test : test.skip)(
  'plain formulas, calculated by another program, give what the engine gives',
  async () => {
    const book = buildWorkbook({ scheme: hunan, year: 2022, units: withHoles(), formulas: 'native', demo: true, today: '2022-12-20' });
    const blocks = await calculatedPlans([book]);
    for (const { where, planned, found } of blocks) expect([where, found]).toEqual([where, planned]);
    expect(blocks.length).toBeGreaterThan(3);
  },
  120_000,
);

test('in a book without units each category has a row that asks for one', () => {
  expect(records(sheet(plan({ units: [] }), '得分_市州'))).toHaveLength(1);
});
