// An existing .xlsx file as a workbook: read, changed part by part, and saved with every other part untouched.
import { ok, refuse, type Outcome } from '../../model/outcome';
import type { Area } from '../../workbook/area';
import type { Change, OnProgress, Survey, WorkbookHost } from '../../workbook/host';
import { closeBook, editBook, mainPath, stylesPath, type Book } from './book';
import { carryOutInXlsx, dropCalculationChain } from './carry-out';
import { placedLater } from './damaged';
import { contentType, needText, putText, relationshipsOf, treeOf } from './package';
import { readTraits } from './read-traits';
import {
  aroundRows,
  cut,
  filledRows,
  readLargeSheet,
  readSheet,
  CellTexts,
  type FilledRow,
  type SheetManner,
  type SheetValues,
} from './read-sheet';
import { Parts, StillPacked } from './parts';
import { streams, type Packing } from './packing';
import { readMerges } from './read-merges';
import { joinSheet, splitSheet } from './sheet-part';
import { listTables } from './tables';
import { respellCalls } from './typed-calls';
import { listSheets, sameName, type SheetEntry } from './workbook-part';
import { DamagedFile, MAIN, STRICT } from './xml';
import { child } from './xml-tree';
import { damagedZip, DamagedZip, EarlierParts, piecesOfPart, unpackPart, unzip, zip } from './zip';

export interface XlsxWorkbook extends WorkbookHost {
  /** The rows of a sheet that hold something: a stray cell at the end of a sheet costs one row, where `read` would answer all between. */
  filled(sheet: string): Promise<FilledRow[]>;
  /** The areas of merged cells of a sheet. */
  merges(sheet: string): Promise<Area[]>;
  /** Spells our functions in the formulas of these sheets as Excel knows them in a file; nothing else is touched. */
  respell(sheets: readonly string[]): Promise<void>;
  /** When whoever saved the file last says that it was, `2022-12-20T01:30:00Z`; undefined where nobody says. */
  savedAt(): string | undefined;
  /** The bytes of the file as it is now. */
  save(): Promise<Uint8Array>;
}

const SAVE_AS = '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再试。';

/** Its parts speak of everything by other names than those that are written here; one file cannot hold both. */
const STRICT_FORM =
  '这是“Strict Open XML 电子表格”，可以读取，不能写入。请在 Excel 中打开它，另存为“Excel 工作簿（*.xlsx）”（不是 Strict 的一种）后再试。';

/** What is asked of a workbook of which only some cells are wanted. */
type XlsxReader = Pick<XlsxWorkbook, 'survey' | 'read' | 'inspect' | 'savedAt'>;

/**
 * Opens workbooks one after the other to read these sheets of them: of the others, and of what is not about values, only the names are
 * looked at. What each has in common with the one before is unpacked and understood once.
 */
export function xlsxReader(packing: Packing, isWanted: (sheet: string) => boolean): (bytes: Uint8Array) => Promise<Outcome<XlsxReader>> {
  const only: ReadOnly = { isWanted, earlier: new EarlierParts(), texts: new CellTexts() };
  return (bytes) => opened(bytes, packing, only);
}

/** Of workbooks that are not changed. */
interface ReadOnly {
  isWanted(sheet: string): boolean;
  earlier: EarlierParts;
  texts: CellTexts;
}

/** Opens a workbook; what is no workbook, or cannot be read safely, is refused with what to do. */
export function openXlsx(bytes: Uint8Array, packing = streams): Promise<Outcome<XlsxWorkbook>> {
  return opened(bytes, packing);
}

async function opened(bytes: Uint8Array, packing: Packing, only?: ReadOnly): Promise<Outcome<XlsxWorkbook>> {
  const stranger = recognise(bytes);
  if (stranger) return refuse('BAD_REQUEST', stranger);
  const stays = (path: string, size: number): boolean => (only ? NO_VALUES.test(path) : SHEET.test(path) && size > LARGE);
  const unpacked = await unzip(bytes, packing, { stays, earlier: only?.earlier });
  if (!unpacked.ok) return unpacked;
  return unlessDamaged(async () => {
    const wrong = whatIsWrong(unpacked.value);
    if (wrong) return refuse('BAD_REQUEST', wrong);
    const workbook = new OpenWorkbook(unpacked.value, packing, only);
    // Everything is read once here, so that damage shows now and not later.
    await workbook.survey();
    return ok(workbook);
  });
}

/** What whoever wants values of some sheets never looks into, or only into a little of it. */
const NO_VALUES =
  /(?:^|\/)(?:worksheets|theme|drawings|media|charts|tables|printerSettings|externalLinks)\/|(?:^|\/)(?:styles|app|calcChain|comments\d*)\.xml$/iu;
const SHEET = /(?:^|\/)worksheets\/[^/]+\.xml$/iu;
/** Bytes from which a sheet is unpacked as it is read, and not before. */
const LARGE = 1 << 20;

async function unlessDamaged<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DamagedZip) return refuse('BAD_REQUEST', damagedZip());
    if (!(error instanceof DamagedFile)) throw error;
    const what = error.place === '' ? '文件内容' : `${error.place}的内容`;
    return refuse('BAD_REQUEST', `${what}不完整或已损坏，无法读取。${SAVE_AS}`);
  }
}

/** Says what a file is that is not even a zip file. */
function recognise(bytes: Uint8Array): string | undefined {
  const starts = (...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);
  if (starts(0x50, 0x4b, 3, 4)) return undefined;
  if (bytes.length === 0) return '文件是空的。请重新选择文件。';
  if (!starts(0xd0, 0xcf, 0x11, 0xe0)) return `这不是 Excel 工作簿（.xlsx）。${SAVE_AS}`;
  const encrypted = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage');
  return encrypted ? '工作簿设有打开密码，无法读取。请在 Excel 中打开，取消密码并保存后再试。' : `这是旧格式的工作簿（.xls）。${SAVE_AS}`;
}

/** Says why an Office file is not a workbook that can be worked on. */
function whatIsWrong(parts: Parts): string | undefined {
  if (!parts.has('[Content_Types].xml')) return `这不是 Excel 工作簿（.xlsx）。${SAVE_AS}`;
  const main = mainPath(parts);
  const type = contentType(parts, main) ?? '';
  if (/binary/i.test(type)) return `这是二进制工作簿（.xlsb）。${SAVE_AS}`;
  if (!/spreadsheetml|ms-excel/i.test(type)) return `这不是 Excel 工作簿（.xlsx）。${SAVE_AS}`;
  const root = treeOf(parts, main);
  if (root.namespace !== MAIN && root.namespace !== STRICT) return `这不是 Excel 工作簿（.xlsx）。${SAVE_AS}`;
  if (/^(1|true)$/.test(child(root, 'workbookPr')?.get('date1904') ?? '')) {
    return '工作簿使用 1904 日期系统，日期会差四年。请在 Excel“选项”—“高级”中取消“使用 1904 日期系统”，核对日期并保存后再试。';
  }
  return undefined;
}

class OpenWorkbook implements XlsxWorkbook {
  #parts: Parts;
  #packing: Packing;
  #book: Book;
  /** Values by the part they were read from, packed or not: a changed part is read anew. */
  #values = new WeakMap<Uint8Array, Promise<SheetValues>>();
  /** Absent where all of it is wanted. */
  #only: ReadOnly | undefined;
  /** Of what is not changed it is always the same. */
  #surveyed: Promise<Survey> | undefined;
  /** Of the book as it stands. */
  #listed: { of: Book; sheets: readonly SheetEntry[] } | undefined;

  constructor(parts: Parts, packing: Packing, only?: ReadOnly) {
    this.#parts = parts;
    this.#packing = packing;
    this.#book = editBook(parts);
    this.#only = only;
    if (!only) void this.#book.styles;
  }

  survey(): Promise<Survey> {
    return this.#only ? (this.#surveyed ??= this.#survey()) : this.#survey();
  }

  async #survey(): Promise<Survey> {
    const sheets: Survey['sheets'][number][] = [];
    for (const { name, hidden, path } of this.#sheets()) {
      if (this.#only?.isWanted(name) === false) {
        sheets.push({ name, hidden, used: null });
        continue;
      }
      const { used, typedCalls } = await placedLater(
        () => `工作表“${name}”`,
        () => this.#read(path),
      );
      sheets.push({ name, hidden, used, ...(typedCalls && { typedCalls }) });
    }
    const tables = this.#only ? [] : listTables(this.#book);
    return { sheets, tables: tables.map(({ name, sheet, area }) => ({ name, sheet: sheet.name, area })) };
  }

  read: WorkbookHost['read'] = (requests) => Promise.all(requests.map(async ({ sheet, area }) => cut(await this.#valuesOf(sheet), area)));

  inspect: WorkbookHost['inspect'] = async (requests) => {
    if (this.#only) await this.#unpack(stylesPath(this.#parts, this.#book.main));
    return Promise.all(
      requests.map(async ({ sheet, area }) => readTraits(await this.#textOf(this.#pathOf(sheet)), this.#book.styles, area)),
    );
  };

  filled = async (sheet: string): Promise<FilledRow[]> => filledRows(await this.#valuesOf(sheet));

  async merges(sheet: string): Promise<Area[]> {
    const entry = this.#sheets().find(({ name }) => sameName(name, sheet));
    return entry ? readMerges(await this.#textOf(entry.path)) : [];
  }

  apply: WorkbookHost['apply'] = (changes, progress) =>
    unlessDamaged<void>(async () => {
      if (changes.length === 0) return ok(undefined);
      if (treeOf(this.#parts, this.#book.main).namespace === STRICT) return refuse('BAD_REQUEST', STRICT_FORM);
      try {
        return this.#carryOut(await this.#partsFor(changes), changes, progress);
      } catch (error) {
        // Another sheet than those that are named is changed, as where the formulas of any mention a column that gets another name.
        if (!(error instanceof StillPacked)) throw error;
        await this.#unpack(this.#parts.keys());
        return this.#carryOut(new Parts(this.#parts), changes, progress);
      }
    });

  /** All or nothing: the changes are made on a copy of the list of parts, which takes the place of the old one at the end. */
  #carryOut(parts: Parts, changes: readonly Change[], progress?: OnProgress): Outcome<void> {
    const book = editBook(parts);
    for (const [index, change] of changes.entries()) {
      const outcome = carryOutInXlsx(book, change);
      if (!outcome.ok) return outcome;
      progress?.(index + 1, changes.length);
    }
    dropCalculationChain(book);
    closeBook(book);
    this.#parts = book.parts;
    this.#book = editBook(book.parts);
    return ok(undefined);
  }

  /** A copy of the parts in which all is unpacked that the changes name; of a sheet that is laid anew only what is around its rows. */
  async #partsFor(changes: readonly Change[]): Promise<Parts> {
    const tables = listTables(this.#book);
    const sheetOf = (change: Change): string | undefined => {
      if (change.do === 'add-sheet') return undefined;
      return change.do === 'append-rows' ? tables.find(({ name }) => sameName(name, change.table))?.sheet.name : change.sheet;
    };
    const ways = new Map<string, Set<Change['do']>>();
    for (const change of changes) {
      const path = this.#sheets().find(({ name }) => sameName(name, sheetOf(change) ?? ''))?.path;
      if (path !== undefined) ways.set(path, (ways.get(path) ?? new Set()).add(change.do));
    }
    const around = new Map<string, string>();
    for (const [path, done] of ways) {
      const packed = this.#parts.packed(path);
      const rest =
        packed && done.size === 1 && done.has('replace-sheet') ? await aroundRows(piecesOfPart(packed, this.#packing)) : undefined;
      if (rest === undefined) await this.#unpack([path]);
      else around.set(path, rest);
    }
    const parts = new Parts(this.#parts);
    for (const [path, rest] of around) putText(parts, path, rest);
    return parts;
  }

  async respell(sheets: readonly string[]): Promise<void> {
    if (sheets.length === 0) return;
    const paths = sheets.map((sheet) => this.#pathOf(sheet));
    await this.#unpack(paths);
    const parts = new Parts(this.#parts);
    for (const path of paths) {
      const part = splitSheet(needText(parts, path));
      putText(parts, path, joinSheet({ ...part, rows: respellCalls(part.rows) }));
    }
    this.#parts = parts;
    this.#book = editBook(parts);
  }

  savedAt(): string | undefined {
    const core = relationshipsOf(this.#parts, '').find(({ type }) => type === 'core-properties')?.target;
    const said = core !== undefined && this.#parts.has(core) ? child(treeOf(this.#parts, core), 'modified')?.text.trim() : undefined;
    return said !== undefined && Number.isFinite(Date.parse(said)) ? said : undefined;
  }

  async save(): Promise<Uint8Array> {
    return zip(this.#parts, this.#packing);
  }

  #valuesOf(sheet: string): Promise<SheetValues> {
    return this.#read(this.#pathOf(sheet));
  }

  #sheets(): readonly SheetEntry[] {
    if (this.#listed?.of !== this.#book) this.#listed = { of: this.#book, sheets: listSheets(this.#book) };
    return this.#listed.sheets;
  }

  #pathOf(sheet: string): string {
    const entry = this.#sheets().find(({ name }) => sameName(name, sheet));
    if (!entry) throw new Error(`There is no sheet “${sheet}” to read.`);
    return entry.path;
  }

  async #unpack(paths: Iterable<string>): Promise<void> {
    for (const path of [...paths]) {
      const packed = this.#parts.packed(path);
      if (!packed) continue;
      await unpackPart(this.#parts, path, this.#packing);
      const values = this.#values.get(packed.content);
      if (values) this.#values.set(this.#parts.get(path)!, values);
    }
  }

  async #textOf(path: string): Promise<string> {
    await this.#unpack([path]);
    return needText(this.#parts, path);
  }

  #read(path: string): Promise<SheetValues> {
    const packed = this.#parts.packed(path);
    const bytes = packed?.content ?? this.#parts.get(path)!;
    const known = this.#values.get(bytes);
    if (known) return known;
    const whole = (): Promise<string> => this.#textOf(path);
    const { strings } = this.#book;
    const manner: SheetManner = this.#only ? { onlyValues: true, texts: this.#only.texts } : {};
    const values =
      (packed?.size ?? bytes.length) > LARGE
        ? readLargeSheet({ pieces: packed ? piecesOfPart(packed, this.#packing) : [bytes], whole }, strings, manner)
        : whole().then((xml) => readSheet(xml, strings, manner));
    this.#values.set(bytes, values);
    return values;
  }
}
