// The reading of the open workbook when a part of the add-in cannot be loaded.
afterEach(() => jest.dontMock('../../src/commands/read-open-book'));

test('a part that does not load is a reading that failed, with what to do, and the next reading works again', async () => {
  jest.resetModules();
  jest.doMock('../../src/commands/read-open-book', () => { throw new Error('ChunkLoadError'); });
  const { currentSession, refresh } = await import('../../src/commands/session');
  expect(await refresh()).toEqual({ state: 'failed', message: expect.stringContaining('请检查网络后重试') as string });
  jest.doMock('../../src/commands/read-open-book', () => ({ readOpenBook: () => Promise.resolve({ state: 'refused', message: '不是' }) }));
  expect(await refresh()).toEqual({ state: 'refused', message: '不是' });
  expect(currentSession().state).toBe('refused');
});
