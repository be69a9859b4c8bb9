// The one list of the types that the emulated host models.
import type { Registry } from './object-type';
import { rangeBorder, rangeBorders } from './borders';
import { chartAreaFormat, chartAxes, chartAxis, chartFont, chartGridlines, chartLegend, chartTitle, chartTitleFormat } from './chart-parts';
import { chartDataLabels, chartFill, chartSeries, chartSeriesCollection, chartSeriesFormat } from './chart-series';
import { chart, charts } from './charts';
import { comment, comments } from './comments';
import {
  cellValueConditionalFormat,
  conditionalFormat,
  conditionalFormatRule,
  conditionalFormats,
  conditionalRangeBorder,
  conditionalRangeBorders,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from './conditional-format';
import { dataValidation } from './data-validation';
import { customProperties, customProperty, customXmlPart, customXmlParts, documentProperties, setting, settings } from './document-store';
import { namedItem, namedItems } from './names';
import { note, notes } from './notes';
import { pageBreak, pageBreaks } from './page-breaks';
import { headerFooter, headerFooterGroup, pageLayout } from './page-layout';
import { range, rangeSort } from './range';
import { rangeAreas, rangeCollection } from './range-areas';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './range-format';
import { shapes } from './shapes';
import { freezePanes, protection } from './sheet-parts';
import { filter, tableColumn, tableColumns, tableRow, tableRows } from './table-parts';
import { autoFilter, table, tables, tableSort } from './tables';
import { addinService, application, appRuntimeService, customFunctions, runtime, workbook } from './workbook';
import { workbookCreated } from './workbook-created';
import { worksheet } from './worksheet';
import { worksheets } from './worksheets';

export const registry: Registry = {
  AddinService: addinService,
  Application: application,
  AppRuntimeService: appRuntimeService,
  AutoFilter: autoFilter,
  CellValueConditionalFormat: cellValueConditionalFormat,
  Chart: chart,
  ChartAreaFormat: chartAreaFormat,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartCollection: charts,
  ChartDataLabels: chartDataLabels,
  ChartFill: chartFill,
  ChartFont: chartFont,
  ChartGridlines: chartGridlines,
  ChartLegend: chartLegend,
  ChartSeries: chartSeries,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeriesFormat: chartSeriesFormat,
  ChartTitle: chartTitle,
  ChartTitleFormat: chartTitleFormat,
  Comment: comment,
  CommentCollection: comments,
  ConditionalFormat: conditionalFormat,
  ConditionalFormatCollection: conditionalFormats,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeBorder: conditionalRangeBorder,
  ConditionalRangeBorderCollection: conditionalRangeBorders,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFormat: conditionalRangeFormat,
  CustomConditionalFormat: customConditionalFormat,
  CustomFunctions: customFunctions,
  CustomProperty: customProperty,
  CustomPropertyCollection: customProperties,
  CustomXmlPart: customXmlPart,
  CustomXmlPartCollection: customXmlParts,
  DataValidation: dataValidation,
  DocumentProperties: documentProperties,
  Filter: filter,
  FormatProtection: formatProtection,
  HeaderFooter: headerFooter,
  HeaderFooterGroup: headerFooterGroup,
  NamedItem: namedItem,
  NamedItemCollection: namedItems,
  Note: note,
  NoteCollection: notes,
  PageBreak: pageBreak,
  PageBreakCollection: pageBreaks,
  PageLayout: pageLayout,
  Range: range,
  RangeAreas: rangeAreas,
  RangeBorder: rangeBorder,
  RangeBorderCollection: rangeBorders,
  RangeCollection: rangeCollection,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  RangeFormat: rangeFormat,
  RangeSort: rangeSort,
  Runtime: runtime,
  Setting: setting,
  SettingCollection: settings,
  ShapeCollection: shapes,
  Table: table,
  TableCollection: tables,
  TableColumn: tableColumn,
  TableColumnCollection: tableColumns,
  TableRow: tableRow,
  TableRowCollection: tableRows,
  TableSort: tableSort,
  Workbook: workbook,
  WorkbookCreated: workbookCreated,
  Worksheet: worksheet,
  WorksheetCollection: worksheets,
  WorksheetFreezePanes: freezePanes,
  WorksheetProtection: protection,
};
