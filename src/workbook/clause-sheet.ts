// 指标: the official table of a category, as the document prints it, on A4.
import { showPoints } from '../model/points';
import type { Category } from '../rubric/tree';
import { areaAt, type Area } from './area';
import { DEMO_MARK, footer, tabs, type Frame } from './frame';
import { sheetNames } from './names';
import type { SheetPlan } from './plan';
import { rowHeight } from './text-size';

const rows = { links: 0, title: 1, heading: 2, header: 3, first: 4 } as const;
const HEADER = ['一级指标', '二级指标', '权重', '说明'];
const widths = [12, 16, 8, 66];
const WIDTH = widths.reduce((all, each) => all + each, 0);
const CLAUSE_COLUMN = 3;

export function clauseSheet(frame: Frame, category: Category): SheetPlan {
  const { title } = frame.scheme.data;
  const body = category.groups.flatMap((group) =>
    group.indicators.map(({ name, weight, clause, data }, index) => [
      index === 0 ? `${group.name}\n${showPoints(group.weight)}` : null,
      data.printed ?? name,
      weight,
      clause,
    ]),
  );
  const veto = vetoRow(category);
  const table = veto ? [...body, veto] : body;
  return {
    name: sheetNames.clauses(category),
    tabColour: frame.demo ? tabs.demo : tabs.guide,
    widths,
    blocks: [
      { row: rows.links, column: 0, cells: [['‹ 首页', null, null, frame.demo ? DEMO_MARK : null]] },
      { row: rows.title, column: 0, cells: [[title]] },
      { row: rows.heading, column: 0, cells: [[category.data.heading]] },
      { row: rows.header, column: 0, cells: [HEADER, ...table] },
    ],
    styles: [
      { area: areaAt(rows.links, 0), style: 'link' },
      { area: areaAt(rows.links, CLAUSE_COLUMN), style: 'demo' },
      { area: areaAt(rows.title, 0, 2, widths.length), style: 'official_title' },
      { area: areaAt(rows.heading, 0, 1, widths.length), style: 'official_heading' },
      { area: areaAt(rows.header, 0, 1, widths.length), style: 'official_header' },
      { area: areaAt(rows.first, 0, table.length, widths.length), style: 'official' },
      { area: areaAt(rows.first, 0, table.length, CLAUSE_COLUMN), style: 'centred' },
    ],
    merges: [
      areaAt(rows.title, 0, 1, widths.length),
      areaAt(rows.heading, 0, 1, widths.length),
      ...groupMerges(category),
      ...(veto ? [areaAt(rows.first + body.length, 0, 1, 2)] : []),
    ],
    heights: [
      { row: rows.links, points: 22 },
      { row: rows.title, points: rowHeight([{ text: title, width: WIDTH }], { size: 16, least: 32 }) },
      { row: rows.heading, points: 24 },
      { row: rows.header, points: 26 },
      ...table.map(([, name, , clause], index) => ({
        row: rows.first + index,
        points: rowHeight([{ text: String(name ?? ''), width: widths[1]! }, { text: String(clause), width: widths[CLAUSE_COLUMN]! }], { size: 10.5, least: 30 }),
      })),
    ],
    links: [{ row: rows.links, column: 0, sheet: sheetNames.home, cell: 'A1' }],
    freeze: { rows: rows.first, columns: 0 },
    gridlines: false,
    print: {
      orientation: 'portrait',
      fitWidth: 1,
      repeatRows: { first: rows.header, last: rows.header },
      area: areaAt(rows.title, 0, rows.first + table.length - rows.title, widths.length),
      footer: footer(frame),
    },
  };
}

/** A group's name stands once beside all its indicators. */
function groupMerges(category: Category): Area[] {
  let row: number = rows.first;
  return category.groups.flatMap(({ indicators }) => {
    const area = areaAt(row, 0, indicators.length);
    row += indicators.length;
    return area.rows > 1 ? [area] : [];
  });
}

function vetoRow({ data }: Category): (string | null)[] | undefined {
  if (!data.vetoes) return undefined;
  const { name, label, items, note } = data.vetoes;
  return [name, null, label, [...items.map((item) => `${item.number}.${item.clause}`), note].join('\n')];
}
