// 日期: a calendar day, kept as Excel's serial number.
import { quoteCell } from '../cell';
import { ok, refuse } from '../outcome';
import { asShown } from '../shown';
import type { InputType } from './type';

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Excel's serial number of a calendar day. */
export function serialOf(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
}

/** The calendar day of a serial number as `2022-12-10`. */
export function isoOf(serial: number): string {
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** The serial number of `2022-12-10`, `2022/12/10`, `2022.12.10` or `2022年12月10日`; undefined for anything else. */
export function parseDate(text: string): number | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text.normalize('NFKC').replace(/\s+/gu, ''));
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const serial = serialOf(year, month, day);
  return isoOf(serial) === [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-') ? serial : undefined;
}

export const dateType: InputType = {
  type: 'date',
  title: '日期',
  format: 'yyyy-mm-dd',
  allowed: () => '日期，例如 2022-12-10',
  criterion: () => ({ check: 'date' }),
  read(input, cell) {
    const serial = typeof cell === 'number' ? asShown(cell) : typeof cell === 'string' ? parseDate(cell) : undefined;
    if (serial !== undefined && serial >= 1 && serial < 2_958_466) return ok(Math.floor(serial));
    return refuse('INVALID_VALUE', `“${input.name}”应填日期，现为${quoteCell(cell)}。例如 2022-12-10。`, input.name);
  },
  write: (_input, value) => value,
};
