// What is said when something failed, also where the words for it cannot be fetched.
import { Failure } from '../../src/open-book/failure';
import { sayFailure } from '../../src/open-book/say-failure';

afterEach(() => jest.resetModules());

test('says it in the words that stand for its kind', async () => {
  expect(await sayFailure(new Failure('editing'))).toContain('正在编辑单元格');
});

test('says that a part is not there where the words are not', async () => {
  jest.doMock('../../src/open-book/failure-words', () => {
    throw new Error('Loading chunk 12 failed.');
  });
  expect(await sayFailure(new Failure('editing'))).toBe(
    '助手的一部分没有载入，没有执行，已录入的数据没有受影响。请检查网络后重试；仍不行时，请关闭面板再打开。',
  );
});
