// Data validation as Excel does it to somebody who types: bad input is refused.
import { Direction, type DocumentDataModel, type Injector, IUniverInstanceService, UniverInstanceType } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { DocSelectionManagerService, IEditorBridgeService, KeyCode } from '@univerjs/preset-sheets-core';
import { enter, type Entered } from '../host/model/cell';
import type { GridPort } from '../host/model/grid-port';
import { isValid } from '../host/model/validate';
import { ask } from './question';
import { ruleAt, type Validated } from './rule-at';
import type { Filled } from './table-growth';
import type { Texts } from './texts';

/** How the input was ended, and with it which way the selection goes. */
interface Ending extends Place {
  keycode?: KeyCode;
}
const MOVES = new Map([
  [KeyCode.ENTER, Direction.DOWN],
  [KeyCode.TAB, Direction.RIGHT],
  [KeyCode.ARROW_DOWN, Direction.DOWN],
  [KeyCode.ARROW_UP, Direction.UP],
  [KeyCode.ARROW_LEFT, Direction.LEFT],
  [KeyCode.ARROW_RIGHT, Direction.RIGHT],
]);

/** Every text of Univer ends with a paragraph and a section. */
const DOCUMENT_END = 2;

/** Typed input waits outside the cell until it is known to be allowed. */
export function checkTyping(api: FUniver, injector: Injector, grid: GridPort, words: Texts, filled: Filled): void {
  const editor = injector.get(IEditorBridgeService);
  api.addEvent(api.Event.BeforeSheetEditEnd, (event) => {
    const { worksheet, row, column, value, isConfirm, keycode } = event;
    // Somebody who clicks on the tab of another sheet is there already when the input ends.
    const sheet = editor.getEditLocation()?.sheetId ?? worksheet.getSheetId();
    const rule = isConfirm ? ruleAt(grid, sheet, row, column) : undefined;
    if (!rule || Object.keys(rule.validation.rule).length === 0 || !rule.validation.errorAlert.showAlert) return;
    const style = grid.styles(sheet, { row, column, rows: 1, columns: 1 })[0]![0]!;
    const entered = enter(value.toPlainText().replace(/\r?\n$/, ''), style.numberFormat);
    const held = grid.contents(sheet, { row, column, rows: 1, columns: 1 })[0]![0]!;
    if (entered.formula === held.formula && entered.value === held.value) return;
    event.cancel = true;
    void decide(api, injector, grid, words, { sheet, row, column, keycode }, rule, entered, filled);
  });
}

interface Place {
  sheet: string;
  row: number;
  column: number;
}

async function decide(
  api: FUniver,
  injector: Injector,
  grid: GridPort,
  words: Texts,
  { sheet, row, column, keycode }: Ending,
  rule: Validated,
  entered: Entered,
  filled: Filled,
): Promise<void> {
  const value = entered.formula === undefined ? entered.value : await grid.evaluate(sheet, row, column, entered.formula);
  const fine = await isValid(grid, sheet, { row, column }, rule, value);
  const again = fine ? false : await refuse(rule, words);
  if (again === 'retry') return selectTyped(injector);
  // Not waited for: the next key that is pressed belongs to the next cell.
  void api.getActiveWorkbook()!.endEditingAsync(false);
  if (again !== 'drop') {
    grid.write(sheet, row, column, [[entered]]);
    filled(sheet, { row, column, rows: 1, columns: 1 });
    move(api, keycode);
  }
}

/** What is typed next takes its place, as in Excel. */
function selectTyped(injector: Injector): void {
  const unitId = injector.get(IEditorBridgeService).getCurrentEditorId();
  const typed = injector.get(IUniverInstanceService).getUnit<DocumentDataModel>(unitId, UniverInstanceType.UNIVER_DOC);
  const endOffset = Math.max(0, (typed?.getBody()?.dataStream.length ?? 0) - DOCUMENT_END);
  injector.get(DocSelectionManagerService).replaceDocRanges([{ startOffset: 0, endOffset }], { unitId, subUnitId: unitId });
}

/** As Univer goes on after input; a press of the mouse has gone to its cell already. */
function move(api: FUniver, keycode: KeyCode | undefined): void {
  const direction = keycode === undefined ? undefined : MOVES.get(keycode);
  if (direction === undefined) return;
  const isEnding = keycode === KeyCode.ENTER || keycode === KeyCode.TAB;
  void api.executeCommand(isEnding ? 'sheet.command.move-selection-enter-tab' : 'sheet.command.move-selection', { keycode, direction });
}

/** Excel's three styles: stop (retry or drop), warning (go on or not), information (go on). */
async function refuse({ validation }: Validated, words: Texts): Promise<'retry' | 'drop' | 'accept'> {
  const { title, message, style } = validation.errorAlert;
  const [heading, text] = [title || words.invalidTitle, message || words.invalidText];
  if (style === 'Information') {
    await ask(heading, text, [words.ok]);
    return 'accept';
  }
  if (style === 'Warning')
    return (['accept', 'retry', 'drop'] as const)[
      await ask(heading, `${text}\n\n${words.invalidWarning}`, [words.yes, words.no, words.cancel])
    ]!;
  return (['retry', 'drop'] as const)[await ask(heading, text, [words.retry, words.cancel])]!;
}
