// An office's own rubric as a document, a workbook and a text: what `import` reads.
import { bookOf, sheetOf } from '../app/roster/reading';
import { cell, docx, paragraph, row, table } from '../import/read/zipped';

const TITLE = '某县河湖管护考核细则';
export const headWords = ['考核项目', '考核指标', '分值', '评分标准'];
const ROWS = [
  headWords,
  ['组织保障', '业务培训', '12', '全年培训不少于2次，每少1次扣6分，扣完为止。'],
  ['组织保障', '档案管理', '8', '视档案质量酌情计分。'],
  ['问题整改', '督办事项', '30', '未按期办结的，每件扣5分；被省级通报的，每次扣10分。'],
  ['问题整改', '巡查次数', '20', '每月巡查1次得2分，最多20分。'],
  ['宣传引导', '宣传报道', '30', '市级媒体报道的每篇计3分，省级媒体报道的每篇计5分，最高30分。'],
];
const NOTE = '注：各项扣完为止，得分保留两位小数。';

export async function foreignRubrics(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const word = docx(paragraph(TITLE) + table(...ROWS.map((cells) => row(...cells.map((text) => cell(text))))) + paragraph(NOTE));
  const grid = [[TITLE, '', '', ''], ...ROWS, [NOTE, '', '', '']];
  const text = grid.map((cells) => cells.map((each) => `"${each}"`).join(',')).join('\r\n');
  return [
    { name: '考核细则.docx', bytes: word },
    { name: '考核细则.xlsx', bytes: await bookOf(sheetOf('细则', grid)) },
    { name: '考核细则.csv', bytes: new TextEncoder().encode(`\uFEFF${text}`) },
  ];
}
