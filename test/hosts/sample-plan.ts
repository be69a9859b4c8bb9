// A workbook plan that uses everything a plan can say, for the tests of the hosts.
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/plan';

export const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '_x000D_',
  '_x005F_x000D_',
  '😀 政务',
  '第一行\n第二行',
  `'单引号" & <标签> >`,
  ' 前后有空格 ',
  '#N/A',
  'TRUE',
  '001',
  '\t制表',
  ']]>',
  '&amp;',
  '一'.repeat(32_767),
];

/** Openpyxl and LibreOffice unmark this text twice; Excel, and we, once. */
export const TWICE_MARKED = HOSTILE.indexOf('_x005F_x000D_');

export const entrySheet: SheetPlan = {
  name: '录入 高校',
  tabColour: '#0F548C',
  widths: [8, 30, 14, 14, 12],
  hiddenColumns: [0],
  heights: [{ row: 0, points: 32 }],
  hiddenRows: [2],
  blocks: [
    { row: 0, column: 1, cells: [['录入表']] },
    { row: 2, column: 0, cells: [['id', 'name', 'count', 'done', 'score']] },
    { row: 3, column: 0, cells: [['编号', '单位', '信息公开（项）', '按时办结', '得分']] },
    {
      row: 4,
      column: 0,
      cells: [
        ['u1', '甲大学', 3, true, { formula: 'SCORE("高校","信息公开",C5)', value: 15 }],
        ['u2', '乙学院', null, false, { formula: 'SCORE("高校","信息公开",C6)', value: '#N/A' }],
        ['u3', '=丙', 0, null, { formula: 'IF(C7=0,"未开设","")', value: '未开设' }],
      ],
    },
    { row: 1, column: 1, cells: [['见说明']] },
    { row: 8, column: 1, cells: [['合计', { formula: 'SUM(C5:C7)', value: 3 }, { formula: 'C9>1', value: true }]] },
  ],
  styles: [
    { area: { row: 0, column: 1, rows: 1, columns: 1 }, style: 'title' },
    { area: { row: 3, column: 0, rows: 1, columns: 5 }, style: 'header' },
    { area: { row: 4, column: 0, rows: 3, columns: 5 }, style: 'cell' },
    { area: { row: 4, column: 2, rows: 3, columns: 2 }, style: 'entry' },
    { area: { row: 4, column: 2, rows: 3, columns: 1 }, style: 'whole' },
    { area: { row: 4, column: 4, rows: 3, columns: 1 }, style: 'points' },
    { area: { row: 8, column: 1, rows: 1, columns: 2 }, style: 'subtotal' },
    { area: { row: 8, column: 1, rows: 1, columns: 1 }, style: 'muted' },
  ],
  merges: [{ row: 0, column: 1, rows: 1, columns: 3 }],
  tables: [
    {
      name: '录入_高校',
      area: { row: 3, column: 0, rows: 4, columns: 5 },
      columns: ['编号', '单位', '信息公开（项）', '按时办结', '得分'],
      banded: true,
      filter: true,
    },
  ],
  validations: [
    {
      area: { row: 4, column: 2, rows: 3, columns: 1 },
      rule: { check: 'whole', from: 0, to: 50 },
      prompt: { title: '信息公开', text: '填开设的项数，\n整数 0–50。' },
      error: { title: '不是项数', text: '请填 0–50 的整数。' },
    },
    { area: { row: 4, column: 3, rows: 3, columns: 1 }, rule: { check: 'list', words: ['是', '否'] }, severity: 'warning' },
    { area: { row: 4, column: 1, rows: 3, columns: 1 }, rule: { check: 'list-range', range: "'说明'!$A$1:$A$3" } },
    { area: { row: 8, column: 2, rows: 1, columns: 1 }, rule: { check: 'formula', formula: 'C9<100' } },
    { area: { row: 9, column: 2, rows: 1, columns: 1 }, rule: { check: 'date', from: 44562, to: 44926 } },
    { area: { row: 9, column: 3, rows: 1, columns: 1 }, rule: { check: 'decimal', from: 0, to: 100 } },
    { area: { row: 9, column: 4, rows: 1, columns: 1 }, rule: { check: 'whole', from: 1 } },
  ],
  conditions: [
    { area: { row: 4, column: 2, rows: 3, columns: 1 }, formula: 'AND($B5<>"",C5="")', style: 'todo' },
    { area: { row: 4, column: 4, rows: 3, columns: 1 }, formula: 'ISNA(E5)', style: 'problem' },
  ],
  links: [{ row: 1, column: 1, sheet: '说明', cell: 'A1' }],
  notes: [{ row: 3, column: 2, text: '条文：“信息公开” < 3 项 & 其他\n得 5 分。' }],
  charts: [
    {
      kind: 'column',
      title: '录入情况 <一> & “二”',
      categories: { row: 4, column: 1, rows: 3, columns: 1 },
      series: [
        { name: '信息公开', values: { row: 4, column: 2, rows: 3, columns: 1 } },
        { name: '得分', values: { row: 4, column: 4, rows: 3, columns: 1 } },
      ],
      place: { row: 11, column: 1, rows: 10, columns: 3 },
      altText: '三个单位的 <项数> 和 "得分"。',
    },
    {
      kind: 'bar',
      title: '得分率',
      categories: { row: 4, column: 1, rows: 3, columns: 1 },
      series: [{ name: '得分率', values: { row: 4, column: 4, rows: 3, columns: 1 } }],
      place: { row: 22, column: 1, rows: 8, columns: 3 },
      altText: '得分率',
      numberFormat: '0%',
      most: 1,
    },
  ],
  freeze: { rows: 4, columns: 2 },
  gridlines: false,
  zoom: 90,
  print: {
    orientation: 'landscape',
    fitWidth: 1,
    repeatRows: { first: 3, last: 3 },
    repeatColumns: { first: 1, last: 1 },
    area: { row: 0, column: 1, rows: 9, columns: 4 },
    breaks: [8],
    footer: '第 &P 页，共 &N 页',
  },
};

export const guideSheet: SheetPlan = {
  name: '说明',
  widths: [40],
  blocks: [{ row: 0, column: 0, cells: HOSTILE.map((text) => [text]) }],
  styles: [{ area: { row: 0, column: 0, rows: HOSTILE.length, columns: 1 }, style: 'text_format' }],
};

export const samplePlan: WorkbookPlan = {
  title: '2022 年评估 <湖南> & 高校',
  sheets: [
    { name: '元数据', hidden: 'very-hidden', widths: [], blocks: [{ row: 0, column: 0, cells: [['scheme', 'hunan-2022']] }], styles: [] },
    entrySheet,
    guideSheet,
  ],
};
