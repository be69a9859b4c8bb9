// 通报设置: everything staff decided about honours and notice, as tables that can be read, edited and found again.
import type { NoticeSettings } from '../../report/notice/settings';
import { heading, type Frame } from '../frame';
import { sheetNames } from '../names';
import { guideSheet } from '../part/guide-sheet';
import { line, space, type SheetPiece } from '../part/part';
import type { SheetPlan } from '../plan';
import { listTable } from './list-table';
import type { NoticeList } from './notice-list';
import { noticeLists } from './notice-lists';
import { wordTable } from './word-table';

/** The first column holds the keys of the first table. */
const WIDTHS = [10, 24, 44, 66, 26, 14];
const FIRST = 1;

export function noticeSheet(frame: Frame, settings: NoticeSettings): SheetPlan {
  const { scheme } = frame;
  const lists = noticeLists as readonly NoticeList<unknown>[];
  return guideSheet(frame, {
    name: sheetNames.notice,
    widths: WIDTHS,
    hidden: [0],
    parts: [
      ...heading(frame, sheetNames.notice, '由任务窗格维护，也可以直接改表格里的内容。表格以外写的内容，保存时会被清掉。', {
        column: FIRST,
        hintColumn: FIRST + 1,
      }),
      space(),
      ...titled('一、基本设置', '只改“内容”一列；留空的按“说明”处理。', wordTable(scheme, settings, WIDTHS)),
      ...lists.flatMap((each, index) => [
        space(),
        space(),
        ...titled(`${numbers[index]}、${each.table}`, each.hint, listTable(each, scheme, settings, { widths: WIDTHS, column: FIRST })),
      ]),
    ],
  });
}

const numbers = ['二', '三', '四', '五', '六'];

function titled(title: string, hint: string, table: SheetPiece): SheetPiece[] {
  return [
    line([{ column: FIRST, text: title, style: 'section' }], { height: 30, isHeading: true }),
    line([{ column: FIRST, text: hint, style: 'hint' }]),
    table,
  ];
}
