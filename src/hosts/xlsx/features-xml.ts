// What lies over the cells of a planned sheet: validations, conditional formats, links, merges, print settings.
import { areaName, cellName, columnName, sheetReference } from '../../workbook/area';
import type { ConditionPlan, PrintPlan, SheetPlan, ValidationPlan } from '../../workbook/plan';
import { pageMargins, styles, type Format } from '../../workbook/style';
import { clip } from '../../model/text';
import { escapeXml, markCodes, safeText } from './text';
import { listTag, tag } from './xml';

/** Data validations: the cells may be left empty; what breaks the rule is refused or asked about. */
export function validationsXml(validations: readonly ValidationPlan[] = []): string {
  return listTag(
    'dataValidations',
    validations.map(({ area, rule, prompt, error, severity }) => {
      const { type, operator, formulas } = criterion(rule);
      return tag(
        'dataValidation',
        {
          type,
          errorStyle: severity === 'warning' ? 'warning' : undefined,
          operator,
          allowBlank: true,
          showInputMessage: prompt ? true : undefined,
          showErrorMessage: true,
          errorTitle: error && message(error.title, 32),
          error: error && message(error.text, 225),
          promptTitle: prompt && message(prompt.title, 32),
          prompt: prompt && message(prompt.text, 255),
          sqref: areaName(area),
        },
        formulas.map((formula, index) => tag(`formula${index + 1}`, {}, escapeXml(formula))).join(''),
      );
    }),
  );
}

/** Excel repairs files whose messages are too long: what comes from people's wording is cut. */
function message(text: string, length: number): string {
  return markCodes(clip(safeText(text), length));
}

function criterion(rule: ValidationPlan['rule']): { type: string; operator?: string; formulas: string[] } {
  switch (rule.check) {
    case 'whole':
      return rule.to === undefined
        ? { type: 'whole', operator: 'greaterThanOrEqual', formulas: [String(rule.from)] }
        : { type: 'whole', formulas: [String(rule.from), String(rule.to)] };
    case 'decimal':
    case 'date':
      return { type: rule.check, formulas: [String(rule.from), String(rule.to)] };
    case 'list':
      return { type: 'list', formulas: [`"${rule.words.join(',')}"`] };
    case 'list-range':
      return { type: 'list', formulas: [rule.range] };
    case 'formula':
      return { type: 'custom', formulas: [rule.formula] };
  }
}

/** Conditional formats; where several hold for a cell, the first of the list has the last word. */
export function conditionsXml(conditions: readonly ConditionPlan[] = [], dxf: (format: Format) => number): string {
  return conditions
    .map(({ area, formula, style }, index) =>
      tag(
        'conditionalFormatting',
        { sqref: areaName(area) },
        tag('cfRule', { type: 'expression', dxfId: dxf(styles[style]), priority: index + 1 }, tag('formula', {}, escapeXml(formula))),
      ),
    )
    .join('');
}

export function linksXml(links: SheetPlan['links'] = []): string {
  const items = links.map(({ row, column, sheet, cell }) =>
    tag('hyperlink', { ref: cellName(row, column), location: `${sheetReference(sheet)}!${cell}` }),
  );
  return items.length === 0 ? '' : tag('hyperlinks', {}, items.join(''));
}

export function mergesXml(merges: SheetPlan['merges'] = []): string {
  return listTag(
    'mergeCells',
    merges.map((area) => tag('mergeCell', { ref: areaName(area) })),
  );
}

/** A4, as many pages high as it takes unless it says otherwise. */
export function printXml(print: PrintPlan | undefined): string {
  const margins = tag('pageMargins', pageMargins);
  if (!print) return margins + tag('pageSetup', { paperSize: 9 });
  return (
    tag('printOptions', { horizontalCentered: true }) +
    margins +
    tag('pageSetup', {
      paperSize: 9,
      scale: print.scale,
      ...(print.fitWidth !== undefined && { fitToWidth: print.fitWidth, fitToHeight: print.fitHeight ?? 0 }),
      orientation: print.orientation,
    }) +
    headerFooterXml(print) +
    breaksXml('rowBreaks', print.breaks, LAST_COLUMN) +
    breaksXml('colBreaks', print.columnBreaks, LAST_ROW)
  );
}

function headerFooterXml({ header, footer }: PrintPlan): string {
  const lines = [
    ['oddHeader', header],
    ['oddFooter', footer],
  ] as const;
  const items = lines.map(([name, text]) => (text ? tag(name, {}, escapeXml(inTheMiddle(text))) : '')).join('');
  return items === '' ? '' : tag('headerFooter', {}, items);
}

const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

function breaksXml(name: 'rowBreaks' | 'colBreaks', breaks: readonly number[] = [], last: number): string {
  const items = breaks.map((line) => tag('brk', { id: line, max: last, man: true }));
  return items.length === 0 ? '' : tag(name, { count: items.length, manualBreakCount: items.length }, items.join(''));
}

/** In the middle, unless it says otherwise. */
function inTheMiddle(text: string): string {
  return safeText(/^&[LCR]/.test(text) ? text : `&C${text}`, 255);
}

/** The sheet's own defined names: what is printed, and which columns and rows stand on every page. */
export function printNames(sheet: string, print: PrintPlan = { orientation: 'portrait', fitWidth: 1 }): { name: string; range: string }[] {
  const { area, repeatColumns, repeatRows } = print;
  const reference = sheetReference(sheet);
  const titles = [
    ...(repeatColumns ? [`${reference}!$${columnName(repeatColumns.first)}:$${columnName(repeatColumns.last)}`] : []),
    ...(repeatRows ? [`${reference}!$${repeatRows.first + 1}:$${repeatRows.last + 1}`] : []),
  ];
  return [
    ...(area ? [{ name: '_xlnm.Print_Area', range: `${reference}!${absolute(area)}` }] : []),
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', range: titles.join(',') }] : []),
  ];
}

function absolute(area: NonNullable<PrintPlan['area']>): string {
  const { row, column, rows, columns } = area;
  return `${cellName(row, column, true)}:${cellName(row + rows - 1, column + columns - 1, true)}`;
}
