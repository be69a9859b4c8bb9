// What people worked out by hand for the clauses of five documents (test/rubrics): the engine, SCORE and plain formulas in LibreOffice
// say the same, probe by probe.
import type { UnitInput } from '../../src/assessment/assessment';
import { scoreLine } from '../../src/cli/score-line';
import { setOwnScheme } from '../../src/functions/open-workbook';
import { lint } from '../../src/lint';
import { ok } from '../../src/model/outcome';
import { enter } from '../functions/excel';
import '../../src/functions/register';
import { hasLibreOffice } from '../hosts/libreoffice';
import { examples, placeOf, type Example } from '../rubrics/read';
import { shelf } from '../shelf';
import type { RandomBook } from './random-book';
import { recalculated } from './recalculated';
import { formulaCells, sheetsOf, withNonsense } from './sheets';

const all = examples.flatMap((example) => example.probes.map((probe) => ({ example, probe })));

/** What differs from what people worked out; says how many were equal. */
function differing(how: string, given: (at: number) => unknown): object[] {
  const wrong = all.flatMap(({ example, probe }, at) => {
    const found = given(at);
    return found === probe.points ? [] : [{ rubric: example.id, ...probe, found }];
  });
  process.stdout.write(`probes of ${examples.length} documents: ${all.length} tried, ${all.length - wrong.length} equal in ${how}\n`);
  return wrong;
}

test.each(examples.map((example) => [example.id, example] as const))('the linter has nothing against %s', (_id, { scheme, source }) => {
  expect(lint(scheme.data, { source }).filter((finding) => finding.level !== 'noted')).toEqual([]);
});

test('the engine, as the command line reads it', () => {
  const own = shelf.with(examples.map(({ id, scheme }) => ({ id, load: () => ok(scheme.data) })));
  const known = new Map();
  const wrong = differing('the engine', (at) => {
    const { example, probe } = all[at]!;
    const { category, path } = placeOf(example, probe);
    const line = scoreLine({ scheme: example.id, category: category.name, indicator: path, values: probe.values }, own, known);
    return line.ok ? line.value.score : line.refusal;
  });
  expect(wrong).toEqual([]);
});

test('SCORE', () => {
  const wrong = differing('SCORE', (at) => {
    const { example, probe } = all[at]!;
    const { category, path } = placeOf(example, probe);
    setOwnScheme(example.scheme);
    return enter('SCORE', category.name, path, ...probe.values);
  });
  expect(wrong).toEqual([]);
});

/** A book in which every probe is a unit of its own, that has entered nothing else. */
function bookOf(example: Example): RandomBook {
  const units = example.probes.map((probe, at): UnitInput => {
    const { category, indicator } = placeOf(example, probe);
    const given = indicator.inputs.map((input, position) => ({ input, cell: probe.values[position]! }));
    const facts = given.flatMap(({ input, cell }) => (input.attribute === undefined ? [] : [[input.attribute, cell] as const]));
    return {
      name: `第${at + 1}例`,
      category: category.name,
      attributes: Object.fromEntries(facts),
      entries: { [indicator.key]: given.filter(({ input }) => input.attribute === undefined).map(({ cell }) => cell) },
    };
  });
  return { id: example.id, seed: 0, scheme: example.scheme, units, draws: [], findings: new Map() };
}

(hasLibreOffice ? test : test.skip)(
  'plain formulas in LibreOffice',
  async () => {
    const books = examples.map(bookOf);
    const sheets = books.map((book) => sheetsOf(book, 'native'));
    const calculated = await recalculated(sheets.map(withNonsense));
    const found = books.flatMap((book, at) => {
      const cells = formulaCells(book, sheets[at]!);
      return examples[at]!.probes.map((probe, index) => {
        const { category, indicator } = placeOf(examples[at]!, probe);
        const place = book.units.filter((unit) => unit.category === category.name).indexOf(book.units[index]!);
        const own = cells.filter(({ sheet, header }) => sheet === `得分_${category.name}` && header === indicator.key)[place];
        return own && calculated(at, own);
      });
    });
    expect(differing('plain formulas', (at) => found[at])).toEqual([]);
  },
  240_000,
);
