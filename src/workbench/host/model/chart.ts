// Charts as plain data: what they show, how, and where they stand. They are kept with the document.
import type { CellArea } from './area';

export const CHART_TYPES = ['ColumnClustered', 'BarClustered'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

export interface ChartFont {
  /** In points. */
  size?: number;
  bold?: boolean;
  color?: string;
}

export interface ChartAxis {
  visible: boolean;
  gridlines: boolean;
  /** The first category last. */
  reversed: boolean;
  minimum?: number;
  maximum?: number;
}

/** Cells of any sheet. */
export interface ChartSource {
  sheet: string;
  area: CellArea;
}

export interface ChartSeries {
  name: string;
  values: ChartSource;
  categories?: ChartSource;
  /** Between the bars of one category and the next, in percent of a bar. */
  gapWidth: number;
  labelled: boolean;
  labels: { position: string; numberFormat: string };
  color?: string;
}

export interface ChartState {
  id: string;
  name: string;
  sheet: string;
  type: ChartType;
  /** On the sheet, in points. */
  place: { left: number; top: number; width: number; height: number };
  title: { text: string; visible: boolean; font: ChartFont };
  font: ChartFont;
  legend: { visible: boolean; position: string };
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  series: ChartSeries[];
}

/** Excel's own colours for the first series, the second and so on. */
export const SERIES_COLOURS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
