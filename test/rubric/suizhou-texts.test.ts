// No word of the Suizhou rubrics that claims to be the document's is anything else, and what the document lost is said to be lost.
import type { RubricData } from '../../src/rubric/schema';
import { shelf } from '../shelf';
import { bundled } from '../cases/units';

const ids = ['suizhou-2023-kaoping', 'suizhou-2023-jixiao'];
const folded = (text: string) => text.replace(/\s+/gu, ' ').trim();
const tight = (text: string) => text.replace(/\s+/gu, '');

function dataOf(id: string): RubricData {
  const rubric = shelf.rubric(id);
  if (!rubric.ok) throw new Error(rubric.refusal.message);
  return rubric.value;
}

/** Every text that has to stand in the document as it is. */
function quoted(data: RubricData): string[] {
  const inCategories = data.categories.flatMap((category) => [
    category.heading,
    ...(category.headings ?? []),
    ...category.groups.flatMap(({ indicators }) =>
      indicators.flatMap((indicator) => [
        indicator.clause,
        ...Object.values(indicator.official ?? {}),
        ...(indicator.printed === undefined ? [] : [indicator.printed]),
        ...(indicator.label === undefined ? [] : [indicator.label]),
        ...(indicator.under ?? []),
        ...(indicator.applies ? [indicator.applies.clause] : []),
        ...(indicator.exempts ?? []).flatMap(({ clause, item }) => [clause, item]),
      ]),
    ),
    ...(category.vetoes?.items ?? []).flatMap(({ clause, name }) => [clause, name]),
    ...(category.vetoes ? [category.vetoes.note] : []),
    ...category.causes.map(({ clause }) => clause),
    ...category.duties.flatMap(({ title, units }) => [title, ...units.map(({ text }) => text)]),
  ]);
  return [
    ...inCategories,
    ...data.parts.map(({ clause }) => clause),
    ...data.sampling.flatMap((each) => [each.clause, ...(each.kind === 'places' ? each.byUnit.flatMap(({ clause = [] }) => clause) : [])]),
    ...(data.externalDeduction ? [data.externalDeduction.clause] : []),
    ...data.readings.map(({ clause }) => clause),
  ];
}

test.each(ids)('everything that %s quotes stands in its document word for word', (id) => {
  const source = folded(shelf.documents(id).source!);
  const texts = quoted(dataOf(id)).map(folded);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => !source.includes(text))).toEqual([]);
  // The title runs over two lines there.
  expect(tight(source)).toContain(tight(dataOf(id).title));
});

test.each(ids)('every name in %s stands in its document, white space apart', (id) => {
  const source = tight(shelf.documents(id).source!);
  const names = dataOf(id).categories.flatMap((category) => [
    ...category.groups.flatMap(({ indicators }) => indicators.map(({ name }) => name)),
    ...category.duties.flatMap(({ units }) => units.map(({ name }) => name)),
  ]);
  expect(names.filter((name) => !source.includes(tight(name)))).toEqual([]);
});

/** What the items of a clause come to, in percent: `……,50%;`, or `共20%` where findings are taken off. */
function stated(clause: string): number {
  return [...clause.matchAll(/(?:[,)]|共)(\d+)%/gu)].reduce((sum, [, percent]) => sum + Number(percent), 0);
}

describe('what was cut off when the page was saved', () => {
  const all = bundled('suizhou-2023-jixiao').categories.flatMap((category) =>
    category.indicators.map((indicator) => ({
      title: `${category.name} ${indicator.path}`,
      category: category.name,
      indicator,
      lost: indicator.kind.incomplete?.(indicator.rule),
    })),
  );

  test('an indicator is whole when its items come to 100%, or when every finding takes a stated part', () => {
    for (const { title, indicator, lost } of all) {
      const isWhole = stated(indicator.clause) === 100 || indicator.role === 'penalty' || indicator.clause.includes('每发现一条扣10%');
      expect([title, lost === undefined]).toEqual([title, isWhole]);
    }
  });

  test('one without any rule is marked as such: its name stands for it, or somebody else publishes the rules', () => {
    const elsewhere = all.filter(({ lost }) => lost === 'elsewhere');
    for (const { title, indicator } of elsewhere) {
      expect([title, indicator.clause === indicator.name || indicator.clause.includes('具体细则由市政府门户网站编辑部实时发布')]).toEqual([
        title,
        true,
      ]);
    }
    expect(elsewhere.length).toBe(9 + 1 + 1);
  });

  test('nothing was made of what is left of it: one mark, from 0 to the weight', () => {
    for (const { title, indicator, lost } of all.filter(({ lost }) => lost !== undefined)) {
      expect([title, indicator.rule.kind, lost]).toEqual([title, 'mark', lost]);
      expect(indicator.inputs).toMatchObject([{ type: 'mark', max: indicator.weight }]);
    }
  });

  test('69 points of 县市区 and 83 of 市直部门 were cut off; 11 and 3 have no rules in the text', () => {
    const points = (category: string, why: string) =>
      all
        .filter((each) => each.category === category && each.indicator.role === 'base' && each.lost === why)
        .reduce((sum, { indicator }) => sum + indicator.weight!, 0);
    expect([points('县市区', 'cut'), points('县市区', 'elsewhere')]).toEqual([69, 11]);
    expect([points('市直部门', 'cut'), points('市直部门', 'elsewhere')]).toEqual([83, 3]);
  });
});
