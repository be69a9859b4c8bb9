// 排名: one table a category, the units without a rank below and each shown as what it is.
import { showPoints } from '../model/points';
import type { Category, Group, Part, Scheme } from '../rubric/tree';
import { groupWeight, withWeight } from '../rubric/weight';
import { givesGrades } from '../scoring/grade';
import type { BlockColumn, Row, Section, TableCell } from './block';
import { subjectOf, type ReportSource, type Standing } from './source';
import { groupCell, reasonOf, statusTones, statusWords, totalCell } from './state';

const last = Object.keys(statusTones);

/** Ranked units by rank, then the others by status; among equals in roster order. */
function ranked(standings: readonly Standing[]): Standing[] {
  const place = ({ result }: Standing): number => result.rank ?? Infinity;
  const after = ({ result }: Standing): number => last.indexOf(result.status);
  return [...standings].sort((a, b) => after(a) - after(b) || (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** One section a category: 排名_高校. */
export function rankings({ scheme, year, categories }: ReportSource): Section[] {
  return categories.map(({ category, standings }) => {
    const reasons = new Map(standings.map((standing) => [standing, reasonOf(standing, scheme.data.gates)]));
    const withReasons = [...reasons.values()].some((reason) => reason !== '');
    const columns = extraColumns(category, standings, scheme);
    const rows = ranked(standings).map((standing): Row => {
      const row = cellsOf(standing, columns);
      return { tone: statusTones[standing.result.status], cells: withReasons ? [...row, reasons.get(standing)!] : row };
    });
    const counted = standings.filter(({ result }) => result.status === 'assessed').length;
    return {
      name: `排名_${category.name}`,
      title: `${category.data.fullName}排名`,
      blocks: [
        {
          block: 'remark',
          text: `${subjectOf(scheme, year)}。共 ${standings.length} 个单位，参加排名 ${counted} 个；按总分排名，总分相同的名次相同。`,
        },
        { block: 'table', records: true, columns: columnsOf(columns, withReasons), rows },
      ],
    };
  });
}

/** What stands behind the name of a unit. */
interface Extra {
  column: BlockColumn;
  cellOf(standing: Standing): TableCell;
}

/** The parts where the total is made of parts, else the groups; what an outside body took off; what could be reached where
 *  units differ; the total, and the grade where there are grades. */
function extraColumns(category: Category, standings: readonly Standing[], scheme: Scheme): Extra[] {
  const { data } = scheme;
  const { externalDeduction } = data;
  return [
    ...(data.parts.length > 0 ? category.parts.map(partColumn) : category.groups.map(groupColumn)),
    ...(externalDeduction
      ? [{ column: { title: externalDeduction.name, holds: 'points' } as const, cellOf: ({ unit }: Standing) => unit.externalDeduction }]
      : []),
    ...(new Set(standings.map(({ result }) => result.attainable)).size > 1
      ? [{ column: { title: '基础分最多可得', holds: 'points' } as const, cellOf: ({ result }: Standing) => result.attainable ?? null }]
      : []),
    { column: { title: '总分', holds: 'total' }, cellOf: ({ result }) => totalCell(result) },
    ...(givesGrades(scheme, category)
      ? [{ column: { title: '等次', holds: 'mark' } as const, cellOf: ({ result }: Standing) => result.grade ?? '—' }]
      : []),
  ];
}

function partColumn({ name, weight, groups }: Part): Extra {
  return {
    column: { title: `${name}（${showPoints(weight)}%）`, holds: 'mean' },
    cellOf: (standing) => {
      const open = groups.map((group) => groupCell(standing, group)).find((cell) => cell !== '—' && typeof cell !== 'number');
      return open ?? standing.result.parts?.[name] ?? null;
    },
  };
}

function groupColumn(group: Group): Extra {
  const weight = groupWeight(group);
  const printed = weight === undefined ? null : `${group.role === 'penalty' ? '−' : ''}${showPoints(weight)}`;
  return { column: { title: withWeight(group.name, printed), holds: 'points' }, cellOf: (standing) => groupCell(standing, group) };
}

function columnsOf(extra: readonly Extra[], withReasons: boolean): BlockColumn[] {
  return [
    { title: '名次', holds: 'place' },
    { title: '单位', holds: 'name' },
    ...extra.map(({ column }) => column),
    ...(withReasons ? [{ title: '说明', holds: 'words' } as const] : []),
  ];
}

function cellsOf(standing: Standing, extra: readonly Extra[]): TableCell[] {
  const { result } = standing;
  return [result.rank ?? statusWords[result.status], result.name, ...extra.map(({ cellOf }) => cellOf(standing))];
}
