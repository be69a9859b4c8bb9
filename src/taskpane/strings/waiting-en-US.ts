// See waiting-zh-CN.ts.
import type { WaitingStrings } from './waiting-zh-CN';

export const waitingEnUS: WaitingStrings = {
  told: (program, task) =>
    `${task ? `${task}: ` : ''}${program} has not answered yet: it may be calculating, a cell may be in edit mode, or a dialog may be open. You can go on waiting, or stop: what is done stays, and pressing the button again finishes the rest. It stops by itself after a minute.`,
  tasks: {
    reading: 'Reading the workbook',
    results: 'Making the result sheets',
    sheets: 'Making the sheets',
    nextYear: 'Making the workbook of the next year',
    notice: 'Keeping the settings of the notice',
    entry: 'Writing the entry',
    settings: 'Changing the settings',
    draw: 'Drawing',
    round: 'Taking over what was entered elsewhere',
    handOut: 'Making the files to fill in',
    collect: 'Bringing in the files that came back',
    mend: 'Repairing the workbook',
    putBack: 'Putting back what stood there',
    formulas: 'Rewriting the formulas',
  },
  goOn: 'Keep waiting',
  stop: 'Stop',
};
