// Reads what an add-in passes to a member, and refuses what Excel would refuse.
import { fits, parseAddress, type CellArea } from '../model/area';
import { fail } from '../model/host-error';
import { isObject, object, type Host, type HostObject } from './object-type';

export function textArgument(value: unknown): string {
  return typeof value === 'string' ? value : fail('InvalidArgument');
}

export function wholeArgument(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : fail('InvalidArgument');
}

export function numberArgument(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fail('InvalidArgument');
}

export function flagArgument(value: unknown): boolean {
  return typeof value === 'boolean' ? value : fail('InvalidArgument');
}

export function wordArgument<T extends string>(value: unknown, words: readonly T[]): T {
  return words.find((word) => word === value) ?? fail('InvalidArgument', `${String(value)} is not one of ${words.join(', ')}.`);
}

export function recordArgument(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : fail('InvalidArgument');
}

export function rangeAt(sheet: string, area: CellArea): HostObject<'Range'> {
  return fits(area) ? object('Range', { sheet, area }) : fail('InvalidArgument');
}

/** A sheet by id or name. */
export function findSheet(host: Host, key: unknown): string | undefined {
  const wanted = String(key).toLowerCase();
  const sheets = host.grid.sheets();
  return (sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => name.toLowerCase() === wanted))?.id;
}

/** A range given as an object or as an address; an address without a sheet is on `home`. */
export function rangeArgument(host: Host, value: unknown, home: string): HostObject<'Range'>['at'] {
  if (isObject(value, 'Range')) return value.at;
  const parsed = parseAddress(textArgument(value)) ?? fail('InvalidArgument');
  const sheet = parsed.sheet === undefined ? home : (findSheet(host, parsed.sheet) ?? fail('ItemNotFound'));
  return { sheet, area: parsed.area };
}

export function sheetState(host: Host, id: string): ReturnType<Host['grid']['sheets']>[number] {
  return host.grid.sheets().find((sheet) => sheet.id === id) ?? fail('ItemNotFound');
}
