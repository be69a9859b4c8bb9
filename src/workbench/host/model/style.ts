// How a cell looks, in the words of the Office.js object model.

export type SideName = 'top' | 'bottom' | 'left' | 'right';

export interface Side {
  style: string;
  color: string;
  weight: string;
}

export interface CellStyle {
  fontName: string;
  /** In points. */
  fontSize: number;
  bold: boolean;
  italic: boolean;
  underline: string;
  strikethrough: boolean;
  color: string;
  /** `''` where there is no fill, as Excel has it for an untouched cell's pattern; reads as #FFFFFF. */
  fill: string;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  indent: number;
  numberFormat: string;
  borders: Partial<Record<SideName, Side>>;
  locked: boolean;
  formulaHidden: boolean;
  /** Excel.RangeHyperlink, as the add-in gave it. */
  link: Link | null;
}

export interface Link {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

/** A change of looks; a side is merged with what the cell has, and removed by null. */
export type StylePatch = Partial<Omit<CellStyle, 'borders'>> & { borders?: Partial<Record<SideName, Partial<Side> | null>> };

export const PLAIN: CellStyle = {
  fontName: '宋体',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  color: '#000000',
  fill: '',
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  indent: 0,
  numberFormat: 'General',
  borders: {},
  locked: true,
  formulaHidden: false,
  link: null,
};

export const THIN_LINE: Side = { style: 'Continuous', color: '#000000', weight: 'Thin' };

export function applyPatch(style: CellStyle, patch: StylePatch): CellStyle {
  const { borders: changes, ...rest } = patch;
  if (!changes) return { ...style, ...rest };
  const borders = { ...style.borders };
  for (const [name, change] of Object.entries(changes) as [SideName, Partial<Side> | null][]) {
    if (change === null) delete borders[name];
    else borders[name] = { ...THIN_LINE, ...borders[name], ...change };
  }
  return { ...style, ...rest, borders };
}

/** Two changes one after the other, as one. */
export function mergePatches(first: StylePatch | undefined, second: StylePatch): StylePatch {
  if (!first?.borders || !second.borders) return { ...first, ...second };
  const borders = { ...first.borders };
  for (const [name, change] of Object.entries(second.borders) as [SideName, Partial<Side> | null][]) {
    borders[name] = change && borders[name] ? { ...borders[name], ...change } : change;
  }
  return { ...first, ...second, borders };
}
