// Names of files that people download.
import { fileName } from '../../../src/taskpane/notice/download';

test('a file is called as its title, without what file systems forbid', () => {
  expect(fileName('关于2022年全省教育系统“公开”工作的通报')).toBe('关于2022年全省教育系统“公开”工作的通报');
  expect(fileName('甲/乙:丙*?"<>|\n丁')).toBe('甲乙丙丁');
  expect(fileName('///')).toBe('通报');
  expect(fileName('长'.repeat(300))).toHaveLength(80);
});
