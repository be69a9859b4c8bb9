// 设置: what the book was made with, and how unclear clauses are read; both are found again by their tables.
import { heading, type Frame } from '../frame';
import { sheetNames } from '../names';
import { guideSheet } from '../part/guide-sheet';
import { line, space } from '../part/part';
import type { SheetPlan } from '../plan';
import { choiceHeaders, readingColumns, readingsTable } from './readings';
import { settingsTable, type Making } from './settings';

const HINT = '条文有歧义的地方，在这里选定理解；改选后，得分和结果随之重新计算。其余内容请勿改动。';
/** Of the columns of the readings; the settings take the first of them. */
const WIDTHS = [8, 30, 34, 30, 30, 46];

export function settingsSheet(frame: Frame, made: Pick<Making, 'formulas' | 'createdOn'>): SheetPlan {
  const { scheme } = frame;
  const choices = choiceHeaders(scheme.data);
  const widths = [...WIDTHS, ...choices.map(() => 20)];
  return guideSheet(frame, {
    name: sheetNames.settings,
    widths,
    hidden: [0, ...choices.map((_, index) => readingColumns.length + index)],
    parts: [
      ...heading(frame, '设置', HINT, { column: 1, hintColumn: 2 }),
      space(),
      settingsTable({ ...frame, ...made }, widths),
      ...(scheme.data.readings.length > 0
        ? [
            space(),
            line([{ column: 1, text: '条文理解', style: 'section' }], { height: 30, isHeading: true }),
            readingsTable(scheme, widths),
          ]
        : []),
    ],
  });
}
