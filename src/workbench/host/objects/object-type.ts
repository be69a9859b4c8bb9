// How a type of the Office.js object model is written down: its members, each with what it does on the grid.
import type { CellArea } from '../model/area';
import type { ExcelKind } from '../behaviour';
import type { Awaitable, GridPort } from '../model/grid-port';
import type { Surroundings } from '../surroundings';

/** Cells of one sheet: what formats, validations and conditions hang on. */
export interface Cells {
  sheet: string;
  areas: CellArea[];
}
type Sheet = { sheet: string };
type Nothing = Record<never, never>;

/** What an object of each type needs to know to find itself again in the grid. */
export interface Handles {
  AddinService: Nothing;
  Application: Nothing;
  AppRuntimeService: Nothing;
  AutoFilter: Sheet & { table?: string };
  CellValueConditionalFormat: Sheet & { id: string };
  Chart: { chart: string };
  ChartAreaFormat: { chart: string };
  ChartAxes: { chart: string };
  ChartAxis: { chart: string; axis: 'categoryAxis' | 'valueAxis' };
  ChartCollection: Sheet;
  ChartDataLabels: { chart: string; series: number };
  ChartFill: { chart: string; series: number };
  ChartFont: { chart: string; of: 'chart' | 'title' };
  ChartGridlines: { chart: string; axis: 'categoryAxis' | 'valueAxis' };
  ChartLegend: { chart: string };
  ChartSeries: { chart: string; series: number };
  ChartSeriesCollection: { chart: string };
  ChartSeriesFormat: { chart: string; series: number };
  ChartTitle: { chart: string };
  ChartTitleFormat: { chart: string };
  Comment: Sheet & { row: number; column: number };
  CommentCollection: { sheet?: string };
  ConditionalFormat: Sheet & { id: string };
  ConditionalFormatCollection: Cells;
  ConditionalFormatRule: Sheet & { id: string };
  ConditionalRangeBorder: Sheet & { id: string; side: 'top' | 'bottom' | 'left' | 'right' };
  ConditionalRangeBorderCollection: Sheet & { id: string };
  ConditionalRangeFill: Sheet & { id: string };
  ConditionalRangeFont: Sheet & { id: string };
  ConditionalRangeFormat: Sheet & { id: string };
  CustomConditionalFormat: Sheet & { id: string };
  CustomFunctions: Nothing;
  CustomProperty: { key: string };
  CustomPropertyCollection: Nothing;
  CustomXmlPart: { id: string };
  CustomXmlPartCollection: { namespace?: string };
  DataValidation: Cells;
  DocumentProperties: Nothing;
  Filter: { table: string; column: number };
  FormatProtection: Cells;
  HeaderFooter: Sheet & { pages: string };
  HeaderFooterGroup: Sheet;
  NamedItem: { name: string; scope?: string };
  NamedItemCollection: { scope?: string };
  Note: Sheet & { row: number; column: number };
  NoteCollection: Sheet;
  PageBreak: Sheet & { axis: 'rows' | 'columns'; index: number };
  PageBreakCollection: Sheet & { axis: 'rows' | 'columns' };
  PageLayout: Sheet;
  Range: Sheet & { area: CellArea };
  RangeAreas: Cells;
  RangeBorder: Cells & { edge: string };
  RangeBorderCollection: Cells;
  RangeCollection: Cells;
  RangeFill: Cells;
  RangeFont: Cells;
  RangeFormat: Cells;
  RangeSort: Sheet & { area: CellArea };
  Runtime: Nothing;
  Setting: { key: string };
  SettingCollection: Nothing;
  ShapeCollection: Sheet;
  Table: { id: string };
  TableCollection: { sheet?: string; within?: CellArea };
  TableColumn: { table: string; index: number };
  TableColumnCollection: { table: string };
  TableRow: { table: string; index: number };
  TableRowCollection: { table: string };
  TableSort: { table: string };
  Workbook: Nothing;
  WorkbookCreated: { file: Uint8Array | undefined };
  Worksheet: Sheet;
  WorksheetCollection: Nothing;
  WorksheetFreezePanes: Sheet;
  WorksheetProtection: Sheet;
}

export type TypeName = keyof Handles;

/** An object of the add-in's, as plain data: its type and its handle. */
export type HostObject<K extends TypeName = TypeName> = { [T in K]: { type: T; at: Handles[T] } }[K];

export function object<K extends TypeName>(type: K, at: Handles[K]): HostObject<K> {
  return { type, at } as HostObject<K>;
}

export function isObject<K extends TypeName = TypeName>(value: unknown, type?: K): value is HostObject<K> {
  const named = (value as HostObject | null)?.type;
  return typeof value === 'object' && value !== null && 'at' in value && (type === undefined ? typeof named === 'string' : named === type);
}

/** What the members work on. */
export interface Host {
  /** Which Excel this behaves like. */
  excel: ExcelKind;
  around: Surroundings;
  /** Of the request that is carried out, where it is part of an undo group: the formulas that it has written. */
  undoGroup: { formulas: number } | null;
  grid: GridPort;
  /** Runtime.enableEvents */
  eventsEnabled: boolean;
  /** Called when the client tells that its custom functions can be called. */
  functionsReady(): void;
  /** Results of custom functions that were called over the wire. */
  functionResults(results: unknown): void;
  /** Shows or hides the add-in's pane. */
  showPane(visible: boolean): void;
  paneVisible(): boolean;
  /** Opens another workbook beside this one: a file's, or an empty one. */
  openWorkbook(file: Uint8Array | undefined): void;
}

export interface Property<H> {
  get(self: H, host: Host): Awaitable<unknown>;
  set?(self: H, host: Host, value: unknown): Awaitable<void>;
}

/** Members are named as in the documentation of Office.js: camelCase. */
export interface ObjectType<K extends TypeName> {
  name: K;
  /** Objects without a name of their own (ranges) are kept between batches by a reference. */
  byReference?: true;
  /** The id by which the client finds the object again. */
  id?(self: Handles[K], host: Host): string | number;
  properties?: Record<string, Property<Handles[K]>>;
  /** Objects that hang on this one; null where there is none. */
  children?: Record<string, (self: Handles[K], host: Host) => HostObject | null>;
  methods?: Record<string, (self: Handles[K], host: Host, ...args: unknown[]) => Awaitable<unknown>>;
  /** Collections: what is in them, in order. */
  items?(self: Handles[K], host: Host): HostObject[];
  /** Collections: the item with a key. */
  item?(self: Handles[K], host: Host, key: unknown): HostObject | undefined;
}

/** How every type is written down. */
export type Registry = { readonly [K in TypeName]: ObjectType<K> };

export function define<K extends TypeName>(type: ObjectType<K>): ObjectType<K> {
  return type;
}
