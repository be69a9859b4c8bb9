// draw: prints and records, repeats from its seed, and never loses an earlier draw.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Draw } from '../../src/assessment/assessment';
import type { Scoreboard } from '../../src/scoring/scoreboard';
import { runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'draw-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const fields = ['--scheme', 'suizhou-2023-kaoping', '--sampling', 'grassroots-fields'];
const recorded = (name: string) => JSON.parse(readFileSync(file(name), 'utf8')) as Draw[];

test('draws 15 of the 22 fields, the same for the same seed', async () => {
  const first = await runCli(['draw', ...fields, '--seed', '2023', '--json']);
  const second = await runCli(['draw', ...fields, '--seed', '2023', '--json']);
  const draw = JSON.parse(first.out) as Draw;
  expect(first.code).toBe(0);
  expect(new Set(draw.drawn).size).toBe(15);
  expect(draw).toMatchObject({ sampling: 'grassroots-fields', seed: '2023', at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u) });
  expect((JSON.parse(second.out) as Draw).drawn).toEqual(draw.drawn);
  expect(first.err).toContain('没有记到文件');
});

test('without a seed it makes one up and says which', async () => {
  const [one, two] = await Promise.all([1, 2].map(async () => JSON.parse((await runCli(['draw', ...fields, '--json'])).out) as Draw));
  expect(one!.seed).not.toBe(two!.seed);
  expect((JSON.parse((await runCli(['draw', ...fields, '--seed', one!.seed!, '--json'])).out) as Draw).drawn).toEqual(one!.drawn);
});

test('a second draw needs --again and a reason; the first one stays in the record', async () => {
  const record = ['--record', file('fields.json')];
  const first = await runCli(['draw', ...fields, ...record, '--seed', 'a']);
  expect(first).toMatchObject({ code: 0, err: `已记到 ${file('fields.json')}。\n` });
  const again = await runCli(['draw', ...fields, ...record, '--seed', 'b']);
  expect(again).toMatchObject({ code: 2, out: '', err: expect.stringContaining('已经抽过') });
  expect(await runCli(['draw', ...fields, ...record, '--seed', 'b', '--again'])).toMatchObject({ code: 2, err: expect.stringContaining('--reason') });
  expect(await runCli(['draw', ...fields, ...record, '--seed', 'b', '--reason', '误抽'])).toMatchObject({ code: 2, err: expect.stringContaining('--again') });
  expect(recorded('fields.json')).toHaveLength(1);
  expect(await runCli(['draw', ...fields, ...record, '--seed', 'b', '--again', '--reason', '误抽'])).toMatchObject({ code: 0, out: expect.stringContaining('重抽原因：误抽') });
  expect(recorded('fields.json').map(({ seed, reason }) => [seed, reason])).toEqual([['a', undefined], ['b', '误抽']]);
});

test('places are drawn for a unit from a list', async () => {
  writeFileSync(file('towns.txt'), Array.from({ length: 9 }, (_, at) => `${at + 1}镇`).join('\r\n'));
  const towns = (unit: string, ...more: string[]) => runCli(['draw', '--scheme', 'suizhou-2023-kaoping', '--sampling', 'daily-townships', '--unit', unit, '--seed', '1', '--json', ...more]);
  const pool = ['--pool', file('towns.txt')];
  expect((JSON.parse((await towns('随县', ...pool)).out) as Draw).drawn).toHaveLength(5);
  expect(JSON.parse((await towns('随州高新区管理委员会', ...pool)).out)).toMatchObject({ unit: '随州高新区', drawn: [expect.stringContaining('镇')] });
  expect(await towns('随县')).toMatchObject({ code: 2, err: expect.stringContaining('请给出名单') });
  expect(await towns('某县', ...pool)).toMatchObject({ code: 2, err: expect.stringContaining('没有单位“某县”。可用：随县') });
});

test('what is drawn goes into an assessment as it is', async () => {
  const { out } = await runCli(['draw', ...fields, '--seed', '2023', '--json']);
  const assessment = { scheme: 'suizhou-2023-kaoping', draws: [JSON.parse(out)], units: [{ name: '随县', category: '县市区' }] };
  const evaluated = await runCli(['evaluate'], JSON.stringify(assessment));
  const [unit] = (JSON.parse(evaluated.out) as Scoreboard).units;
  expect(Object.values(unit!.states!).filter((state) => state === 'not-sampled')).toHaveLength(7);
});

test.each<[string, string[], string]>([
  ['no scheme', ['--sampling', 'x'], '--scheme'],
  ['no sampling', ['--scheme', 'hunan-2022'], '--sampling'],
  ['a scheme that draws nothing', ['--scheme', 'hunan-2022', '--sampling', 'x'], '没有抽样'],
  ['an unknown sampling', ['--scheme', 'suizhou-2023-kaoping', '--sampling', 'x'], '可用：grassroots-fields'],
  ['an empty seed', [...fields, '--seed', ' '], '--seed 是空的'],
  ['a pool for indicators', [...fields, '--pool', '/nowhere.txt'], '打不开名单'],
  ['a workbook without a target', ['--book', 'x.xlsx', '--sampling', 'x'], '--out'],
  ['a workbook that is not there', ['--book', '/nowhere.xlsx', '--out', 'y.xlsx', '--sampling', 'x'], '没有工作簿'],
])('%s is refused in one line', async (_what, args, words) => {
  const ran = await runCli(['draw', ...args]);
  expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
  expect(ran.err.trimEnd()).not.toContain('\n');
});
