// The official tables of the bundled schemes, read as anybody's: clauses verbatim, weights and sums as the rubric has them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../../../src/import/read/read-source';
import { readDraft } from '../../../src/import/table/read-draft';
import type { DraftRubric } from '../../../src/import/draft';

const library = join(__dirname, '../../../src/rubric/library');

interface Indicator {
  name: string;
  weight: number;
  clause: string;
}

async function draftOf(scheme: string): Promise<DraftRubric> {
  const source = await readSource(readFileSync(join(library, scheme, 'source.md')), 'source.md');
  if (!source.ok) throw new Error(source.refusal.message);
  return readDraft(source.value);
}

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

test('the groups of Hunan add up, table by table, and its vetoes are none of the indicators', async () => {
  const draft = await draftOf('hunan-2022');
  expect(draft.findings).toEqual([]);
  expect(draft.groups.map(({ name, weight, role }) => `${name} ${weight} ${role}`)).toEqual(
    expect.arrayContaining(['政务公开 45 base', '校务公开 45 base', '功能状态 15 base', '加分项 5 bonus']),
  );
  expect(draft.vetoes.map(({ effect }) => effect)).toEqual(['不合格', '不合格', '不合格']);
});
