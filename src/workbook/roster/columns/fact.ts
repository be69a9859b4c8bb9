// A fact about a unit that is not an entry: an attribute, a gate of the standing, what was observed.
import type { UnitInput } from '../../../assessment/assessment';
import type { Cell } from '../../../model/cell';
import { typeOf, type Input } from '../../../model/inputs';
import { clip, fold, list } from '../../../model/text';
import type { Category } from '../../../rubric/tree';
import type { Area } from '../../area';
import { asEntered } from '../../cell/as-entered';
import { checkInput } from '../../cell/check-input';
import { formatStyle } from '../../cell/input-style';
import type { ConditionPlan, ValidationPlan } from '../../plan';
import { fitted, headerWidth, type RosterBoard, type RosterColumn } from '../roster-column';
import { CATEGORY_ID, ROSTER_NAME_ID } from './identity';

/** What is known of a fact before its header is told from others. */
export interface FactData {
  /** Where in the assessment it belongs. */
  of: 'attributes' | 'gates' | 'observations';
  key: string;
  input: Input;
  /** Only units of these categories have it. */
  categories: readonly Category[];
  /** Whether scoring needs it. */
  required: boolean;
  /** What to enter, in the words of the document or of the rubric. */
  help: string;
}

export type FactColumn = RosterColumn & FactData;

export function rosterFactColumn(fact: FactData, header: string): FactColumn {
  const { of, key, input } = fact;
  const isLong = input.type === 'text';
  const style = formatStyle(input);
  return {
    ...fact,
    id: `${of}:${key}`,
    header,
    width: (cells) => (isLong ? fitted(header, cells, 22) : headerWidth(header)),
    styles: [...(isLong ? ['unit' as const] : []), ...(style ? [style] : [])],
    isFilled: true,
    checks: (board, area) => checksOf(fact, header, board, area),
    conditions: (board, area) => conditionsOf(fact, board, area),
    write: ({ input: unit }) => asEntered(input, factOf(unit, fact, header)),
    read: (cell, unit) => {
      (unit[of] ??= {})[key] = cell;
    },
  };
}

function factOf(unit: UnitInput, { of, key }: FactData, header: string): Cell {
  const given = unit[of] ?? {};
  if (key in given) return given[key] ?? null;
  const name = Object.keys(given).find((each) => fold(each) === fold(key) || fold(each) === fold(header));
  return name === undefined ? null : (given[name] ?? null);
}

function checksOf({ input, help, categories, of }: FactData, header: string, { scheme }: RosterBoard, area: Area): ValidationPlan[] {
  const some = categories.length < scheme.categories.length;
  const hint = some ? `只有${list(categories.map((category) => category.name))}填。` : '';
  const check = checkInput(area, input, {
    title: header,
    hint: of === 'gates' ? hint : hint + help,
    ...(of === 'gates' && { clause: help }),
  });
  // Free text is helped with, never refused.
  if (typeOf(input).criterion(input).check !== 'none') return [check];
  return help === '' && !some ? [] : [{ ...check, prompt: { title: check.prompt!.title, text: clip(hint + help, 255) } }];
}

/** A required fact is to do where the row has a unit that has such a fact; where it has none the cell is greyed. */
function conditionsOf(fact: FactData, { scheme, cell }: RosterBoard, area: Area): ConditionPlan[] {
  const own = cell(`${fact.of}:${fact.key}`, area.row);
  const category = `$${cell(CATEGORY_ID, area.row)}`;
  const has =
    fact.categories.length === scheme.categories.length
      ? 'TRUE'
      : `OR(${fact.categories.map(({ name }) => `${category}="${name}"`).join()})`;
  return [
    ...(fact.required ? [{ area, formula: `AND($${cell(ROSTER_NAME_ID, area.row)}<>"",${own}="",${has})`, style: 'blank' as const }] : []),
    ...(has === 'TRUE' ? [] : [{ area, formula: `AND(${category}<>"",NOT(${has}))`, style: 'empty' as const }]),
  ];
}
