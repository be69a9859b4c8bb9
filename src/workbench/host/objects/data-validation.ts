// Data validation of a range: rule, input prompt, error alert.
import { areaAddress, cellsIn, intersect, MAX_COLUMNS, MAX_ROWS, areasOverlap, quotedSheet, type CellArea } from '../model/area';
import { NO_VALIDATION, type ValidationRule, type ValidationState } from '../model/attachments';
import { isValid } from '../model/validate';
import { fail } from '../model/host-error';
import { flagArgument, wordArgument, recordArgument, sheetState, textArgument } from './arguments';
import { define, isObject, object, type Cells, type Host, type HostObject } from './object-type';
import { checkUnprotected } from './sheet-parts';

const TYPES: Record<keyof ValidationRule, string> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  list: 'List',
  custom: 'Custom',
};
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

/** The validations that reach into the cells. */
function touching({ sheet, areas }: Cells, host: Host): ValidationState[] {
  return host.grid
    .validations(sheet)
    .filter((each) => areas.some((area) => areasOverlap(each.area, area)))
    .map(({ validation }) => validation);
}

/** The one validation of all the cells; null where there are none or several. */
function common(at: Cells, host: Host): { state: ValidationState; type: string } {
  const states = touching(at, host);
  const first = states[0];
  if (!first) return { state: NO_VALIDATION, type: 'None' };
  const same = states.every((state) => JSON.stringify(state) === JSON.stringify(first));
  const covered = at.areas.every((area) => coveredCells(area, host, at.sheet) === area.rows * area.columns);
  if (!same || !covered) return { state: NO_VALIDATION, type: same ? 'MixedCriteria' : 'Inconsistent' };
  const kind = Object.keys(first.rule)[0] as keyof ValidationRule | undefined;
  return { state: first, type: kind ? TYPES[kind] : 'None' };
}

function coveredCells(area: CellArea, host: Host, sheet: string): number {
  return host.grid
    .validations(sheet)
    .map((each) => intersect(each.area, area))
    .reduce((sum, part) => sum + (part ? part.rows * part.columns : 0), 0);
}

/** Parts arrive one by one: each is merged with what the cells have. */
function change(at: Cells, host: Host, part: Partial<ValidationState>): void {
  checkUnprotected(host, at.sheet);
  const { state } = common(at, host);
  host.grid.setValidation(at.sheet, at.areas, { ...state, ...part });
}

function readRule(host: Host, given: unknown): ValidationRule {
  const parts = Object.entries(recordArgument(given)).filter(([, part]) => part !== null && part !== undefined);
  if (parts.length === 0) return {};
  if (parts.length > 1) return fail('InvalidArgument');
  const kind = wordArgument(parts[0]![0], Object.keys(TYPES) as (keyof ValidationRule)[]);
  const rule = recordArgument(parts[0]![1]);
  if (kind === 'list') return { list: { source: listSource(host, rule.source), inCellDropDown: rule.inCellDropDown !== false } };
  if (kind === 'custom') return { custom: { formula: textArgument(rule.formula) } };
  const operator = wordArgument(rule.operator, OPERATORS);
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  const [formula1, formula2] = [operand(rule.formula1), needsTwo ? operand(rule.formula2) : undefined];
  return { [kind]: formula2 === undefined ? { formula1, operator } : { formula1, formula2, operator } };
}

function operand(value: unknown): string | number {
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : fail('InvalidArgument');
}

function listSource(host: Host, source: unknown): string {
  if (isObject(source, 'Range')) {
    return `=${quotedSheet(sheetState(host, source.at.sheet).name)}!${areaAddress(source.at.area, true)}`;
  }
  const words = textArgument(source);
  if (words === '' || (!words.startsWith('=') && words.length > 255)) fail('InvalidArgument');
  return words;
}

function limited(value: unknown, most: number): string {
  const given = textArgument(value ?? '');
  return given.length <= most ? given : fail('InvalidArgument');
}

async function invalidCells({ sheet, areas }: Cells, host: Host): Promise<CellArea[]> {
  const inUse = host.grid.used(sheet, true);
  const invalid: CellArea[] = [];
  for (const each of host.grid.validations(sheet)) {
    for (const area of areas) {
      const part = intersect(each.area, area);
      const within = part && inUse && intersect(part, inUse);
      if (!within) continue;
      for (const [row, column] of cellsIn(within)) {
        const { value } = host.grid.contents(sheet, { row, column, rows: 1, columns: 1 })[0]![0]!;
        if (!(await isValid(host.grid, sheet, { row, column }, each, value))) invalid.push({ row, column, rows: 1, columns: 1 });
      }
    }
  }
  return invalid;
}

async function invalid(at: Cells, host: Host): Promise<HostObject | null> {
  const areas = await invalidCells(at, host);
  return areas.length > 0 ? object('RangeAreas', { sheet: at.sheet, areas }) : null;
}

export const dataValidation = define({
  name: 'DataValidation',
  properties: {
    errorAlert: {
      get: (at, host) => common(at, host).state.errorAlert,
      set: (at, host, value) => {
        const alert = recordArgument(value);
        change(at, host, {
          errorAlert: {
            showAlert: alert.showAlert !== false,
            style: wordArgument(alert.style ?? 'Stop', ['Stop', 'Warning', 'Information']),
            title: limited(alert.title, 32),
            message: limited(alert.message, 225),
          },
        });
      },
    },
    ignoreBlanks: {
      get: (at, host) => common(at, host).state.ignoreBlanks,
      set: (at, host, value) => change(at, host, { ignoreBlanks: flagArgument(value) }),
    },
    prompt: {
      get: (at, host) => common(at, host).state.prompt,
      set: (at, host, value) => {
        const prompt = recordArgument(value);
        change(at, host, {
          prompt: { showPrompt: prompt.showPrompt !== false, title: limited(prompt.title, 32), message: limited(prompt.message, 255) },
        });
      },
    },
    rule: { get: (at, host) => common(at, host).state.rule, set: (at, host, value) => change(at, host, { rule: readRule(host, value) }) },
    type: { get: (at, host) => common(at, host).type },
    valid: {
      get: async (at, host) => {
        const cells = at.areas.reduce((sum, { rows, columns }) => sum + Math.min(rows, MAX_ROWS) * Math.min(columns, MAX_COLUMNS), 0);
        const count = (await invalidCells(at, host)).length;
        return count === 0 ? true : count === cells ? false : null;
      },
    },
  },
  methods: {
    clear: ({ sheet, areas }, host) => {
      checkUnprotected(host, sheet);
      host.grid.setValidation(sheet, areas, null);
    },
    getInvalidCells: async (at, host) => (await invalid(at, host)) ?? fail('ItemNotFound'),
    getInvalidCellsOrNullObject: invalid,
  },
});
