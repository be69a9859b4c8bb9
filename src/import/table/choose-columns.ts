// Decides what each column of a stretch holds: by its head first, and where heads mislead or are missing by what stands below them.
import type { SourceCell } from '../source';
import type { Head, HeadedRows } from './find-header';
import type { GridRow } from './grid';
import type { ColumnKind } from './header-words';
import { isNothing, squeezed } from './plain';
import { partWeight, saysPoints, weightOf } from './weight-words';

export interface ColumnChoice {
  number: number | undefined;
  /** From the left: 一级指标, 二级指标. */
  levels: readonly number[];
  /** What is asked, where the clauses stand elsewhere. */
  content: readonly number[];
  clause: readonly number[];
  weight: number | undefined;
  /** Weights of whole levels, by the place of the level in `levels`. */
  levelWeights: ReadonlyMap<number, number>;
  /** ColumnChoice that say nothing of the rubric, and why. */
  aside: readonly { column: number; head: string; kind: ColumnKind | undefined; why: string }[];
  /** ColumnChoice in which results are filled in. */
  results: readonly number[];
  /** Whether the last level is called the indicator itself: 三级指标, 指标名称. */
  isLevelNamed: boolean;
}

interface Facts {
  column: number;
  kind: ColumnKind | undefined;
  head: string;
  cells: readonly SourceCell[];
  /** Shares of the filled cells. */
  numeric: number;
  rules: number;
  length: number;
  /** Share of the rows in which something stands. */
  filled: number;
}

export function chooseColumns({ heads, rows }: Pick<HeadedRows, 'heads' | 'rows'>): ColumnChoice {
  const body = rows.filter(({ cells }) => new Set(cells.filter((cell) => cell !== undefined)).size > 1);
  const facts = heads.map((head, column) => factsOf(head, column, body));
  const of = (...kinds: ColumnKind[]) => facts.filter(({ kind, cells }) => kind !== undefined && kinds.includes(kind) && cells.length > 0);
  const number = facts.find(({ kind }) => kind === 'number')?.column;
  const weights = weightColumns(facts);
  const clause = clauseColumns(facts, weights);
  const taken = new Set([...weights, ...clause].map(({ column }) => column));
  const free = (each: Facts) => !taken.has(each.column);
  const first = clause[0]?.column ?? Infinity;
  const unnamed = facts.filter(
    (each) =>
      each.kind === undefined && free(each) && each.cells.length > 0 && each.column < first && each.length <= 24 && each.numeric < 0.5,
  );
  const asked = of('content', 'standard', 'clause').filter(free);
  const named = [...of('level').filter(free), ...unnamed];
  // What is asked in few cells over names in many is a level above them.
  const upper = asked.filter((each) =>
    [...named, ...asked].some((other) => other.column > each.column && other.column < first && other.cells.length > each.cells.length),
  );
  const levels = [...named, ...upper].sort((one, other) => one.column - other.column);
  const content = asked.filter((each) => !upper.includes(each));
  const [finest, ...coarser] = weights;
  const levelWeights = new Map<number, number>();
  for (const each of coarser) {
    const level = levelBeside(each, levels);
    if (level >= 0 && !levelWeights.has(level)) levelWeights.set(level, each.column);
  }
  const results = of('score', 'reason').filter((each) => free(each) && (each.kind === 'reason' || each.numeric > 0.5));
  const used = new Set([number, ...taken, ...[...levels, ...content].map(({ column }) => column)]);
  const aside = facts.flatMap((each) => {
    const isExtra = content.slice(1).includes(each);
    if (each.cells.length === 0 || (used.has(each.column) && !isExtra)) return [];
    return [
      {
        column: each.column,
        head: each.head,
        kind: each.kind,
        why: isExtra ? '对指标的说明，不是计分的条文' : ((each.kind && WHY[each.kind]) ?? '没有说怎样计分'),
      },
    ];
  });
  return {
    number,
    levels: levels.map(({ column }) => column),
    content: content.map(({ column }) => column),
    clause: clause.map(({ column }) => column),
    weight: finest?.column,
    levelWeights,
    aside,
    isLevelNamed: /[二三四]级|名称|指标$/u.test(levels.at(-1)?.head ?? ''),
    results: results.filter(({ filled }) => filled > 0.3).map(({ column }) => column),
  };
}

function factsOf({ kind, text }: Head, column: number, rows: readonly GridRow[]): Facts {
  const at = rows.map(({ cells }) => cells[column]).filter((cell) => cell !== undefined && !isNothing(cell.text)) as SourceCell[];
  const cells = [...new Set(at)];
  const share = (test: (text: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter((cell) => test(cell.text)).length / cells.length;
  return {
    column,
    kind,
    head: squeezed(text),
    cells,
    numeric: share((cell) => weightOf(cell) !== undefined),
    rules: share((cell) => saysPoints(squeezed(cell).length < 30 ? partWeight(cell, true).name : cell)),
    length: cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + squeezed(cell.text).length, 0) / cells.length,
    filled: rows.length === 0 ? 0 : at.length / rows.length,
  };
}

/** ColumnChoice of weights, the finest first. A column that is called 得分 holds full marks where no other does and every row has one. */
function weightColumns(facts: readonly Facts[]): Facts[] {
  const named = facts.filter(({ kind, cells, numeric }) => kind === 'weight' && cells.length > 0 && numeric > 0.2);
  const found =
    named.length > 0
      ? named
      : facts.filter(
          ({ kind, numeric, filled, column }) =>
            (kind === 'score' && numeric > 0.7 && filled > 0.6) || (kind === undefined && column > 0 && numeric > 0.8 && filled > 0.5),
        );
  if (named.length === 0 && found.length > 0) return found.slice(0, 1);
  const isPoints = ({ head }: Facts) => Number(head.includes('分'));
  return [...found].sort(
    (one, other) => other.cells.length - one.cells.length || isPoints(other) - isPoints(one) || one.column - other.column,
  );
}

function clauseColumns(facts: readonly Facts[], weights: readonly Facts[]): Facts[] {
  const open = facts.filter((each) => each.cells.length > 0 && !weights.includes(each) && each.numeric < 0.7);
  const named = open.filter(({ kind }) => kind === 'clause');
  const telling = named.filter(({ rules }) => rules > 0);
  if (telling.length > 0) return telling;
  // What is called otherwise and says how points are given; the more, the better.
  const ofKind = (...kinds: (ColumnKind | undefined)[]) => open.filter(({ kind }) => kinds.includes(kind));
  const hidden = [...ofKind('standard'), ...ofKind('content'), ...ofKind('remark', 'method', 'score', 'reason', undefined, 'level')]
    .filter(({ rules, length, kind }) => rules >= 0.3 && (length > 8 || kind === 'standard'))
    .sort((one, other) => other.rules - one.rules);
  if (hidden.length > 0 && !(named.length > 0 && hidden[0]!.kind === 'reason')) return hidden.slice(0, 1);
  if (named.length > 0) return named;
  const remark = ofKind('remark').filter(({ length, filled }) => length >= 10 && filled > 0.5);
  const [best] = [...ofKind('standard'), ...(remark.length > 0 ? remark : ofKind('content')), ...ofKind('content')];
  return best ? [best] : [];
}

/** The level to the left of a column of weights that has as many cells. */
function levelBeside({ column, cells }: Facts, levels: readonly Facts[]): number {
  const apart = (level: Facts | undefined) => (level && level.column < column ? Math.abs(level.cells.length - cells.length) : Infinity);
  let best = -1;
  for (const [place, level] of levels.entries()) if (apart(level) < Infinity && apart(level) <= apart(levels[best])) best = place;
  return best;
}

const WHY: Partial<Record<ColumnKind, string>> = {
  score: '得分栏：填结果用的，不是分值',
  reason: '已填写的扣分原因或检查情况，不是评分标准',
  method: '考评方式、责任单位一类，不影响计分',
  remark: '备注，不影响计分',
  weight: '另一列分值：以最细的一列为准',
};
