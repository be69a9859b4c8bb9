// What is served is built once, however many servers are started at the same time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone } from '../../src/workbench/server/alone.mjs';

const lock = (): string => join(mkdtempSync(join(tmpdir(), 'alone-')), 'lock');

test('who comes later waits until the work is done, and an error lets the next one in', async () => {
  const place = lock();
  const log: string[] = [];
  const work = (name: string) =>
    alone(place, async () => {
      log.push(`${name} begins`);
      await new Promise((over) => {
        setTimeout(over, 50);
      });
      log.push(`${name} ends`);
      if (name === 'one') throw new Error('failed');
    });
  const [one] = await Promise.allSettled([work('one'), work('two')]);
  expect(one.status).toBe('rejected');
  expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  expect(existsSync(place)).toBe(false);
});

test('what a program that was ended has left behind keeps nobody waiting', async () => {
  const place = lock();
  writeFileSync(place, String(spawnSync(process.execPath, ['-e', '']).pid));
  let done = false;
  await alone(place, async () => {
    done = true;
  });
  expect(done).toBe(true);
});
