// SCORE.TOTAL and SCORE.GRADE: what follows from the points of all indicators.
import { ByIndicator } from '../assessment/by-indicator';
import { statedState, type EntryState } from '../assessment/states';
import { isBlank, quoteCell, type Cell } from '../model/cell';
import { typeOf, type Input, type Value } from '../model/inputs';
import { readNumber } from '../model/inputs/number';
import { ok, refuse, type Outcome } from '../model/outcome';
import { highestPoints, type Category, type Indicator, type Scheme } from '../rubric/tree';
import { mostTotal } from '../scoring/attainable';
import { gradeOf } from '../scoring/grade';
import { rollUp } from '../scoring/roll-up';
import { answer } from './answer';
import { toCell, toTable, type Argument } from './cells';
import { findCategoryInForce } from './current';

/** Shown where the document gives no grade. */
const NO_GRADE = '—';

/** The total of the points of all indicators of the category, in the order of the rubric. */
export function total(category: Argument, points: Argument): number {
  const among = findCategoryInForce(toCell(category));
  return answer(among.ok ? totalOf(among.value.scheme, among.value.category, toTable(points).flat()) : among);
}

/** The grade of a total. A blank `vetoed` means that no veto was found; a blank `assessed` is refused where there is a gate. */
export function grade(category: Argument, points: Argument, vetoed?: Argument, assessed?: Argument): string {
  const among = findCategoryInForce(toCell(category));
  return answer(
    among.ok ? gradeUnder(among.value.scheme, among.value.category, [toCell(points), toCell(vetoed), toCell(assessed)]) : among,
  );
}

function totalOf(scheme: Scheme, category: Category, cells: readonly Cell[]): Outcome<number> {
  const { indicators } = category;
  if (cells.length !== indicators.length) {
    return refuse(
      'INVALID_VALUE',
      `“得分区域”应有 ${indicators.length} 个得分，按评估细则顺序每项指标一个，现为 ${cells.length} 个。`,
      '得分区域',
    );
  }
  const scores = new ByIndicator<number>(category);
  const states = new Map<string, EntryState>();
  for (const [at, indicator] of indicators.entries()) {
    const state = statedState(indicator, [cells[at]!]);
    if (state) {
      states.set(indicator.key, state);
      continue;
    }
    const points = readPoints(`${indicator.key}的得分`, cells[at]!);
    if (!points.ok) return points;
    const beyond = beyondWeight(indicator, points.value);
    if (beyond !== undefined)
      return refuse('OUT_OF_RANGE', `“得分区域”第 ${at + 1} 个是“${indicator.key}”的得分，${beyond}，现为 ${points.value}。`, '得分区域');
    scores.put(indicator, points.value);
  }
  return ok(rollUp(category, scores, { ...scheme.data, states }).total);
}

/** What is wrong with points that the indicator cannot give: those of a penalty go from its weight below 0 up to 0, others below 0 only
 *  where their rule does. */
function beyondWeight(indicator: Indicator, points: number): string | undefined {
  const { role, weight, kind, rule } = indicator;
  const { least, most } = kind.range(rule, weight);
  const isBelow = role === 'penalty' || least >= 0;
  if (weight !== undefined && most <= weight && (isBelow ? Math.abs(points) : points) > weight) return `不能超过它的分值 ${weight}`;
  if (role === 'penalty' && points > 0) return '扣分指标应是 0 或负数';
  if (points > highestPoints(indicator)) return `不能大于 ${highestPoints(indicator)}`;
  return points < Math.min(0, least) ? `不能小于 ${Math.min(0, least)}` : undefined;
}

function gradeUnder(scheme: Scheme, category: Category, [points, vetoed, assessed]: [Cell, Cell, Cell]): Outcome<string> {
  const { gates } = scheme.data;
  const passed = gates.length === 0 && isBlank(assessed) ? ok(true) : readYesNo('参评', assessed);
  if (!passed.ok) return passed;
  const found = isBlank(vetoed) ? ok(false) : readYesNo('否决', vetoed);
  if (!found.ok) return found;
  const reached = readPoints('总分', points);
  if (!reached.ok) return reached;
  const most = mostTotal(category);
  const least = scheme.data.totalFloor ?? -Infinity;
  if (reached.value < least || reached.value > most) {
    const allowed = most === Infinity ? `不能小于 ${least}` : least === -Infinity ? `不能大于 ${most}` : `应在 ${least} 到 ${most} 之间`;
    return refuse('OUT_OF_RANGE', `“总分”${allowed}，现为 ${reached.value}。请核对选的是不是总分。`, '总分');
  }
  // Found true without saying which clause: one that decides the grade, where there is one.
  const items = category.data.vetoes?.items ?? [];
  const veto = items.find((item) => item.grade !== undefined) ?? items[0];
  const standing = {
    gates: new Map(gates.map((gate) => [gate.name, passed.value as boolean])),
    vetoes: found.value && veto ? [veto.number] : [],
    complete: true,
  };
  return ok(gradeOf(scheme, category, standing, reached.value) ?? NO_GRADE);
}

function readPoints(name: string, cell: Cell): Outcome<number> {
  if (isBlank(cell)) return refuse('MISSING_VALUE', `“${name}”还没有。请先填完各项指标。`, name);
  const points = readNumber(cell);
  return points === undefined ? refuse('INVALID_VALUE', `“${name}”应是数字，现为${quoteCell(cell)}。`, name) : ok(points);
}

function readYesNo(name: string, cell: Cell): Outcome<Value> {
  const input: Input = { name, type: 'yes-no' };
  if (isBlank(cell)) return refuse('MISSING_VALUE', `“${name}”还没有填。请填${typeOf(input).allowed(input)}。`, name);
  return typeOf(input).read(input, cell);
}
