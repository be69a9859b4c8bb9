// The demonstration is complete, valid, repeatable, and fair to the institutions that it names.
import { demoAssessment } from '../../src/app/demo';
import { assess } from '../../src/assessment/assess';
import type { Scheme } from '../../src/rubric/tree';
import { scoreAssessment } from '../../src/scoring/score-assessment';
import type { Scoreboard } from '../../src/scoring/scoreboard';
import { shelf } from '../shelf';
import { exampleScheme } from '../report/example';

function bundled(id: string): Scheme {
  const scheme = shelf.scheme(id);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  return scheme.value;
}

const hunan = bundled('hunan-2022');
const seeds = [2022, 1, 7, 99];
const scored = (scheme: Scheme, seed?: number, units?: number): Scoreboard =>
  scoreAssessment(assess(demoAssessment(scheme, seed, units), scheme));
const isExample = (name: string): boolean => name.startsWith('示例');

test('the Hunan demonstration has 14 bureaus, 130 universities and 20 subordinate units', () => {
  const { units } = demoAssessment(hunan);
  expect(hunan.categories.map(({ name }) => units.filter((unit) => unit.category === name).length)).toEqual([14, 130, 20]);
  expect(new Set(units.map(({ name, category }) => `${category}/${name}`)).size).toBe(164);
});

test('the same seed gives the same entries, another seed gives others', () => {
  expect(demoAssessment(hunan, 5)).toEqual(demoAssessment(hunan, 5));
  expect(demoAssessment(hunan, 5)).not.toEqual(demoAssessment(hunan, 6));
});

test.each(shelf.ids.flatMap((id) => seeds.map((seed) => [id, seed] as const)))(
  'checking finds nothing in the demonstration of %s with seed %i',
  (id, seed) => {
    const { issues, units } = scored(bundled(id), seed);
    expect(issues).toEqual([]);
    expect(units.filter(({ status }) => status === 'incomplete')).toEqual([]);
  },
);

test.each(seeds)('with seed %i nothing bad is invented about a real institution', (seed) => {
  const { units, problems } = scored(hunan, seed);
  expect(problems.flatMap(({ findings }) => findings.flatMap((finding) => finding.units)).filter((name) => !isExample(name))).toEqual([]);
  expect(units.filter(({ name, status }) => !isExample(name) && status !== 'assessed')).toEqual([]);
  expect(units.filter(({ name, total }) => !isExample(name) && total < 65)).toEqual([]);
});

test('the demonstration shows everything that a year brings', () => {
  const { units, problems, honours } = scored(hunan);
  const ranks = units.map(({ category, rank }) => `${category} ${rank}`);
  expect(units.filter(({ status }) => status === 'vetoed')).toHaveLength(1);
  expect(units.filter(({ status }) => status === 'not-assessed').length).toBeGreaterThanOrEqual(2);
  expect(units.filter(({ status, total }) => status === 'assessed' && total < 80).length).toBeGreaterThanOrEqual(3);
  expect(honours[0]!.units).toHaveLength(3);
  expect(new Set(ranks).size).toBeLessThan(ranks.length);
  expect(problems.flatMap(({ findings }) => findings).filter((finding) => finding.units.length > 0).length).toBeGreaterThanOrEqual(4);
});

test('places on a list are given once in each sub-type', () => {
  const places = demoAssessment(hunan)
    .units.filter(({ category }) => category === '高校')
    .map(({ attributes, entries }) => `${String(attributes!.办学层次)} ${String(entries.微信排行榜![0])}`)
    .filter((place) => !place.endsWith('未上榜'));
  expect(places.length).toBeGreaterThan(50);
  expect(new Set(places).size).toBe(places.length);
});

test('places that are looked at are as many as the document draws for the unit', () => {
  const { units } = demoAssessment(bundled('suizhou-2023-kaoping'));
  const counties = units.filter(({ category }) => category === '县市区');
  expect(counties.map(({ name, entries }) => [name, entries.工作推进落实!.at(-1)])).toEqual([
    ['随县', 5],
    ['广水市', 5],
    ['曾都区', 5],
    ['随州高新区', 1],
    ['大洪山风景名胜区', 1],
  ]);
});

test('every draw of the document is made, of places too, which are named as examples', () => {
  const { draws = [] } = demoAssessment(bundled('suizhou-2023-kaoping'));
  const drawn = (sampling: string) =>
    draws.filter((draw) => draw.sampling === sampling).map(({ unit, drawn: places }) => [unit, places.length]);
  expect(drawn('grassroots-fields')).toEqual([[undefined, 15]]);
  expect(drawn('platform-townships')).toHaveLength(5);
  expect(drawn('daily-townships')).toEqual([
    ['随县', 5],
    ['广水市', 5],
    ['曾都区', 5],
    ['随州高新区', 1],
    ['大洪山风景名胜区', 1],
  ]);
  expect(
    draws
      .filter(({ sampling }) => sampling !== 'grassroots-fields')
      .flatMap((draw) => draw.drawn)
      .filter((place) => !place.startsWith('示例')),
  ).toEqual([]);
});

test('any number of units can be had, in the same proportions', () => {
  const { units } = demoAssessment(hunan, 1, 1640);
  expect(hunan.categories.map(({ name }) => units.filter((unit) => unit.category === name).length)).toEqual([140, 1300, 200]);
  expect(demoAssessment(hunan, 1, 10).units).toHaveLength(10);
});

test('a scheme without a roster gets numbered units', () => {
  const scheme = exampleScheme();
  const { units, issues } = scored(scheme);
  expect(units).toHaveLength(40);
  expect(units.filter(({ name }) => !/^示例[甲乙]类\d\d$/u.test(name))).toEqual([]);
  expect(issues).toEqual([]);
});
