// Files that were chosen to be brought in are read one after the other: the next is asked for its bytes once the one before is done.
import { openXlsx } from '../../src/hosts/xlsx/open-xlsx';
import { archiveOf } from '../../src/hosts/xlsx/archive';
import { streams } from '../../src/hosts/xlsx/packing';
import { readHandedIn } from '../../src/open-book/use-cases/bring-in';
import { bookOf, fill, handOut, need } from '../hand-out/desk';
import { showBook } from './shown-book';

jest.setTimeout(60_000);

class Chosen extends File {
  constructor(
    bytes: Uint8Array,
    name: string,
    private readonly log: string[],
  ) {
    super([new Uint8Array(bytes)], name, { lastModified: Date.UTC(2022, 11, 19) });
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    this.log.push(this.name);
    return super.arrayBuffer();
  }
}

test('one after the other, and none any more once somebody stops', async () => {
  const { book, files } = await handOut(await bookOf());
  showBook(need(await openXlsx(book)));
  const answered = await fill(files.get('填报表_甲大学.xlsx')!, { 信息公开·开设项数: 3 });
  const log: string[] = [];
  const archive = await archiveOf([...files].slice(1), streams);
  const chosen = (): File[] => [
    new Chosen(answered, '甲.xlsx', log),
    new Chosen(archive, '其他.zip', log),
    new Chosen(answered, '又.xlsx', log),
  ];
  const read = need(await readHandedIn(chosen(), (done, total) => log.push(`${done}/${total}`)));
  expect(log).toEqual(['0/3', '甲.xlsx', '0/3', '1/3', '其他.zip', '1/4', '2/4', '3/4', '又.xlsx', '3/4']);
  expect(read.reading.submissions.map(({ file: { name }, cells }) => [name, cells.length])).toEqual([
    ['甲.xlsx', 1],
    ['其他.zip/填报表_乙学院.xlsx', 0],
    ['其他.zip/填报表_第一中心.xlsx', 0],
    ['又.xlsx', 1],
  ]);

  log.length = 0;
  const stopped = readHandedIn(chosen(), (done) => {
    if (done > 0) throw new Error('stopped');
  });
  await expect(stopped.then(need)).rejects.toThrow();
  expect(log).toEqual(['甲.xlsx']);
});
