// Named styles as Excel's formats.
import type { Area } from '../../workbook/area';
import type { SheetPlan } from '../../workbook/plan';
import { styles, type Format } from '../../workbook/style';

const ALIGN = { left: 'Left', center: 'Center', right: 'Right', top: 'Top', bottom: 'Bottom' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

/** Neighbouring entries for one area as one format. */
export function mergedFormats(entries: SheetPlan['styles']): { area: Area; format: Format }[] {
  const out: { area: Area; format: Format }[] = [];
  for (const { area, style } of entries) {
    const format: Format = styles[style];
    const last = out.at(-1);
    if (last && (['row', 'column', 'rows', 'columns'] as const).every((side) => last.area[side] === area[side])) {
      last.format = {
        ...last.format,
        ...format,
        ...(last.format.font || format.font ? { font: { ...last.format.font, ...format.font } } : {}),
      };
    } else out.push({ area, format });
  }
  return out;
}

export function layFormat(
  range: Excel.Range,
  { font, fill, border, horizontal, vertical, wrap, indent, numberFormat }: Format,
  area: Area,
): void {
  if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
  const target = range.format;
  if (font?.name !== undefined) target.font.name = font.name;
  if (font?.size !== undefined) target.font.size = font.size;
  if (font?.bold !== undefined) target.font.bold = font.bold;
  if (font?.italic !== undefined) target.font.italic = font.italic;
  if (font?.colour !== undefined) target.font.color = font.colour;
  if (font?.underline !== undefined) target.font.underline = font.underline ? 'Single' : 'None';
  if (fill !== undefined) target.fill.color = fill;
  if (horizontal !== undefined) target.horizontalAlignment = ALIGN[horizontal];
  if (vertical !== undefined) target.verticalAlignment = ALIGN[vertical];
  if (wrap !== undefined) target.wrapText = wrap;
  if (indent !== undefined) target.indentLevel = indent;
  if (border !== undefined) layBorder(target, border, area);
}

function layBorder(target: Excel.RangeFormat, border: NonNullable<Format['border']>, area: Area): void {
  for (const edge of EDGES) {
    if ((edge === 'InsideHorizontal' && area.rows === 1) || (edge === 'InsideVertical' && area.columns === 1)) continue;
    const line = target.borders.getItem(edge);
    line.style = 'Continuous';
    line.weight = border.style === 'thin' ? 'Thin' : 'Medium';
    line.color = border.colour;
  }
}

/** The part of a style that a conditional format can have. */
export function layCondition(target: Excel.ConditionalRangeFormat, { font, fill, numberFormat }: Format): void {
  if (font?.colour !== undefined) target.font.color = font.colour;
  if (font?.bold !== undefined) target.font.bold = font.bold;
  if (font?.italic !== undefined) target.font.italic = font.italic;
  if (fill !== undefined) target.fill.color = fill;
  if (numberFormat !== undefined) target.numberFormat = numberFormat;
}
