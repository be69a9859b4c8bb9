// The reading of the open workbook when a part of the add-in cannot be loaded.
import type { OpenBookHost } from '../../src/open-book/host';

afterEach(() => jest.dontMock('../../src/open-book/read-open-book'));

/** A page that has just been loaded. */
async function newPage() {
  jest.resetModules();
  const [session, { chooseHost }] = await Promise.all([import('../../src/open-book/session'), import('../../src/open-book/chosen-host')]);
  return { ...session, chooseHost };
}
const failed = { state: 'failed', message: expect.stringContaining('请检查网络后重试') as string };
const refused = { state: 'refused', message: '不是' };

test('a part that does not load is a reading that failed, with what to do, and the next reading works again', async () => {
  const { currentSession, refresh, chooseHost } = await newPage();
  chooseHost('Excel', async () => ({}) as OpenBookHost);
  jest.doMock('../../src/open-book/read-open-book', () => {
    throw new Error('ChunkLoadError');
  });
  expect(await refresh()).toEqual(failed);
  jest.doMock('../../src/open-book/read-open-book', () => ({ readOpenBook: () => Promise.resolve(refused) }));
  expect(await refresh()).toEqual(refused);
  expect(currentSession().state).toBe('refused');
});

test('nor is it otherwise with the host itself, which is asked for again', async () => {
  const { refresh, chooseHost } = await newPage();
  jest.doMock('../../src/open-book/read-open-book', () => ({ readOpenBook: () => Promise.resolve(refused) }));
  const load = jest.fn().mockRejectedValueOnce(new Error('ChunkLoadError')).mockResolvedValue({});
  chooseHost('Excel', load);
  expect(await refresh()).toEqual(failed);
  expect(await refresh()).toEqual(refused);
  expect(await refresh()).toEqual(refused);
  expect(load).toHaveBeenCalledTimes(2);
});

test('who asks for a reading while one is under way gets one that begins after it, and all who ask meanwhile get the same', async () => {
  const { readSession, refresh, chooseHost } = await newPage();
  chooseHost('Excel', async () => ({}) as OpenBookHost);
  const begun: ((state: unknown) => void)[] = [];
  jest.doMock('../../src/open-book/read-open-book', () => ({ readOpenBook: () => new Promise((answer) => begun.push(answer)) }));
  const settled = () => new Promise((later) => setTimeout(later));
  const first = refresh();
  await settled();
  const joined = readSession();
  const [anew, again] = [refresh(), refresh()];
  await settled();
  expect(begun).toHaveLength(1);
  begun[0]!({ ...refused, message: '前' });
  expect(await Promise.all([first, joined])).toEqual([
    { ...refused, message: '前' },
    { ...refused, message: '前' },
  ]);
  await settled();
  expect(begun).toHaveLength(2);
  begun[1]!(refused);
  expect(await Promise.all([anew, again])).toEqual([refused, refused]);
  expect(begun).toHaveLength(2);
});
