// Names of files that people download.
import { fileName } from '../../../src/taskpane/notice/download';

test('a file is called as its title, without what file systems forbid', () => {
  expect(fileName('关于2022年全省教育系统“公开”工作的通报', 'docx')).toBe('关于2022年全省教育系统“公开”工作的通报.docx');
  expect(fileName('甲/乙:丙*?"<>|\n丁', 'xlsx')).toBe('甲乙丙丁.xlsx');
  expect(fileName('///', 'docx')).toBe('通报.docx');
  expect(fileName('长'.repeat(300), 'docx')).toHaveLength(85);
});
