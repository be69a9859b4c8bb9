// Files are read one after the other, and of each is kept what it changes: many that say nothing new are as light as few.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createHash } from 'node:crypto';
import { fileReaderFor, type FilesRead } from '../../src/collect/collect';
import { mayHoldAnswers } from '../../src/collect/submission';
import { openXlsxHere, xlsxReaderHere } from '../../src/cli/xlsx';
import { bookOf, fill, handOut, open } from '../hand-out/desk';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const FILES = 60;
/** Bytes that are kept of a file at most; the file itself unpacks to more than 100,000. */
const MOST = 8_000;

test(`of ${FILES} files what they change is kept, and none of them`, async () => {
  const { book, files } = await handOut(await bookOf());
  const bytes = await fill(files.get('填报表_甲大学.xlsx')!, { 信息公开·开设项数: 3 });
  const { book: opened, round } = await open(book);
  const { read } = fileReaderFor(opened, round, { answers: xlsxReaderHere(mayHoldAnswers), list: openXlsxHere });
  const into: FilesRead = { submissions: [], strangers: [], lists: [], annexes: [] };
  const bring = async (count: number): Promise<number> => {
    for (let at = 0; at < count; at++) {
      const file = { name: `${at}.xlsx`, received: '', written: '', digest: createHash('sha1').update(`${at}`).digest('hex') };
      await read(bytes.slice(), file, into);
    }
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = await bring(20);
  const after = await bring(FILES);
  expect(into.strangers).toEqual([]);
  expect(into.submissions.map(({ cells }) => cells.length)).toEqual(new Array(FILES + 20).fill(1));
  expect((after - before) / FILES).toBeLessThan(MOST);
});
