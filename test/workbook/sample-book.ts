// Books for tests: the Hunan scheme with a few units, or with whatever a property test draws.
import fc from 'fast-check';
import { buildWorkbook, type BookRequest } from '../../src/app/build';
import { openWorkbook } from '../../src/app/open';
import type { UnitInput } from '../../src/assessment/assessment';
import { isBlank, type Cell } from '../../src/model/cell';
import type { Input } from '../../src/model/inputs';
import { type Category } from '../../src/rubric/tree';
import { cellName } from '../../src/workbook/area';
import type { WorkbookHost } from '../../src/workbook/host';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';
import { shelf } from '../shelf';
import { bundled, hunan } from '../cases/units';
import { MemoryHost } from './memory-host';

export { bundled, hunan };
export const category = (name: string): Category => hunan.categories.find((each) => each.name === name)!;

/** A unit with every entry filled, written the way people enter them. */
export function filledUnit(name: string, of = '高校', count = 3): UnitInput {
  const { indicators } = category(of);
  return {
    name,
    category: of,
    attributes: of === '高校' ? { 办学层次: '本科', 责任部门: '办公室' } : {},
    gates: { 上报工作总结: '是' },
    entries: Object.fromEntries(indicators.map((indicator) => [indicator.key, indicator.entered.map((input) => sample(input, count))])),
    observations: { 'website-compromised': '否' },
  };
}

function sample(input: Input, count: number): Cell {
  if (input.type === 'yes-no') return count % 2 === 0 ? '否' : '是';
  return input.type === 'rate' ? 90.5 : count;
}

export const units = (): UnitInput[] => [
  filledUnit('甲大学', '高校', 1),
  filledUnit('乙学院', '高校', 2),
  filledUnit('丙学院', '高校', 3),
  filledUnit('长沙市教育局', '市州', 4),
  filledUnit('省电化教育馆', '直属单位', 5),
];

export function plan(request: Partial<BookRequest> = {}): WorkbookPlan {
  return buildWorkbook({ scheme: hunan, year: 2022, units: units(), formulas: 'score', demo: false, today: '2022-12-20', ...request });
}

export const host = (request: Partial<BookRequest> = {}): MemoryHost => new MemoryHost(plan(request));

export function sheet({ sheets }: WorkbookPlan, name: string): SheetPlan {
  const found = sheets.find((each) => each.name === name);
  if (!found) throw new Error(`There is no sheet “${name}” among ${sheets.map((each) => each.name).join()}.`);
  return found;
}

/** The cells of 高校's rate, one for each unit. */
export async function rateCells(book: WorkbookHost): Promise<string[]> {
  const opened = await openWorkbook(book, shelf);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { table, layout, match, rows } = opened.value.forms.find(({ form }) => form.category.name === '高校')!.entries!;
  const { id } = layout.inputs.find(({ input }) => input.type === 'rate')!;
  return rows.map(({ row }) => cellName(row, table.area.column + match.at.get(id)!));
}

/** What a unit's input is after it was written and read: blanks left out, everything else as it was. */
export function withoutBlanks({
  name,
  category: of,
  attributes = {},
  gates = {},
  observations = {},
  entries,
  vetoes = [],
}: UnitInput): UnitInput {
  const filled = (record: Record<string, Cell>): Record<string, Cell> =>
    Object.fromEntries(Object.entries(record).filter(([, cell]) => !isBlank(cell)));
  return {
    name,
    category: of,
    attributes: filled(attributes),
    gates: filled(gates),
    observations: filled(observations),
    entries: Object.fromEntries(Object.entries(entries).filter(([, cells]) => !cells.every(isBlank))),
    vetoes,
  };
}

const mess = fc.oneof(
  fc.constantFrom('3条', '三', '=1+1', '@x', '#N/A', '１２'),
  fc.double({ min: -5, max: 500, noNaN: true }),
  fc.integer({ min: -3, max: 200 }),
);

/** Any units: entered, half entered, and entered wrongly; names are unique within a category. */
export const anyUnits: fc.Arbitrary<UnitInput[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...hunan.categories), fc.stringMatching(/^[甲乙丙丁A-Z０-９（）·]{1,8}$/u)), {
    selector: ([of, name]) => `${of.name}/${name.normalize('NFKC').toLowerCase()}`,
    maxLength: 7,
  })
  .chain((names) => fc.tuple(...names.map(([of, name]) => anyUnit(of, name))));

function anyUnit(of: Category, name: string): fc.Arbitrary<UnitInput> {
  const entries = of.indicators.map((indicator) =>
    fc.tuple(...indicator.entered.map(anyCell)).map((cells): [string, Cell[]] => [indicator.key, cells]),
  );
  return fc.record({
    name: fc.constant(name),
    category: fc.constant(of.name),
    attributes:
      of.name === '高校'
        ? fc.record({ 办学层次: fc.constantFrom<Cell>('本科', '专科高职', null), 责任部门: fc.constantFrom<Cell>('办公室', null) })
        : fc.constant({}),
    gates: fc.record({ 上报工作总结: fc.constantFrom<Cell>('是', '否', null) }),
    observations: fc.record({ 'website-compromised': fc.constantFrom<Cell>('是', '否', null) }),
    entries: fc.tuple(...entries).map((pairs) => Object.fromEntries(pairs)),
    vetoes: fc.subarray((of.data.vetoes?.items ?? []).map(({ number }) => number)),
  }) as fc.Arbitrary<UnitInput>;
}

function anyCell(input: Input): fc.Arbitrary<Cell> {
  const right: fc.Arbitrary<Cell> =
    input.type === 'yes-no'
      ? fc.constantFrom<Cell>('是', '否')
      : input.type === 'rate'
        ? fc.double({ min: 0, max: 100, noNaN: true })
        : fc.integer({ min: 1, max: 12 });
  // Written cells are shown the way people enter them, so that a mess that can be read as a number comes back as that number.
  return fc.oneof({ weight: 6, arbitrary: right }, { weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: mess });
}
