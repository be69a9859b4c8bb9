// Rubric files of every format that ever was: they open for ever, and say what they said. A newer one is refused in a sentence.
import '../../src/rules/further';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareRubrics } from '../../src/rubric/compare';
import { isSameRubric } from '../../src/rubric/compare/words';
import { asFile } from '../../src/rubric/format';
import { parseRubric } from '../../src/rubric/load';
import type { RubricData } from '../../src/rubric/schema';
import { shelf } from '../shelf';

const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(__dirname, 'formats', path), 'utf8')) as Record<string, unknown>;
const parsed = (json: unknown): RubricData => {
  const rubric = parseRubric(json);
  if (!rubric.ok) throw new Error(rubric.refusal.message);
  return rubric.value;
};
const files = readdirSync(join(__dirname, 'formats')).flatMap((format) =>
  readdirSync(join(__dirname, 'formats', format)).map((name) => [`${format}/${name}`, Number(format)] as const),
);

test.each(files)('%s opens, and is the same once it is saved anew', (path, format) => {
  const file = read(path);
  expect(file['format'] ?? 1).toBe(format);
  const rubric = parsed(file);
  expect(parsed(JSON.parse(JSON.stringify(asFile(rubric))))).toEqual(rubric);
});

test('there is a file of every format up to the one that is written', () => {
  const { format: today } = asFile({});
  expect([...new Set(files.map(([, format]) => format))].sort()).toEqual(Array.from({ length: today }, (_, at) => at + 1));
});

test.each(['hunan-2022', 'suizhou-2023-kaoping'])('%s as it was first written says and scores what it does today', (id) => {
  const today = shelf.rubric(id);
  if (!today.ok) throw new Error(today.refusal.message);
  expect(isSameRubric(compareRubrics(parsed(read(`1/${id}.json`)), today.value))).toBe(true);
});

test.each([
  [3, /更新版本的程序存的（格式 3，这里最多认格式 2），没有读入。请先更新本程序/u],
  [0, /“format”应是 1 到 2 的整数/u],
  ['2', /“format”应是 1 到 2 的整数/u],
])('format %j is refused', (format, message) => {
  const refused = parseRubric({ ...read('2/imported.json'), format });
  expect(refused.ok ? '' : refused.refusal.message).toMatch(message);
});
