import { inExcel } from '../excel/in-excel';
import { cases, faults, startMatrix, type Row } from './faults/matrix';

jest.setTimeout(3_600_000);
jest.useFakeTimers({
  now: new Date('2022-12-20T09:00:00+08:00'),
  doNotFake: [
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'clearImmediate',
    'nextTick',
    'queueMicrotask',
    'performance',
    'hrtime',
    'requestAnimationFrame',
    'cancelAnimationFrame',
    'requestIdleCallback',
    'cancelIdleCallback',
  ],
});
const office = inExcel();
const only = process.env['CASES']?.split(',');
const onlyFaults = process.env['FAULTS']?.split(',');
const rows: Row[] = [];

afterAll(() => {
  const bad = rows.filter(({ wrong }) => wrong.length > 0);
  const sum = new Map<string, number>();
  for (const { useCase, wrong } of bad) for (const each of wrong) sum.set(`${useCase}: ${each}`, (sum.get(`${useCase}: ${each}`) ?? 0) + 1);
  require('node:fs').writeFileSync(process.env['OUT'] ?? '/tmp/sa/rows.json', JSON.stringify(rows, null, 1));
  process.stdout.write(`${rows.length} runs\n${[...sum].map(([key, count]) => `${count}\t${key}`).join('\n')}\n`);
});

describe.each((process.env['KINDS'] ?? 'desktop').split(',') as ('desktop' | 'web')[])('on %s', (excel) => {
  test.each(cases.filter((name) => !only || only.includes(name)))('%s', async (name) => {
    const t = process.hrtime.bigint();
    const { requests, run } = await startMatrix(office, excel, name);
    for (const fault of faults.filter((each) => !onlyFaults || onlyFaults.includes(each)))
      for (let request = 1; request <= requests; request++) rows.push(await run(request, fault));
    require('node:fs').writeFileSync(process.env['OUT'] ?? '/tmp/sa/rows.json', JSON.stringify(rows, null, 1));
    process.stdout.write(`${name}: ${requests} requests, ${Number((process.hrtime.bigint() - t) / 1000000n)} ms\n`);
  });
});
