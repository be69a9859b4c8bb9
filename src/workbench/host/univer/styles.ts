// The looks of cells in Univer's words and in Office's.
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { THIN_LINE, PLAIN, type CellStyle, type Link, type Side, type SideName, type StylePatch } from '../model/style';

const HORIZONTAL: Record<string, HorizontalAlign> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
  Fill: HorizontalAlign.LEFT,
  CenterAcrossSelection: HorizontalAlign.CENTER,
};
const VERTICAL: Record<string, VerticalAlign> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
};
const LINES: [Pick<Side, 'style' | 'weight'>, BorderStyleTypes][] = [
  [{ style: 'Continuous', weight: 'Thin' }, BorderStyleTypes.THIN],
  [{ style: 'Continuous', weight: 'Hairline' }, BorderStyleTypes.HAIR],
  [{ style: 'Continuous', weight: 'Medium' }, BorderStyleTypes.MEDIUM],
  [{ style: 'Continuous', weight: 'Thick' }, BorderStyleTypes.THICK],
  [{ style: 'Dash', weight: 'Thin' }, BorderStyleTypes.DASHED],
  [{ style: 'Dash', weight: 'Medium' }, BorderStyleTypes.MEDIUM_DASHED],
  [{ style: 'Dot', weight: 'Thin' }, BorderStyleTypes.DOTTED],
  [{ style: 'DashDot', weight: 'Thin' }, BorderStyleTypes.DASH_DOT],
  [{ style: 'DashDotDot', weight: 'Thin' }, BorderStyleTypes.DASH_DOT_DOT],
  [{ style: 'Double', weight: 'Thick' }, BorderStyleTypes.DOUBLE],
  [{ style: 'SlantDashDot', weight: 'Medium' }, BorderStyleTypes.SLANT_DASH_DOT],
];
const SIDES: Record<SideName, 't' | 'b' | 'l' | 'r'> = { top: 't', bottom: 'b', left: 'l', right: 'r' };
/** Points of padding for one step of indentation. */
const INDENT = 9;

const bit = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const isOn = (value: unknown): boolean => value === BooleanNumber.TRUE;
const keyOf = <T>(map: Record<string, T>, value: T | null | undefined, fallback: string): string =>
  Object.keys(map).find((key) => map[key] === value) ?? fallback;

/** `rgb(1,2,3)` and `#abc` as `#RRGGBB`. */
function hex(colour: Nullable<string>, fallback: string): string {
  if (!colour) return fallback;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
      : colour.slice(0, 7)
  ).toUpperCase();
}

function fromUniverBorder(line: Nullable<IBorderStyleData>): Side | undefined {
  if (!line || line.s === BorderStyleTypes.NONE) return undefined;
  const named = LINES.find(([, type]) => type === line.s)?.[0] ?? THIN_LINE;
  return { ...named, color: hex(line.cl?.rgb, THIN_LINE.color) };
}

export function toUniverBorder(side: Side): IBorderStyleData {
  const exact = LINES.find(([{ style, weight }]) => style === side.style && weight === side.weight);
  const [, type] = exact ?? LINES.find(([{ style }]) => style === side.style) ?? LINES[0]!;
  return { s: type, cl: { rgb: side.color } };
}

interface CellCustom {
  locked?: boolean;
  formulaHidden?: boolean;
  link?: Link | null;
}

/** A cell's style from Univer; `custom` is what the cell carries that Univer has no word for. */
export function fromUniver(style: IStyleData, custom: Nullable<CellCustom>, locked: boolean): CellStyle {
  const borders: CellStyle['borders'] = {};
  for (const [name, key] of Object.entries(SIDES) as [SideName, 't' | 'b' | 'l' | 'r'][]) {
    const side = fromUniverBorder(style.bd?.[key]);
    if (side) borders[name] = side;
  }
  return {
    fontName: style.ff ?? PLAIN.fontName,
    fontSize: style.fs ?? PLAIN.fontSize,
    bold: isOn(style.bl),
    italic: isOn(style.it),
    underline: isOn(style.ul?.s) ? 'Single' : 'None',
    strikethrough: isOn(style.st?.s),
    color: hex(style.cl?.rgb, PLAIN.color),
    fill: hex(style.bg?.rgb, PLAIN.fill),
    horizontal: style.ht ? keyOf(HORIZONTAL, style.ht, 'General') : 'General',
    vertical: style.vt ? keyOf(VERTICAL, style.vt, PLAIN.vertical) : PLAIN.vertical,
    wrap: style.tb === WrapStrategy.WRAP,
    indent: Math.round((style.pd?.l ?? 0) / INDENT),
    numberFormat: style.n?.pattern ?? PLAIN.numberFormat,
    borders,
    locked: custom?.locked ?? locked,
    formulaHidden: custom?.formulaHidden ?? false,
    link: custom?.link ?? null,
  };
}

type Translate = { [K in keyof StylePatch]-?: (value: NonNullable<StylePatch[K]>) => IStyleData };

const TRANSLATE: Omit<Translate, 'locked' | 'formulaHidden' | 'link' | 'borders'> = {
  fontName: (ff) => ({ ff }),
  fontSize: (fs) => ({ fs }),
  bold: (on) => ({ bl: bit(on) }),
  italic: (on) => ({ it: bit(on) }),
  underline: (kind) => ({ ul: { s: bit(kind !== 'None') } }),
  strikethrough: (on) => ({ st: { s: bit(on) } }),
  color: (rgb) => ({ cl: { rgb } }),
  fill: (rgb) => ({ bg: rgb === '' ? null : { rgb } }),
  horizontal: (name) => ({ ht: HORIZONTAL[name] || null }),
  vertical: (name) => ({ vt: VERTICAL[name] ?? null }),
  wrap: (on) => ({ tb: on ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED }),
  indent: (steps) => ({ pd: { l: steps * INDENT } }),
  numberFormat: (pattern) => ({ n: pattern === 'General' ? null : { pattern } }),
};

/** A patch as Univer merges it into a cell. Sides are merged with `old` here: Univer replaces a side as a whole. */
export function toUniver(patch: StylePatch, old: CellStyle['borders'] = {}): IStyleData {
  const style: IStyleData = {};
  for (const [name, translate] of Object.entries(TRANSLATE) as [keyof typeof TRANSLATE, (value: unknown) => IStyleData][]) {
    if (patch[name] !== undefined) Object.assign(style, translate(patch[name]));
  }
  for (const [name, change] of Object.entries(patch.borders ?? {}) as [SideName, Partial<Side> | null][]) {
    style.bd = { ...style.bd, [SIDES[name]]: change === null ? null : toUniverBorder({ ...THIN_LINE, ...old[name], ...change }) };
  }
  return style;
}

/** The part of a patch that Univer has no word for; undefined when there is none. */
export function toCustom({ locked, formulaHidden, link }: StylePatch): CellCustom | undefined {
  const custom = {
    ...(locked !== undefined && { locked }),
    ...(formulaHidden !== undefined && { formulaHidden }),
    ...(link !== undefined && { link }),
  };
  return Object.keys(custom).length > 0 ? custom : undefined;
}
