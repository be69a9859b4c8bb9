// Conditional formats: a formula or a comparison, and the looks that it gives.
import { cutOut, intersect, type CellArea } from '../model/area';
import type { ConditionFormat, ConditionState } from '../model/attachments';
import { THIN_LINE, type Side } from '../model/style';
import { fail } from '../model/host-error';
import { flagArgument, wordArgument, recordArgument, textArgument } from './arguments';
import { define, object, type Cells, type Handles, type Host, type HostObject, type Property } from './object-type';
import { colourArgument } from './range-format';
import { checkUnprotected } from './sheet-parts';

type At = Handles['ConditionalFormat'];

const state = ({ sheet, id }: At, host: Host): ConditionState =>
  host.grid.conditions(sheet).find((condition) => condition.id === id) ?? fail('ItemNotFound');

function put(at: At, host: Host, part: Partial<ConditionState>): void {
  checkUnprotected(host, at.sheet, 'allowFormatCells');
  host.grid.putCondition({ ...state(at, host), ...part });
}

const here = ({ sheet, areas }: Cells, host: Host): ConditionState[] =>
  host.grid.conditions(sheet).filter((condition) => condition.areas.some((one) => areas.some((area) => intersect(one, area))));

function add({ sheet, areas }: Cells, host: Host, type: unknown): HostObject {
  const kind = wordArgument(type, [
    'Custom',
    'CellValue',
    'DataBar',
    'ColorScale',
    'IconSet',
    'TopBottom',
    'PresetCriteria',
    'ContainsText',
  ]);
  checkUnprotected(host, sheet, 'allowFormatCells');
  const id = `{${crypto.randomUUID().toUpperCase()}}`;
  const base = { id, sheet, areas, format: {}, stopIfTrue: false };
  if (kind === 'Custom') host.grid.putCondition({ ...base, rule: { kind, formula: '' } });
  else if (kind === 'CellValue') host.grid.putCondition({ ...base, rule: { kind, formula1: '', operator: 'Invalid' } });
  else fail('NotImplemented', `ConditionalFormatType.${kind} is not modelled by this emulated host.`);
  return object('ConditionalFormat', { sheet, id });
}

function clearAll({ sheet, areas }: Cells, host: Host): void {
  checkUnprotected(host, sheet, 'allowFormatCells');
  for (const condition of here({ sheet, areas }, host)) {
    const left = areas.reduce<CellArea[]>((rest, area) => rest.flatMap((one) => cutOut(one, area)), condition.areas);
    if (left.length > 0) host.grid.putCondition({ ...condition, areas: left });
    else host.grid.removeCondition(sheet, condition.id);
  }
}

export const conditionalFormats = define({
  name: 'ConditionalFormatCollection',
  items: (at, host) => here(at, host).map(({ sheet, id }) => object('ConditionalFormat', { sheet, id })),
  item: (at, host, key) => {
    const found = here(at, host).find(({ id }) => id === key);
    return found && object('ConditionalFormat', { sheet: found.sheet, id: found.id });
  },
  methods: { add, clearAll },
});

const ofKind = (kind: ConditionState['rule']['kind'], type: 'CustomConditionalFormat' | 'CellValueConditionalFormat') => ({
  strict: (at: At, host: Host) => (state(at, host).rule.kind === kind ? object(type, at) : fail('InvalidOperation')),
  orNull: (at: At, host: Host) => (state(at, host).rule.kind === kind ? object(type, at) : null),
});
const custom = ofKind('Custom', 'CustomConditionalFormat');
const cellValue = ofKind('CellValue', 'CellValueConditionalFormat');

const ranges = ({ sheet, areas }: ConditionState): HostObject | null =>
  areas.length === 1 ? object('Range', { sheet, area: areas[0]! }) : null;

export const conditionalFormat = define({
  name: 'ConditionalFormat',
  id: ({ id }) => id,
  properties: {
    id: { get: ({ id }) => id },
    priority: { get: (at, host) => host.grid.conditions(at.sheet).findIndex(({ id }) => id === at.id) },
    stopIfTrue: {
      get: (at, host) => state(at, host).stopIfTrue,
      set: (at, host, value) => put(at, host, { stopIfTrue: flagArgument(value) }),
    },
    type: { get: (at, host) => state(at, host).rule.kind },
  },
  children: {
    cellValue: cellValue.strict,
    cellValueOrNullObject: cellValue.orNull,
    custom: custom.strict,
    customOrNullObject: custom.orNull,
  },
  methods: {
    delete: (at, host) => {
      checkUnprotected(host, at.sheet, 'allowFormatCells');
      host.grid.removeCondition(at.sheet, state(at, host).id);
    },
    getRange: (at, host) => ranges(state(at, host)) ?? fail('InvalidOperation'),
    getRangeOrNullObject: (at, host) => ranges(state(at, host)),
    getRanges: (at, host) => object('RangeAreas', { sheet: at.sheet, areas: state(at, host).areas }),
  },
});

export const customConditionalFormat = define({
  name: 'CustomConditionalFormat',
  children: { format: (at) => object('ConditionalRangeFormat', at), rule: (at) => object('ConditionalFormatRule', at) },
});

export const conditionalFormatRule = define({
  name: 'ConditionalFormatRule',
  properties: {
    formula: {
      get: (at, host) => {
        const { rule } = state(at, host);
        return rule.kind === 'Custom' ? rule.formula : fail('InvalidOperation');
      },
      set: (at, host, value) => put(at, host, { rule: { kind: 'Custom', formula: textArgument(value).replace(/^(?!=)/, '=') } }),
    },
  },
});

const OPERATORS = [
  'Invalid',
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqual',
  'LessThanOrEqual',
] as const;

export const cellValueConditionalFormat = define({
  name: 'CellValueConditionalFormat',
  properties: {
    rule: {
      get: (at, host) => {
        const { kind: _, ...rule } = state(at, host).rule;
        return rule;
      },
      set: (at, host, value) => {
        const { formula1, formula2, operator } = recordArgument(value);
        const second = formula2 === undefined || formula2 === null ? {} : { formula2: String(formula2) };
        put(at, host, { rule: { kind: 'CellValue', formula1: String(formula1), ...second, operator: wordArgument(operator, OPERATORS) } });
      },
    },
  },
  children: { format: (at) => object('ConditionalRangeFormat', at) },
});

/** A property that is one field of the looks a condition gives. */
function look<K extends keyof ConditionFormat>(field: K, check: (value: unknown) => ConditionFormat[K]): Property<At> {
  return {
    get: (at, host) => state(at, host).format[field] ?? null,
    set: (at, host, value) => put(at, host, { format: { ...state(at, host).format, [field]: check(value) } }),
  };
}

function without(fields: readonly (keyof ConditionFormat)[]) {
  return (at: At, host: Host): void => {
    const format = Object.fromEntries(
      Object.entries(state(at, host).format).filter(([field]) => !fields.includes(field as keyof ConditionFormat)),
    );
    put(at, host, { format });
  };
}

export const conditionalRangeFormat = define({
  name: 'ConditionalRangeFormat',
  properties: { numberFormat: look('numberFormat', textArgument) },
  children: {
    borders: (at) => object('ConditionalRangeBorderCollection', at),
    fill: (at) => object('ConditionalRangeFill', at),
    font: (at) => object('ConditionalRangeFont', at),
  },
});

export const conditionalRangeFont = define({
  name: 'ConditionalRangeFont',
  properties: {
    bold: look('bold', flagArgument),
    color: look('color', colourArgument),
    italic: look('italic', flagArgument),
    strikethrough: look('strikethrough', flagArgument),
    underline: look('underline', (value) => wordArgument(value, ['None', 'Single', 'Double'])),
  },
  methods: { clear: without(['bold', 'color', 'italic', 'strikethrough', 'underline']) },
});

export const conditionalRangeFill = define({
  name: 'ConditionalRangeFill',
  properties: { color: look('fill', colourArgument) },
  methods: { clear: without(['fill']) },
});

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type BorderAt = Handles['ConditionalRangeBorder'];

function changeBorder(at: BorderAt, host: Host, part: Partial<Side>): void {
  const { format } = state(at, host);
  put(at, host, {
    format: { ...format, borders: { ...format.borders, [at.side]: { ...THIN_LINE, ...format.borders?.[at.side], ...part } } },
  });
}

export const conditionalRangeBorders = define({
  name: 'ConditionalRangeBorderCollection',
  children: {
    top: (at) => object('ConditionalRangeBorder', { ...at, side: 'top' }),
    bottom: (at) => object('ConditionalRangeBorder', { ...at, side: 'bottom' }),
    left: (at) => object('ConditionalRangeBorder', { ...at, side: 'left' }),
    right: (at) => object('ConditionalRangeBorder', { ...at, side: 'right' }),
  },
  items: (at) => Object.values(SIDES).map((side) => object('ConditionalRangeBorder', { ...at, side })),
  item: (at, _, key) =>
    object('ConditionalRangeBorder', { ...at, side: SIDES[wordArgument(key, Object.keys(SIDES) as (keyof typeof SIDES)[])] }),
});

export const conditionalRangeBorder = define({
  name: 'ConditionalRangeBorder',
  id: ({ side }) => side,
  properties: {
    color: {
      get: (at, host) => state(at, host).format.borders?.[at.side]?.color ?? null,
      set: (at, host, value) => changeBorder(at, host, { color: colourArgument(value) }),
    },
    sideIndex: { get: ({ side }) => Object.entries(SIDES).find(([, each]) => each === side)![0] },
    style: {
      get: (at, host) => state(at, host).format.borders?.[at.side]?.style ?? 'None',
      set: (at, host, value) => changeBorder(at, host, { style: textArgument(value) }),
    },
  },
});
