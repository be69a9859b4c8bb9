// The looks of a sheet: a name for each, and what it means in fonts, fills and borders.

export interface Format {
  font?: { name?: string; size?: number; bold?: boolean; italic?: boolean; colour?: string; underline?: boolean };
  fill?: string;
  border?: { colour: string; style: 'thin' | 'medium' };
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center' | 'bottom';
  wrap?: boolean;
  indent?: number;
  numberFormat?: string;
}

const LINE = { colour: '#BFBFBF', style: 'thin' } as const;
const INK = '#242424';
const SOFT = '#616161';
const BRAND = '#0F548C';
const BRAND_SOFT = '#EBF3FC';

/** Colours are #RRGGBB; sizes in points. Laid over one another, later properties win. */
export const styles = {
  title: { font: { size: 16, bold: true, colour: BRAND }, vertical: 'center' },
  subtitle: { font: { size: 11, colour: SOFT }, vertical: 'center', wrap: true },
  text: { font: { size: 11, colour: INK }, vertical: 'center', wrap: true },
  note: { font: { size: 10, colour: SOFT }, vertical: 'top', wrap: true },
  header: { font: { size: 11, bold: true, colour: '#FFFFFF' }, fill: BRAND, border: LINE, horizontal: 'center', vertical: 'center', wrap: true },
  band: { font: { size: 11, bold: true, colour: BRAND }, fill: BRAND_SOFT, border: LINE, horizontal: 'center', vertical: 'center', wrap: true },
  cell: { font: { size: 11, colour: INK }, border: LINE, vertical: 'center' },
  wrapped: { font: { size: 11, colour: INK }, border: LINE, vertical: 'center', wrap: true },
  centred: { horizontal: 'center' },
  entry: { font: { size: 11, colour: INK }, fill: '#FFFDF0', border: LINE, horizontal: 'center', vertical: 'center' },
  whole: { numberFormat: '0' },
  percent: { numberFormat: '0.##' },
  text_format: { numberFormat: '@' },
  date: { numberFormat: 'yyyy-mm-dd', horizontal: 'center' },
  points: { numberFormat: '0.##', horizontal: 'center' },
  subtotal: { font: { bold: true, colour: BRAND }, fill: BRAND_SOFT, horizontal: 'center', numberFormat: '0.##' },
  total: { font: { bold: true, colour: BRAND, size: 12 }, fill: BRAND_SOFT, horizontal: 'center', numberFormat: '0.00' },
  todo: { fill: '#FFF4CE' },
  warning: { font: { colour: '#8A3707' }, fill: '#FFF4CE' },
  problem: { font: { colour: '#A80000', bold: true }, fill: '#FDE7E9' },
  good: { font: { colour: '#0E700E', bold: true }, fill: '#E7F5E7' },
  muted: { font: { colour: SOFT } },
  link: { font: { size: 11, colour: '#0F6CBD', underline: true }, vertical: 'center' },
  demo: { font: { size: 11, bold: true, colour: '#A80000' }, vertical: 'center' },
  official: { font: { name: '宋体', size: 10.5, colour: '#000000' }, border: { colour: '#000000', style: 'thin' }, vertical: 'center', wrap: true },
  official_header: { font: { name: '黑体', size: 10.5, colour: '#000000' }, border: { colour: '#000000', style: 'thin' }, horizontal: 'center', vertical: 'center', wrap: true },
  official_title: { font: { name: '宋体', size: 16, bold: true, colour: '#000000' }, horizontal: 'center', vertical: 'center', wrap: true },
} as const satisfies Record<string, Format>;

export type StyleName = keyof typeof styles;
