// What is shown for a value under a simple number format: in the pictures of charts, and by a grid without a screen.
import type { CellValue } from './cell';

function general(value: number): string {
  return String(Number(value.toPrecision(11)));
}

function formatDate(serial: number, format: string): string {
  const date = new Date(Math.round((serial - 25_569) * 86_400_000));
  const parts: Record<string, number> = { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
  return format.replace(/y+|m+|d+/gi, (code) => String(parts[code[0]!.toLowerCase()]).padStart(code.length, '0'));
}

function formatNumber(value: number, format: string): string {
  const percent = format.includes('%');
  const [, decimals = ''] = /\.([0#]*)/.exec(format) ?? [];
  const fixed = Math.abs(percent ? value * 100 : value).toFixed(decimals.length);
  const optional = decimals.length - decimals.replace(/#+$/, '').length;
  const trimmed = optional > 0 ? fixed.replace(new RegExp(`0{1,${optional}}$`), '') : fixed;
  const grouped = format.includes(',') ? trimmed.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : trimmed;
  return (value < 0 && Number(fixed) !== 0 ? '-' : '') + grouped + (percent ? '%' : '');
}

export function formatValue(value: CellValue, format: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' || format === '@') return String(value);
  const sections = format.split(';'); // positive; negative; zero
  const own = value === 0 ? sections[2] : value < 0 ? sections[1] : undefined;
  const first = own ?? sections[0]!;
  if (first === '') return '';
  if (value < 0 && own !== undefined) return (own.startsWith('-') ? '-' : '') + formatNumber(-value, own);
  if (first === 'General') return general(value);
  return /[ymd]/i.test(first.replace(/"[^"]*"|\[[^\]]*\]/g, '')) ? formatDate(value, first) : formatNumber(value, first);
}
