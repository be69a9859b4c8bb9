// The one open document: made new, opened from a file, saved to one, and kept between visits.
import { type Injector, IUndoRedoService, type IWorkbookData, VerticalAlign } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { layWorkbook, readWorkbook } from '../file/open-file';
import { writeWorkbook } from '../file/save-file';
import type { GridPort } from '../host/model/grid-port';
import { NEW_SHEET } from '../host/univer/sheets';
import { bookNameFor } from './book-name';
import { forget, keepForNextVisit, load, type WaitingFile } from './storage';

const AFTER_CHANGE = 400;
/** Of a workbook that has none of its own. */
const NEW_NAME = '工作簿1';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type SaveState = 'saved' | 'saving' | 'failed';

export class OpenDocument {
  /** True while a file is laid on the grid: what changes then, nobody typed. */
  laying = false;
  /** Something has changed that is not in the browser's store yet. */
  unstored = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: FUniver,
    private readonly grid: GridPort,
    private readonly injector: Injector,
    /** Called when the document has come on the screen, before anything in it is calculated. */
    private readonly shown: () => void,
    private readonly tell: (state: SaveState) => void,
  ) {}

  /** A waiting file, or what was open last time; neither where there is none. */
  async restore(): Promise<'waiting' | 'kept' | 'neither'> {
    const waiting = await load('waiting').catch(() => undefined);
    if (waiting) {
      await forget('waiting');
      await this.lay(waiting);
      return 'waiting';
    }
    const snapshot = await load('snapshot').catch(() => undefined);
    if (snapshot === undefined) return 'neither';
    this.show(JSON.parse(snapshot) as Partial<IWorkbookData>);
    return 'kept';
  }

  /** Puts a workbook on the grid of a page that shows none yet. */
  async lay({ name, bytes }: WaitingFile): Promise<void> {
    this.laying = true;
    try {
      this.show(emptyWorkbook(bookNameFor(name, NEW_NAME)));
      if (bytes) await layWorkbook(this.grid, await readWorkbook(bytes));
      await this.grid.calculated();
      this.injector.get(IUndoRedoService).clearUndoRedo(this.api.getActiveWorkbook()!.getId());
    } finally {
      this.laying = false;
    }
    this.changed();
  }

  /** Starts the page anew with another workbook: Univer never quite lets go of one. Throws when the bytes are no workbook. */
  async replaceBy(file: WaitingFile, agreed: () => Promise<boolean>): Promise<void> {
    if (file.bytes) await readWorkbook(file.bytes);
    if (!(await agreed())) return;
    await keepForNextVisit('waiting', file);
    this.letGo();
    location.reload();
  }

  async download(): Promise<void> {
    storeFile(await writeWorkbook(this.grid), bookNameFor(this.grid.fileName(), NEW_NAME));
  }

  /** Stores a snapshot soon; many changes in a row are stored once. */
  changed(): void {
    if (this.laying) return;
    this.unstored = true;
    this.tell('saving');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.store(), AFTER_CHANGE);
  }

  /** Its name, and that of its file. */
  rename(name: string): void {
    this.api.getActiveWorkbook()!.setName(name);
    this.changed();
  }

  /** Nothing is stored here any more: the workbook is open elsewhere, or another takes its place. */
  letGo(): void {
    this.laying = true;
    this.unstored = false;
    clearTimeout(this.timer);
  }

  async store(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    try {
      await keepForNextVisit('snapshot', JSON.stringify(this.api.getActiveWorkbook()!.save()));
      if (this.timer !== undefined) return; // changed again meanwhile
      this.unstored = false;
      this.tell('saved');
    } catch {
      this.tell('failed');
    }
  }

  private show(data: Partial<IWorkbookData>): void {
    this.api.createWorkbook(data);
    this.shown();
  }
}

/** Where the browser keeps what people download. */
export function storeFile(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function emptyWorkbook(name: string): Partial<IWorkbookData> {
  const sheet = {
    id: 'sheet-1',
    name: 'Sheet1',
    rowCount: NEW_SHEET.rows,
    columnCount: NEW_SHEET.columns,
    defaultColumnWidth: 72,
    defaultRowHeight: 19,
  };
  const defaultStyle = { ff: '宋体', fs: 11, vt: VerticalAlign.MIDDLE };
  return { id: crypto.randomUUID(), name, sheetOrder: [sheet.id], defaultStyle, sheets: { [sheet.id]: sheet } };
}
