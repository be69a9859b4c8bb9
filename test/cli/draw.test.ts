// draw: prints and records, repeats from its seed, and never loses an earlier draw.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Draw } from '../../src/assessment/assessment';
import type { Scoreboard } from '../../src/scoring/scoreboard';
import { bundled } from '../cases/units';
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
  expect(draw).toMatchObject({
    sampling: 'grassroots-fields',
    seed: '2023',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u),
  });
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
  expect(await runCli(['draw', ...fields, ...record, '--seed', 'b', '--again'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--reason'),
  });
  expect(await runCli(['draw', ...fields, ...record, '--seed', 'b', '--reason', '误抽'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--again'),
  });
  expect(recorded('fields.json')).toHaveLength(1);
  expect(await runCli(['draw', ...fields, ...record, '--seed', 'b', '--again', '--reason', '误抽'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('重抽原因：误抽'),
  });
  expect(recorded('fields.json').map(({ seed, reason }) => [seed, reason])).toEqual([
    ['a', undefined],
    ['b', '误抽'],
  ]);
});

test('places are drawn for a unit from a list', async () => {
  writeFileSync(file('towns.txt'), Array.from({ length: 9 }, (_, at) => `${at + 1}镇`).join('\r\n'));
  const towns = (unit: string, ...more: string[]) =>
    runCli(['draw', '--scheme', 'suizhou-2023-kaoping', '--sampling', 'daily-townships', '--unit', unit, '--seed', '1', '--json', ...more]);
  const pool = ['--pool', file('towns.txt')];
  expect((JSON.parse((await towns('随县', ...pool)).out) as Draw).drawn).toHaveLength(5);
  expect(JSON.parse((await towns('随州高新区管理委员会', ...pool)).out)).toMatchObject({
    unit: '随州高新区',
    drawn: [expect.stringContaining('镇')],
  });
  expect(await towns('随县')).toMatchObject({ code: 2, err: expect.stringContaining('请给出名单') });
  expect(await towns('某县', ...pool)).toMatchObject({ code: 2, err: expect.stringContaining('没有单位“某县”。可用：随县') });
});

test('the same unit given twice, or under two of its names, is drawn for once, and it is told', async () => {
  writeFileSync(file('twice.txt'), ['随县,甲镇,乙镇,丙镇,丁镇,戊镇', '随州高新区，己镇、庚镇'].join('\n'));
  const ran = await runCli([
    'draw',
    '--scheme',
    'suizhou-2023-kaoping',
    '--sampling',
    'daily-townships',
    '--unit',
    '随县',
    '--unit',
    '随州高新区',
    '--unit',
    '随县',
    '--unit',
    '随州高新区管理委员会',
    '--pool',
    file('twice.txt'),
    '--record',
    file('twice.json'),
    '--json',
  ]);
  expect(ran.err).toBe(`随县、随州高新区写了不止一次，只抽一次。\n已记到 ${file('twice.json')}。\n`);
  expect((JSON.parse(ran.out) as Draw[]).map(({ unit, drawn }) => [unit, drawn.length])).toEqual([
    ['随县', 5],
    ['随州高新区', 1],
  ]);
  expect(recorded('twice.json')).toEqual(JSON.parse(ran.out));
});

test('all units are drawn for at once, those that were drawn for already apart', async () => {
  const counties = bundled('suizhou-2023-kaoping')
    .data.units.filter(({ category }) => category === '县市区')
    .map(({ name }) => name);
  writeFileSync(
    file('all.txt'),
    counties.map((unit) => [unit, ...Array.from({ length: 6 }, (_, at) => `${unit}${at + 1}镇`)].join('\t')).join('\n'),
  );
  const all = [
    'draw',
    '--scheme',
    'suizhou-2023-kaoping',
    '--sampling',
    'daily-townships',
    '--all',
    '--pool',
    file('all.txt'),
    '--record',
    file('all.json'),
  ];
  writeFileSync(file('one.txt'), Array.from({ length: 6 }, (_, at) => `随县${at + 1}镇`).join('\n'));
  expect(
    (
      await runCli([
        'draw',
        '--scheme',
        'suizhou-2023-kaoping',
        '--sampling',
        'daily-townships',
        '--unit',
        '随县',
        '--pool',
        file('one.txt'),
        '--record',
        file('all.json'),
      ])
    ).code,
  ).toBe(0);
  const ran = await runCli([...all, '--seed', '7']);
  expect(ran.code).toBe(0);
  const [first, ...others] = recorded('all.json');
  expect([first!.unit, ...others.map(({ unit }) => unit)]).toEqual(['随县', ...counties.filter((name) => name !== '随县')]);
  expect(new Set(others.map(({ at, seed }) => `${at} ${seed}`)).size).toBe(1);
  expect(others.every(({ unit, drawn }) => drawn.length > 0 && drawn.every((place) => place.startsWith(unit!)))).toBe(true);
  expect(await runCli(all)).toMatchObject({ code: 2, err: expect.stringContaining('都已经抽过') });
  const again = await runCli([...all, '--again', '--reason', '名单更新', '--json']);
  expect((JSON.parse(again.out) as Draw[]).map(({ unit }) => unit)).toEqual(counties);
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
  ['a unit beside all of them', [...fields, '--all', '--unit', '随县'], '不能与 --unit 同用'],
  [
    'no unit where each has a draw of its own',
    ['--scheme', 'suizhou-2023-kaoping', '--sampling', 'daily-townships'],
    '或用 --all 抽全部单位',
  ],
  ['an empty seed', [...fields, '--seed', ' '], '--seed 是空的'],
  ['a pool for indicators', [...fields, '--pool', '/nowhere.txt'], '打不开名单'],
  ['a workbook without a target', ['--book', 'x.xlsx', '--sampling', 'x'], '--out'],
  ['a workbook that is not there', ['--book', '/nowhere.xlsx', '--out', 'y.xlsx', '--sampling', 'x'], '没有工作簿'],
])('%s is refused in one line', async (_what, args, words) => {
  const ran = await runCli(['draw', ...args]);
  expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) });
  expect(ran.err.trimEnd()).not.toContain('\n');
});
