// Any workbook host as a workbook that somebody has open: a second program, whose window is this object.
import type { Cell } from '../../src/model/cell';
import type { Outcome } from '../../src/model/outcome';
import { chooseHost } from '../../src/open-book/chosen-host';
import type {
  CallLook,
  CallPlaces,
  CellInRange,
  Changed,
  ChangedSheet,
  FormulaWork,
  OpenBookHost,
  Records,
  Selection,
} from '../../src/open-book/host';
import { areaName, parseArea, type Area } from '../../src/workbook/area';
import type { CellTraits, Change, OnProgress, Survey, WorkbookHost } from '../../src/workbook/host';

type Requests = Parameters<WorkbookHost['read']>[0];

const NOTHING: FormulaWork = { changed: 0, locked: [], kept: [], open: [] };

export class ShownBook implements OpenBookHost {
  /** What was opened beside it. */
  readonly opened: Uint8Array[] = [];
  readonly #book: WorkbookHost;
  readonly #records = new Map<string, unknown>();
  readonly #ofSelection = new Set<(selection: Selection) => void>();
  readonly #ofChanges = new Set<(changed: Changed) => void>();
  #selected: { sheet: string; area: Area } | undefined;

  constructor(book: WorkbookHost) {
    this.#book = book;
  }

  survey = (): Promise<Survey> => this.#book.survey();
  read = (requests: Requests): Promise<Cell[][][]> => this.#book.read(requests);
  inspect = (requests: Requests): Promise<CellTraits[][][]> => this.#book.inspect(requests);

  apply = async (changes: readonly Change[], progress?: OnProgress, records: Records = {}): Promise<Outcome<void>> => {
    const applied = await this.#book.apply(changes, progress);
    if (applied.ok) await this.remember(records);
    for (const change of applied.ok ? changes : []) {
      if (change.do !== 'write') continue;
      const area = { row: change.row, column: change.column, rows: change.cells.length, columns: change.cells[0]?.length ?? 0 };
      for (const listener of this.#ofChanges) listener({ sheet: change.sheet, address: areaName(area) });
    }
    return applied;
  };

  jumpTo = async (sheet: string, cell: string): Promise<boolean> => {
    const area = parseArea(cell);
    if (!area || !(await this.#sheets()).includes(sheet)) return false;
    this.#selected = { sheet, area };
    const selection = await this.selection();
    for (const listener of this.#ofSelection) listener(selection);
    return true;
  };

  /** What is written to a file is whole or not there. */
  putBack = async (): Promise<string[]> => [];

  showMade = ([first]: readonly string[]): Promise<boolean> => this.jumpTo(first!, 'A1');

  selection = async (): Promise<Selection> => {
    const { sheet, area } = await this.#place();
    return { sheet, row: area.row, column: area.column };
  };

  selectedCells = async (): Promise<{ row: number; values: Cell[][] }> => {
    const place = await this.#place();
    return { row: place.area.row, values: (await this.read([place]))[0]! };
  };

  watchSelection = async (listener: (selection: Selection) => void): Promise<() => void> => {
    this.#ofSelection.add(listener);
    return () => this.#ofSelection.delete(listener);
  };

  watchChanges = async (listener: (changed: Changed) => void): Promise<() => void> => {
    this.#ofChanges.add(listener);
    return () => this.#ofChanges.delete(listener);
  };

  /** It works nothing out: what stands in the cells was worked out elsewhere. */
  supportsFunctions = (): boolean => false;
  recalculate = async (): Promise<void> => undefined;
  repairFormulas = async (): Promise<FormulaWork> => NOTHING;
  freezeActiveSheet = async (): Promise<FormulaWork> => NOTHING;

  lookAtCalls = async ({ scores, others }: CallPlaces): Promise<CallLook> => {
    const places = [...scores, ...others];
    const values = await this.read(places);
    const sheets = places.filter((_place, at) => values[at]!.flat().includes('#NAME?')).map(({ sheet }) => sheet);
    return { shown: sheets.length > 0 ? 'unknown' : 'neither', sheets: [...new Set(sheets)] };
  };

  lookAtChanged = async (changed: readonly Changed[]): Promise<ChangedSheet[]> => {
    const values = await this.read(changed.map(({ sheet, address }) => ({ sheet, area: parseArea(address)! })));
    return changed.map(({ sheet }, at) => ({ sheet, name: sheet, isUnknown: values[at]!.flat().includes('#NAME?') }));
  };

  areBlank = async (cells: readonly CellInRange[]): Promise<boolean[]> => {
    const values = await this.read(
      cells.map(({ address, row, column }) => {
        const [, sheet] = /^'?(.+?)'?!/u.exec(address)!;
        const area = parseArea(address)!;
        return { sheet: sheet!, area: { row: area.row + row, column: area.column + column, rows: 1, columns: 1 } };
      }),
    );
    return values.map(([[value]]) => value === null);
  };

  recall = async (keys: readonly string[]): Promise<unknown[]> => keys.map((key) => this.#records.get(key));

  remember = async (records: Records): Promise<void> => {
    for (const [key, value] of Object.entries(records)) {
      if (value === undefined) this.#records.delete(key);
      else this.#records.set(key, value);
    }
  };

  workbookName = async (): Promise<string> => '评分.xlsx';

  openAsNewWorkbook = async (bytes: Uint8Array): Promise<void> => {
    this.opened.push(bytes);
  };

  async #sheets(): Promise<string[]> {
    return (await this.survey()).sheets.map(({ name }) => name);
  }

  async #place(): Promise<{ sheet: string; area: Area }> {
    return this.#selected ?? { sheet: (await this.#sheets())[0]!, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }
}

/** Has the pane and the ribbon work with this workbook. */
export function showBook(book: WorkbookHost): ShownBook {
  const shown = new ShownBook(book);
  chooseHost('表格', async () => shown);
  return shown;
}
