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

const LINE = { colour: '#D1D1D1', style: 'thin' } as const;
const INK = '#242424';
const SOFT = '#616161';
const BRAND = '#0F548C';
const BRAND_SOFT = '#EBF3FC';
const PLAIN = '#FFFFFF';

/** Colours are #RRGGBB; sizes in points. Laid over one another, later properties win. */
export const styles = {
  title: { font: { size: 16, bold: true, colour: BRAND }, vertical: 'center' },
  subtitle: { font: { size: 11, colour: SOFT }, vertical: 'center', wrap: true },
  text: { font: { size: 11, colour: INK }, vertical: 'center', wrap: true },
  note: { font: { size: 10, colour: SOFT }, vertical: 'top', wrap: true },
  header: {
    font: { size: 11, bold: true, colour: '#FFFFFF' },
    fill: BRAND,
    border: LINE,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  band: {
    font: { size: 11, bold: true, colour: BRAND },
    fill: BRAND_SOFT,
    border: LINE,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  veto_header: {
    font: { size: 11, bold: true, colour: '#A80000' },
    fill: '#FDE7E9',
    border: LINE,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  weight: {
    font: { size: 11, colour: SOFT },
    fill: BRAND_SOFT,
    border: LINE,
    horizontal: 'center',
    vertical: 'center',
    numberFormat: 'General',
  },
  hint: { font: { size: 10, colour: SOFT }, vertical: 'center' },
  step: {
    font: { size: 11, bold: true, colour: BRAND },
    fill: BRAND_SOFT,
    border: { colour: BRAND_SOFT, style: 'thin' },
    horizontal: 'center',
    vertical: 'center',
  },
  step_text: {
    font: { size: 11, colour: INK },
    border: { colour: BRAND_SOFT, style: 'thin' },
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
    indent: 1,
  },
  home_title: { font: { size: 20, bold: true, colour: BRAND }, vertical: 'center', wrap: true },
  section: { font: { size: 12, bold: true, colour: BRAND }, vertical: 'center' },
  cell: { font: { size: 11, colour: INK }, border: LINE, vertical: 'center' },
  wrapped: { font: { size: 11, colour: INK }, border: LINE, vertical: 'center', wrap: true },
  rule: { font: { size: 10.5, colour: INK }, border: LINE, vertical: 'center', wrap: true },
  centred: { horizontal: 'center' },
  indented: { horizontal: 'left', indent: 1 },
  entry: { font: { size: 11, colour: INK }, fill: PLAIN, border: LINE, horizontal: 'center', vertical: 'center' },
  choice: { font: { size: 11, bold: true, colour: '#0F6CBD' }, fill: '#FFF9E5', border: LINE, vertical: 'center', wrap: true },
  whole: { numberFormat: '0' },
  number: { numberFormat: 'General' },
  text_format: { numberFormat: '@' },
  date: { numberFormat: 'yyyy-mm-dd', horizontal: 'center' },
  points: { numberFormat: 'General', horizontal: 'center' },
  subtotal: { font: { bold: true, colour: BRAND }, fill: BRAND_SOFT, horizontal: 'center', numberFormat: 'General' },
  total: { font: { bold: true, colour: BRAND, size: 12 }, fill: BRAND_SOFT, horizontal: 'center', numberFormat: '0.00' },
  share: { numberFormat: '0%', horizontal: 'center' },
  rate: { numberFormat: '0.0%', horizontal: 'center' },
  mean: { numberFormat: '0.00', horizontal: 'center' },
  bar: { font: { size: 11, colour: '#0F6CBD' }, horizontal: 'left' },
  unit: { font: { size: 11, colour: INK }, border: LINE, horizontal: 'left', vertical: 'center', indent: 1 },
  empty: { font: { colour: '#8A8A8A' }, fill: '#F0F0F0' },
  blank: { fill: '#FFF8E1' },
  todo: { fill: '#FFF4CE' },
  warning: { font: { colour: '#8A3707' }, fill: '#FFF4CE' },
  problem: { font: { colour: '#A80000', bold: true }, fill: '#FDE7E9' },
  good: { font: { colour: '#0E700E', bold: true }, fill: '#E7F5E7' },
  muted: { font: { colour: SOFT } },
  link: { font: { size: 11, colour: '#0F6CBD', underline: true }, vertical: 'center' },
  demo_title: { font: { size: 16, bold: true, colour: '#A80000' }, vertical: 'center' },
  demo: { font: { size: 11, bold: true, colour: '#A80000' }, vertical: 'center' },
  official: {
    font: { name: '宋体', size: 10.5, colour: '#000000' },
    border: { colour: '#000000', style: 'thin' },
    vertical: 'center',
    wrap: true,
  },
  official_small: {
    font: { name: '宋体', size: 9, colour: '#000000' },
    border: { colour: '#000000', style: 'thin' },
    vertical: 'center',
    wrap: true,
  },
  official_heading: { font: { name: '宋体', size: 12, colour: '#000000' }, horizontal: 'center', vertical: 'center' },
  official_header: {
    font: { name: '黑体', size: 10.5, colour: '#000000' },
    border: { colour: '#000000', style: 'thin' },
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  official_title: { font: { name: '宋体', size: 16, bold: true, colour: '#000000' }, horizontal: 'center', vertical: 'center', wrap: true },
} as const satisfies Record<string, Format>;

export type StyleName = keyof typeof styles;

/** Around what is printed on A4, in inches. */
export const pageMargins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 } as const;

/** The colours of a chart's series, in order: apart in lightness too, so that they stay apart on grey paper. */
export const chartColours = ['#0F548C', '#6CA6D9', '#B4B4B4', '#3F8F6B', '#D8A03D'] as const;
/** The letters of a chart; the title is larger. */
export const chartLetters = { size: 10, title: 12, colour: SOFT, titleColour: BRAND } as const;

/** Charts of ours are told from people's own by their names: 评分图_1. */
export const chartName = (index: number): string => `评分图_${index + 1}`;
export const isOurChart = (name: string): boolean => /^评分图_\d+$/.test(name);
