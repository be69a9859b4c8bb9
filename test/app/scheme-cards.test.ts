// The schemes at a glance hold what the rubrics, the plan and the proofs say, and survive being stored as data.
import { resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { buildWorkbook, listedUnits } from '../../src/app/build';
import { demoAssessment } from '../../src/app/demo';
import type { SchemeCard } from '../../src/app/scheme-cards';
import { lint } from '../../src/lint';
import { schemeCards } from '../../src/taskpane/scheme-cards';
import { shelf } from '../shelf';

function loaded(id: string) {
  const scheme = shelf.scheme(id);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}
const countIn = (units: readonly { category: string }[], card: SchemeCard) =>
  card.categories.map(({ name }) => units.filter(({ category }) => category === name).length);

test('there is one card for every bundled scheme, in the order in which they are offered', () => {
  expect(schemeCards.map(({ id }) => id)).toEqual(shelf.ids);
});

test.each(schemeCards.map((card) => [card.id, card] as const))('the card of %s says what the scheme itself says', (id, card) => {
  const scheme = loaded(id);
  const { data } = scheme;
  expect(card).toMatchObject({ id, title: data.title, year: data.year, issuer: data.issuer });
  expect(card.documentNumber).toBe(data.documentNumber);
  expect(card.externalDeduction).toBe(data.externalDeduction?.name);
  expect(card.parts).toEqual(data.parts.map(({ name, weight }) => ({ name, weight })));
  expect(card.categories.map(({ name }) => name)).toEqual(scheme.categories.map(({ name }) => name));
  expect(card.categories.map(({ listed }) => listed)).toEqual(countIn(listedUnits(scheme), card));
  expect(card.categories.map(({ demo }) => demo)).toEqual(countIn(demoAssessment(scheme).units, card));
});

test.each(schemeCards.map((card) => [card.id, card] as const))('the card of %s names the sheets that are made', (id, card) => {
  const scheme = loaded(id);
  const { sheets } = buildWorkbook({
    scheme,
    year: card.year,
    units: demoAssessment(scheme).units,
    formulas: 'score',
    demo: true,
    today: '2023-12-05',
  });
  expect(card.sheets).toEqual(sheets.map(({ name }) => name));
});

test('the proofs are those of the linter', () => {
  for (const { id, proof } of schemeCards) {
    const findings = lint(loaded(id).data, shelf.documents(id));
    expect(proof.faults + proof.noted + proof.information).toBe(findings.length);
    expect(proof.faults).toBe(findings.filter(({ level }) => level === 'error').length);
  }
});

test('points of a category stand apart by role', () => {
  expect(schemeCards.find(({ id }) => id === 'suizhou-2023-jixiao')!.categories.map(({ points }) => points)).toEqual([
    { base: 100, bonus: 10, penalty: 10 },
    { base: 100, bonus: 10, penalty: 10 },
  ]);
});

test('what the build of the add-in puts in place of the cards is the same', () => {
  const script = `import { evaluate } from './.dev/evaluate.mjs'; console.log(JSON.stringify((await evaluate('src/taskpane/scheme-cards.ts')).exports));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: resolve(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({ schemeCards: JSON.parse(JSON.stringify(schemeCards)) });
});
