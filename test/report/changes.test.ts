// 变动: what has become of a book since an earlier state of it, and which entry made the difference.
import { assess } from '../../src/assessment/assess';
import type { UnitInput } from '../../src/assessment/assessment';
import type { TableBlock } from '../../src/report/block';
import { changesSince, type Earlier } from '../../src/report/changes';
import { changesSection } from '../../src/report/changes-section';
import { isReportSection } from '../../src/report/report';
import { editionOf } from '../../src/rubric/edition';
import { loadScheme } from '../../src/rubric/tree';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import { everyScheme } from '../cases/every-clause';
import { filledUnit, hunan } from '../workbook/sample-book';

const units = (): UnitInput[] => [filledUnit('甲大学', '高校', 3), filledUnit('乙学院', '高校', 2), filledUnit('丙学院', '高校', 1)];

function scored(given: readonly UnitInput[]): Earlier {
  const assessment = assess({ scheme: hunan.id, units: [...given] }, hunan);
  return { assessment, scoreboard: scoreAssessment(assessment) };
}

const changed = (index: number, change: (unit: UnitInput) => Partial<UnitInput>): Earlier =>
  scored(units().map((unit, at) => (at === index ? { ...unit, ...change(unit) } : unit)));

test('nothing has changed where nothing was changed', () => {
  const changes = changesSince(scored(units()), scored(units()));
  expect(changes).toEqual({ units: [], entries: [], added: [], gone: [] });
});

test('the entry is named with its values and points, and whoever moved without one is told apart', () => {
  const before = scored(units());
  const now = changed(2, ({ entries }) => ({ entries: { ...entries, 信息公开: [3] } }));
  const { entries, units: moved } = changesSince(now, before);
  expect(entries).toEqual([
    { unit: '丙学院', category: '高校', about: '信息公开', before: '1', now: '3', points: { before: 5, now: 15 }, isByOthers: false },
  ]);
  expect(moved[0]).toMatchObject({ now: { name: '丙学院' }, isByOthers: false });
  expect(moved[0]!.now.total - moved[0]!.before.total).toBeCloseTo(10);
  expect(moved.slice(1).every(({ isByOthers, now: is, before: was }) => isByOthers && is.total === was.total && is.rank !== was.rank)).toBe(
    true,
  );
});

test('entries of several cells are named by their headers; a blank one says so, and so does a veto', () => {
  const now = changed(0, ({ entries }) => ({ entries: { ...entries, 信息公开: [null] }, vetoes: [1] }));
  const { entries } = changesSince(now, scored(units()));
  expect(entries.map(({ about, before, now: is, points }) => [about, before, is, points?.now])).toEqual([
    ['信息公开', '3', '未录入', { value: '未录入', tone: 'todo' }],
    ['单项否决', '无', expect.stringMatching(/^严重表述错误/), undefined],
  ]);
  const several = units()[0]!.entries;
  const [key, cells] = Object.entries(several).find(([, each]) => each.length > 1)!;
  const other = changed(0, ({ entries: own }) => ({
    entries: { ...own, [key]: cells.map((cell) => (typeof cell === 'number' ? cell - 1 : cell)) },
  }));
  expect(changesSince(other, scored(units())).entries[0]).toMatchObject({ about: key, before: expect.stringMatching(/ .+；/) as string });
});

test('units that came and went are named, and no free text of the roster, which may name people, is', () => {
  const now = scored([
    { ...units()[0]!, attributes: { ...units()[0]!.attributes, 责任部门: '另一个人' } },
    units()[1]!,
    filledUnit('丁学院', '高校', 1),
  ]);
  const changes = changesSince(now, scored(units()));
  expect(changes).toMatchObject({ added: ['丁学院'], gone: ['丙学院'] });
  expect(JSON.stringify(changesSection(now, scored(units())))).not.toContain('另一个人');
});

test('the section tells who, what and why in words, and is one of the report', () => {
  const section = changesSection(
    changed(2, ({ entries }) => ({ entries: { ...entries, 信息公开: [3] } })),
    scored(units()),
  );
  const [first, second] = section.blocks.filter((block): block is TableBlock => block.block === 'table');
  expect(first!.rows.map((row) => ('cells' in row ? row.cells[0] : undefined))).toContain('丙学院');
  expect(second!.rows).toEqual([{ cells: ['丙学院', '信息公开', '1', '3', 5, 15, ''] }]);
  expect(section.blocks[0]).toMatchObject({
    text: expect.stringMatching(/^两次用的评估细则相同：方案 hunan-2022，细则版本 .+，内容指纹 [0-9a-f]{16}/) as string,
  });
  expect(isReportSection(section.name)).toBe(true);
});

test('the hash of a rubric follows every word that decides about points, and nothing that staff decide', () => {
  const { hash } = editionOf(hunan);
  expect(editionOf(hunan.with({ honours: [], work: '别的工作' })).hash).toBe(hash);
  const other = structuredClone(hunan.rubric);
  other.categories[0]!.groups[0]!.indicators[0]!.clause += '。';
  const loaded = loadScheme(other);
  if (!loaded.ok) throw new Error(loaded.refusal.message);
  expect(editionOf(loaded.value).hash).not.toBe(hash);
  const sameInOtherOrder = loadScheme(Object.fromEntries(Object.entries(structuredClone(hunan.rubric)).reverse()) as typeof hunan.rubric);
  expect(sameInOtherOrder.ok && editionOf(sameInOtherOrder.value).hash).toBe(hash);
  // That there is no bound (可以为负) is another rule than that none is written.
  const ended = (ends: object) => everyScheme({}, (file) => void Object.assign(file.categories[0].groups[0].indicators[0].rule, ends));
  expect(editionOf(ended({ floor: null })).hash).not.toBe(editionOf(ended({})).hash);
  const now = scored(units());
  const section = changesSection(now, { ...now, assessment: { ...now.assessment, scheme: loaded.value } });
  expect(section.blocks[0]).toMatchObject({ text: expect.stringMatching(/^请注意：两次用的评估细则不同/) as string });
});
