// Answers one line of `score`: which indicator, which values → points, weight, explanation.
import { readValues } from '../assessment/read-values';
import type { Cell } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { findCategoryAmong, findIndicator } from '../rubric/find';
import type { Shelf } from '../rubric/shelf';
import type { Scheme } from '../rubric/tree';
import { award, explain } from '../scoring/award';

export interface LineScore {
  score: number;
  /** Null where the indicator has no weight. */
  max: number | null;
  explanation: string;
}

/** Schemes under the readings that lines asked for so far. */
export type Schemes = Map<string, Outcome<Scheme>>;

/** Scores one request; fields other than scheme, category, indicator, values and readings are passed over. */
export function scoreLine(request: unknown, shelf: Shelf, known: Schemes): Outcome<LineScore> {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    return refuse('BAD_REQUEST', '每行应是一个对象，例如 {"scheme":"hunan-2022","category":"高校","indicator":"信息公开","values":[3]}。');
  }
  const fields = new Map<string, unknown>(Object.entries(request));
  const schemes = schemesFor(fields.has('scheme') ? fields.get('scheme') : shelf.own[0], fields.get('readings'), shelf, known);
  if (!schemes.ok) return schemes;
  const [first, ...others] = schemes.value;
  const [only, second] = first!.categories;
  // A rubric of people's own with a single category has nothing to choose from.
  const named = !fields.has('category') && shelf.own.includes(first!.id) && !second ? only!.name : fields.get('category');
  for (const [name, field] of [
    ['category', named],
    ['indicator', fields.get('indicator')],
  ] as const) {
    if (typeof field !== 'string') return refuse('BAD_REQUEST', `“${name}”应为文字。请补填或改正。`, name);
  }
  const category = findCategoryAmong(named, [first!], others);
  if (!category.ok) return category;
  const indicator = findIndicator(category.value.category, fields.get('indicator'));
  if (!indicator.ok) return indicator;
  const cells = cellsOf(fields.get('values'));
  if (!cells.ok) return cells;
  const values = readValues(indicator.value, cells.value);
  if (!values.ok) return values;
  return ok({
    score: award(indicator.value, values.value),
    max: indicator.value.weight ?? null,
    explanation: explain(indicator.value, values.value),
  });
}

/** The scheme that a line names; when it names none, all there are, the first preferred. */
function schemesFor(id: unknown, readings: unknown, shelf: Shelf, known: Schemes): Outcome<Scheme[]> {
  if (id !== undefined && typeof id !== 'string') return refuse('BAD_REQUEST', '“scheme”应为文字。请改正。', 'scheme');
  if (readings !== undefined && (typeof readings !== 'object' || readings === null || Array.isArray(readings))) {
    return refuse('BAD_REQUEST', '“readings”应为对象，例如 {"条文理解":"选项"}。请改正。', 'readings');
  }
  if (id === undefined && readings !== undefined) return refuse('BAD_REQUEST', '写了“readings”就要写明“scheme”。请补填。', 'scheme');
  const schemes: Scheme[] = [];
  for (const each of id === undefined ? shelf.ids : [id]) {
    const key = JSON.stringify([each, readings]);
    const scheme = known.get(key) ?? shelf.scheme(each, readings as Record<string, unknown> | undefined);
    if (!scheme.ok) return scheme;
    known.set(key, scheme);
    schemes.push(scheme.value);
  }
  return ok(schemes);
}

/** Values as scalars; nested lists are flattened row by row, as ranges are. */
function cellsOf(values: unknown): Outcome<Cell[]> {
  if (!Array.isArray(values)) return refuse('BAD_REQUEST', '“values”应为值的列表，例如 [3]。请改正。', 'values');
  const flat: unknown[] = values.flat(2);
  const wrong = flat.findIndex((value) => typeof value === 'object' && value !== null);
  if (wrong < 0) return ok(flat as Cell[]);
  return refuse('BAD_REQUEST', `“values”的第 ${wrong + 1} 个不是单个的值。请填文字、数字、true/false 或 null。`, 'values');
}
