// Reads the header row of SCORE.BATCH: which columns belong to which input of which indicator.
import { isBlank, quoteCell, type Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { fold, list } from '../model/text';
import { findIndicator } from '../rubric/find';
import type { Category, Indicator } from '../rubric/tree';

/** An indicator to score, with the column of each of its inputs in contract order; undefined where there is no column. */
export interface Wanted {
  indicator: Indicator;
  columns: readonly (number | undefined)[];
}

/** What one header cell names: an attribute of the unit (`办学层次`), an indicator (`信息更新`), or one of its inputs (`信息更新·达标月数`). */
type Heading = { attribute: string } | { indicator: Indicator; input?: string };

/** The columns of an indicator: those of named inputs, and the others in the order of the clause. */
interface Columns {
  named: Map<string, number>;
  others: number[];
}

/** Reads the header. A blank cell is a further column of the indicator before it; indicators come in order of appearance. */
export function readHeader(category: Category, header: readonly Cell[]): Outcome<Wanted[]> {
  const attributes = new Map<string, number>();
  const indicators = new Map<Indicator, Columns>();
  let last: Heading | undefined;
  for (const [column, cell] of header.entries()) {
    const heading: Outcome<Heading> = isBlank(cell) && last ? ok(last) : readHeading(category, cell, column);
    if (!heading.ok) return heading;
    last = heading.value;
    if ('attribute' in last) {
      attributes.set(last.attribute, column);
      continue;
    }
    const columns = indicators.get(last.indicator) ?? { named: new Map<string, number>(), others: [] };
    if (last.input === undefined) columns.others.push(column);
    else columns.named.set(last.input, column);
    indicators.set(last.indicator, columns);
  }
  if (indicators.size === 0) return refuse('INVALID_VALUE', '“表头区域”里没有指标。请在表头写上指标名称。', '表头区域');
  return ok([...indicators].map(([indicator, columns]) => ({ indicator, columns: inContractOrder(indicator, columns, attributes) })));
}

function inContractOrder(
  indicator: Indicator,
  { named, others }: Columns,
  attributes: ReadonlyMap<string, number>,
): (number | undefined)[] {
  const rest = [...others];
  const columns = indicator.inputs.map((input) => {
    const attribute = input.attribute === undefined ? undefined : attributes.get(fold(input.attribute));
    return named.get(fold(input.name)) ?? attribute ?? rest.shift();
  });
  return [...columns, ...rest];
}

function readHeading(category: Category, cell: Cell, column: number): Outcome<Heading> {
  const text = String(cell ?? '').trim();
  const inputs = category.indicators.flatMap((indicator) => indicator.inputs);
  if (inputs.some((input) => input.attribute !== undefined && fold(input.attribute) === fold(text))) return ok({ attribute: fold(text) });
  const whole = findIndicator(category, text);
  if (whole.ok) return ok({ indicator: whole.value });
  const dot = text.search(/[·・•]/u);
  if (dot < 0) return refuse('INVALID_VALUE', `表头第 ${column + 1} 格现为${quoteCell(cell)}。${whole.refusal.message}`, '表头区域');
  const indicator = findIndicator(category, text.slice(0, dot));
  if (!indicator.ok)
    return refuse('INVALID_VALUE', `表头第 ${column + 1} 格现为${quoteCell(cell)}。${indicator.refusal.message}`, '表头区域');
  const input = fold(text.slice(dot + 1));
  const names = indicator.value.inputs.map((each) => each.name);
  if (names.some((name) => fold(name) === input)) return ok({ indicator: indicator.value, input });
  return refuse(
    'INVALID_VALUE',
    `表头第 ${column + 1} 格现为${quoteCell(cell)}，“${indicator.value.name}”没有这一项。可用：${list(names)}。`,
    '表头区域',
  );
}
