// Defined names of the workbook and of its sheets.
import { areaAddress, parseAddress, quotedSheet } from '../model/area';
import type { NameState } from '../model/attachments';
import { fail } from '../model/host-error';
import { findSheet, flagArgument, sheetState, textArgument } from './arguments';
import { define, isObject, object, type Host, type HostObject } from './object-type';

type Scope = { scope?: string };

function find(host: Host, name: string, scope: string | undefined): NameState | undefined {
  return host.grid.names().find((each) => each.scope === scope && each.name.toLowerCase() === name.toLowerCase());
}

const state = ({ name, scope }: { name: string; scope?: string }, host: Host): NameState => find(host, name, scope) ?? fail('ItemNotFound');

function rangeOf(host: Host, formula: string): HostObject<'Range'> | null {
  const parsed = parseAddress(formula);
  const sheet = parsed?.sheet === undefined ? undefined : findSheet(host, parsed.sheet);
  return parsed && sheet !== undefined ? object('Range', { sheet, area: parsed.area }) : null;
}

/** The range of a name, sheet names before workbook names; null when there is no such name or it is not a range. */
export function rangeOfName(host: Host, name: string, sheet: string): HostObject<'Range'> | null {
  const found = find(host, name, sheet) ?? find(host, name, undefined);
  return found ? rangeOf(host, found.formula) : null;
}

function isName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && name.length <= 255 && !parseAddress(name) && !/^(R\d*C\d*|R|C)$/i.test(name);
}

function add({ scope }: Scope, host: Host, name: unknown, reference: unknown, comment: unknown): HostObject {
  const wanted = textArgument(name);
  if (!isName(wanted)) fail('InvalidArgument');
  if (find(host, wanted, scope)) fail('ItemAlreadyExists');
  const formula = isObject(reference, 'Range')
    ? `=${quotedSheet(sheetState(host, reference.at.sheet).name)}!${areaAddress(reference.at.area, true)}`
    : textArgument(reference).replace(/^(?!=)/, '=');
  host.grid.putName({ name: wanted, formula, comment: typeof comment === 'string' ? comment : '', visible: true, ...(scope && { scope }) });
  return item(wanted, scope);
}

const item = (name: string, scope: string | undefined): HostObject => object('NamedItem', scope === undefined ? { name } : { name, scope });

export const namedItems = define({
  name: 'NamedItemCollection',
  items: ({ scope }, host) =>
    host.grid
      .names()
      .filter((each) => each.scope === scope)
      .map((each) => item(each.name, scope)),
  item: ({ scope }, host, key) => {
    const found = find(host, String(key), scope);
    return found && item(found.name, scope);
  },
  methods: { add, addFormulaLocal: add },
});

export const namedItem = define({
  name: 'NamedItem',
  id: ({ name }) => name,
  properties: {
    name: { get: ({ name }) => name },
    comment: {
      get: (at, host) => state(at, host).comment,
      set: (at, host, value) => host.grid.putName({ ...state(at, host), comment: textArgument(value) }),
    },
    formula: {
      get: (at, host) => state(at, host).formula,
      set: (at, host, value) => host.grid.putName({ ...state(at, host), formula: textArgument(value).replace(/^(?!=)/, '=') }),
    },
    scope: { get: ({ scope }) => (scope === undefined ? 'Workbook' : 'Worksheet') },
    type: { get: (at, host) => (rangeOf(host, state(at, host).formula) ? 'Range' : 'String') },
    value: { get: (at, host) => state(at, host).formula.replace(/^=/, '') },
    visible: {
      get: (at, host) => state(at, host).visible,
      set: (at, host, value) => host.grid.putName({ ...state(at, host), visible: flagArgument(value) }),
    },
  },
  children: {
    worksheet: ({ scope }) => (scope === undefined ? fail('InvalidOperation') : object('Worksheet', { sheet: scope })),
    worksheetOrNullObject: ({ scope }) => (scope === undefined ? null : object('Worksheet', { sheet: scope })),
  },
  methods: {
    delete: (at, host) => host.grid.removeName(state(at, host)),
    getRange: (at, host) => rangeOf(host, state(at, host).formula) ?? fail('InvalidArgument'),
    getRangeOrNullObject: (at, host) => rangeOf(host, state(at, host).formula),
  },
});
