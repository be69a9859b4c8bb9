// The looks of cells in the words of an .xlsx file and in Office's.
import type { BorderLineStyle, BorderSide, CellStyle as FileStyle, Color } from 'hucre';
import type { ConditionFormat } from '../host/model/attachments';
import { THIN_LINE, PLAIN, type CellStyle, type Side, type SideName, type StylePatch } from '../host/model/style';

const LINES: [BorderLineStyle, Pick<Side, 'style' | 'weight'>][] = [
  ['thin', { style: 'Continuous', weight: 'Thin' }],
  ['hair', { style: 'Continuous', weight: 'Hairline' }],
  ['medium', { style: 'Continuous', weight: 'Medium' }],
  ['thick', { style: 'Continuous', weight: 'Thick' }],
  ['dashed', { style: 'Dash', weight: 'Thin' }],
  ['mediumDashed', { style: 'Dash', weight: 'Medium' }],
  ['dotted', { style: 'Dot', weight: 'Thin' }],
  ['dashDot', { style: 'DashDot', weight: 'Thin' }],
  ['dashDotDot', { style: 'DashDotDot', weight: 'Thin' }],
  ['double', { style: 'Double', weight: 'Thick' }],
  ['slantDashDot', { style: 'SlantDashDot', weight: 'Medium' }],
];
const SIDES = ['top', 'bottom', 'left', 'right'] as const satisfies readonly SideName[];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Theme colours of an untouched Office theme, where a file names no RGB. */
const THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

function fromColor(color: Color | undefined): string | undefined {
  const rgb = color?.rgb ?? (color?.theme === undefined ? undefined : THEME[color.theme]);
  return rgb && `#${rgb.slice(-6).toUpperCase()}`;
}
const toColor = (colour: string): Color => ({ rgb: colour.replace('#', '') });

function fromSide(side: BorderSide): Side {
  const [, named] = LINES.find(([style]) => style === side.style) ?? LINES[0]!;
  return { ...named, color: fromColor(side.color) ?? THIN_LINE.color };
}

function toSide(side: Side): BorderSide {
  const exact = LINES.find(([, { style, weight }]) => style === side.style && weight === side.weight);
  const [style] = exact ?? LINES.find(([, named]) => named.style === side.style) ?? LINES[0]!;
  return { style, color: toColor(side.color) };
}

export function styleFromFile({ font, fill, border, alignment, numFmt, protection }: FileStyle): StylePatch {
  const patch: StylePatch = {};
  const set = <K extends keyof StylePatch>(name: K, value: StylePatch[K] | undefined): void => {
    if (value !== undefined) patch[name] = value;
  };
  set('fontName', font?.name);
  set('fontSize', font?.size);
  set('bold', font?.bold);
  set('italic', font?.italic);
  set('strikethrough', font?.strikethrough);
  set('color', fromColor(font?.color));
  if (font?.underline) set('underline', font.underline === true ? 'Single' : capital(font.underline));
  if (fill?.type === 'pattern' && fill.pattern === 'solid') set('fill', fromColor(fill.fgColor));
  if (alignment?.horizontal)
    set('horizontal', alignment.horizontal === 'centerContinuous' ? 'CenterAcrossSelection' : capital(alignment.horizontal));
  set('vertical', alignment?.vertical && capital(alignment.vertical));
  set('wrap', alignment?.wrapText);
  set('indent', alignment?.indent);
  set('numberFormat', numFmt);
  set('locked', protection?.locked);
  set('formulaHidden', protection?.hidden);
  const sides = SIDES.flatMap((name) => (border?.[name]?.style ? [[name, fromSide(border[name])]] : []));
  if (sides.length > 0) patch.borders = Object.fromEntries(sides) as NonNullable<StylePatch['borders']>;
  return patch;
}

export function toFile(style: CellStyle): FileStyle {
  const borders = SIDES.flatMap((name) => (style.borders[name] ? [[name, toSide(style.borders[name])]] : []));
  return {
    font: {
      name: style.fontName,
      size: style.fontSize,
      color: toColor(style.color),
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(style.strikethrough && { strikethrough: true }),
      ...(style.underline !== 'None' && { underline: style.underline.startsWith('Double') ? ('double' as const) : ('single' as const) }),
    },
    ...(style.fill && { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: toColor(style.fill) } }),
    ...(borders.length > 0 && { border: Object.fromEntries(borders) as FileStyle['border'] }),
    alignment: {
      vertical: style.vertical.toLowerCase() as 'center',
      ...(style.horizontal !== PLAIN.horizontal && {
        horizontal: (style.horizontal === 'CenterAcrossSelection' ? 'centerContinuous' : style.horizontal.toLowerCase()) as 'left',
      }),
      ...(style.wrap && { wrapText: true }),
      ...(style.indent > 0 && { indent: style.indent }),
    },
    ...(style.numberFormat !== PLAIN.numberFormat && { numFmt: style.numberFormat }),
    ...((!style.locked || style.formulaHidden) && { protection: { locked: style.locked, hidden: style.formulaHidden } }),
  };
}

export function conditionFromFile({ font, fill, border }: FileStyle): ConditionFormat {
  const colour = fromColor(font?.color);
  const background = fill?.type === 'pattern' ? fromColor(fill.bgColor ?? fill.fgColor) : undefined;
  const sides = SIDES.flatMap((name) => (border?.[name]?.style ? [[name, fromSide(border[name])]] : []));
  return {
    ...(colour && { color: colour }),
    ...(background && { fill: background }),
    ...(font?.bold !== undefined && { bold: font.bold }),
    ...(font?.italic !== undefined && { italic: font.italic }),
    ...(sides.length > 0 && { borders: Object.fromEntries(sides) as ConditionFormat['borders'] }),
  };
}

/** Colours of conditional formats need all eight digits. */
export function conditionToFile(format: ConditionFormat): FileStyle {
  const opaque = (colour: string): Color => ({ rgb: `FF${colour.replace('#', '')}` });
  const sides = Object.entries(format.borders ?? {}).map(([name, side]) => [name, toSide(side)]);
  return {
    font: {
      ...(format.color && { color: opaque(format.color) }),
      ...(format.bold !== undefined && { bold: format.bold }),
      ...(format.italic !== undefined && { italic: format.italic }),
    },
    ...(format.fill && {
      fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: opaque(format.fill), fgColor: opaque(format.fill) },
    }),
    ...(sides.length > 0 && { border: Object.fromEntries(sides) as FileStyle['border'] }),
  };
}
