// Names of files: what every system and Excel take, and what becomes of the others.
import { fileName, isFileName } from '../../src/model/file-name';

const pair = '𠮷';

test.each([
  ['关于2022年全省教育系统“公开”工作的通报', '关于2022年全省教育系统“公开”工作的通报.docx'],
  ['甲/乙:丙*?"<>|[1]\n丁', '甲乙丙1丁.docx'],
  ['///', '通报.docx'],
  [' .评分. .', '评分.docx'],
  ['CON', '_CON.docx'],
  ['nul.2023', '_nul.2023.docx'],
  ['Com1 ', '_Com1.docx'],
  ['LPT²', '_LPT².docx'],
  ['CONTROL', 'CONTROL.docx'],
  ['长'.repeat(300), `${'长'.repeat(80)}.docx`],
  [`${'长'.repeat(79)}${pair}`, `${'长'.repeat(79)}.docx`],
])('%j becomes a file that can be stored anywhere', (title, name) => {
  expect(fileName(title, 'docx', '通报')).toBe(name);
  expect(isFileName(name.slice(0, -'.docx'.length))).toBe(true);
});

test.each([
  '',
  'CON',
  'prn',
  'AUX',
  'NUL',
  'COM1',
  'lpt9',
  'Nul.old',
  'CON .x',
  '评分.',
  '.评分',
  '评分 ',
  '甲\\乙',
  '甲/乙',
  '甲:乙',
  '甲*',
  '甲?',
  '甲"',
  '甲<',
  '甲>',
  '甲|乙',
  '评分[1]',
  '甲\u0007',
  '长'.repeat(81),
  '\uD800',
])('%j is no name of a file', (name) => {
  expect(isFileName(name)).toBe(false);
});

test.each(['评分', '2023年评分（终稿）', 'COM10', 'CONS', '评分 2.0', `${pair}评分`])('%j is one', (name) => {
  expect(isFileName(name)).toBe(true);
  expect(fileName(name, 'xlsx', '评分')).toBe(`${name}.xlsx`);
});
