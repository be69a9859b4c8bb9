// The official tables of the bundled schemes, read as anybody's: clauses verbatim, weights and sums as the rubric has them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFile, type ImportedFile } from '../../../src/import';
import type { DraftRubric } from '../../../src/import/draft';
import { compile } from '../../../src/formula/compile';
import type { Input } from '../../../src/model/inputs';
import { kindOf } from '../../../src/rules';
import type { Rule } from '../../../src/rules/kind';
import { valueFor } from '../value-for';

const library = join(__dirname, '../../../src/rubric/library');

interface Indicator {
  name: string;
  weight: number;
  clause: string;
  rule: Rule & { incomplete?: string };
}

const imported = new Map<string, ImportedFile['imported']>();

async function importedOf(scheme: string): Promise<ImportedFile['imported']> {
  const known = imported.get(scheme);
  if (known) return known;
  const read = await importFile(readFileSync(join(library, scheme, 'source.md')), 'source.md');
  if (!read.ok) throw new Error(read.refusal.message);
  imported.set(scheme, read.value.imported);
  return read.value.imported;
}

const draftOf = (scheme: string): Promise<DraftRubric> => importedOf(scheme);

/** Every indicator of the rubric, in the order of the document. */
function official(scheme: string): Indicator[] {
  const found: Indicator[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('clause' in node && 'rule' in node && 'weight' in node && 'name' in node) found.push(node as unknown as Indicator);
    for (const each of Object.values(node)) walk(each);
  };
  walk((JSON.parse(readFileSync(join(library, scheme, 'rubric.json'), 'utf8')) as { categories: unknown }).categories);
  return found;
}

const plain = (text: string): string => text.replace(/\s+/gu, '');

test.each(['hunan-2022', 'suizhou-2023-kaoping', 'suizhou-2023-jixiao'])('%s', async (scheme) => {
  const draft = await draftOf(scheme);
  expect(draft.verdict).toBe('rubric');
  const key = ({ weight, clause }: { weight: number | null; clause: string }) => `${weight} ${plain(clause)}`;
  expect(draft.indicators.map(key).sort()).toEqual(official(scheme).map(key).sort());
});

const SCHEMES = ['hunan-2022', 'suizhou-2023-kaoping', 'suizhou-2023-jixiao'];

interface Group {
  name: string;
  weight?: number;
  indicators: Indicator[];
}

/** Every group of the rubric, table by table. */
function groupsOf(scheme: string): Group[] {
  const { categories } = JSON.parse(readFileSync(join(library, scheme, 'rubric.json'), 'utf8')) as { categories: { groups: Group[] }[] };
  return categories.flatMap(({ groups }) => groups);
}

test('clauses stand in the document as they are, group weights and sums are those of the rubric', async () => {
  const figures: Record<string, string> = {};
  for (const scheme of SCHEMES) {
    const { indicators } = await importedOf(scheme);
    const text = plain(readFileSync(join(library, scheme, 'source.md'), 'utf8'));
    const verbatim = indicators.filter(({ clause }) => text.includes(plain(clause)));
    const expected = official(scheme);
    const sum = (all: readonly { weight: number | null }[]): number => all.reduce((total, { weight }) => total + (weight ?? 0), 0);
    // Suizhou's document prints no weight with some of its groups; one that is a row by itself is its own indicator.
    const stated = groupsOf(scheme).filter(({ name, weight }) => new RegExp(`${name}[（(]?${weight}(?!\\d)`, 'u').test(text));
    const found = stated.filter(({ name, weight, indicators: own }) =>
      own.every(({ clause }) =>
        indicators.some(
          (each) =>
            plain(each.clause) === plain(clause) &&
            [each.group === undefined ? [each.name, each.weight] : [each.group, each.groupWeight]].some(
              ([called, worth]) => plain(String(called)) === plain(name) && worth === weight,
            ),
        ),
      ),
    );
    figures[scheme] =
      `clauses ${verbatim.length}/${expected.length}, sum ${sum(indicators)}/${sum(expected)}, groups ${found.length}/${stated.length}`;
    expect([verbatim.length, sum(indicators), found.length]).toEqual([expected.length, sum(expected), stated.length]);
  }
  console.log(figures);
});

test('kinds from the document: 95 % where the text is whole, a mark wherever it is cut; the same entries give the same points', async () => {
  let [whole, alike, cut, marks, compared] = [0, 0, 0, 0, 0];
  for (const scheme of SCHEMES) {
    const waiting = [...(await importedOf(scheme)).indicators];
    for (const { clause, weight, rule } of official(scheme)) {
      const at = waiting.findIndex((each) => plain(each.clause) === plain(clause) && each.weight === weight);
      const { reading } = waiting.splice(at, 1)[0]!;
      if (rule.incomplete !== undefined) {
        cut += 1;
        if (reading.confidence === 'judge' && reading.rule.kind === 'mark') marks += 1;
        continue;
      }
      whole += 1;
      if (reading.rule.kind !== rule.kind) continue;
      alike += 1;
      const [own, its] = [rule, reading.rule].map((each) => kindOf(each).inputs(each, weight)) as [readonly Input[], readonly Input[]];
      if (own.map(({ type }) => type).join() !== its.map(({ type }) => type).join()) continue;
      const [expected, given] = [rule, reading.rule].map((each) => compile(kindOf(each).points(each, weight, 0)));
      for (let turn = 0; turn < 9; turn++) {
        const values = own.map((input, place) => valueFor(input, (turn * (place + 2) + place) % 13));
        expect([clause, values, given!(values)]).toEqual([clause, values, expected!(values)]);
        compared += 1;
      }
    }
  }
  console.log(`kinds ${alike}/${whole} of whole clauses, ${marks}/${cut} of cut ones a mark, ${compared} entries scored alike`);
  expect([alike / whole >= 0.95, marks]).toEqual([true, cut]);
  expect(compared).toBeGreaterThan(1000);
});

test('the groups of Hunan add up, table by table, and its vetoes are none of the indicators', async () => {
  const draft = await draftOf('hunan-2022');
  expect(draft.findings).toEqual([]);
  expect(draft.groups.map(({ name, weight, role }) => `${name} ${weight} ${role}`)).toEqual(
    expect.arrayContaining(['政务公开 45 base', '校务公开 45 base', '功能状态 15 base', '加分项 5 bonus']),
  );
  expect(draft.vetoes.map(({ effect }) => effect)).toEqual(['不合格', '不合格', '不合格']);
});
