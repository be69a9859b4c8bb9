// 优秀单位名单: who is honoured, by category, numbered, in the words of a notice.
import { showPoints } from '../model/points';
import type { HonourResult, UnitResult } from '../scoring/scoreboard';
import { limitsIn } from '../standing/honour';
import { paragraph, type Block, type Section } from './block';
import { inOrder } from './order';
import { subjectOf, type ReportSource } from './source';
import { namedUnits } from './wording';

/** One honour with its units in the chosen order. */
interface Commendation {
  name: string;
  /** The total that all of them reached; undefined where it is not the same in every category or none is asked for. */
  from: number | undefined;
  categories: { category: string /** Its full name. */; name: string; units: UnitResult[] }[];
}

/** The honours as they were given; categories without honoured units are left out. */
export function commendations({ scheme, scoreboard, categories, order }: ReportSource): Commendation[] {
  const unitsOf = (honour: HonourResult, category: string): UnitResult[] => {
    const honoured = new Set(honour.units.find((each) => each.category === category)?.names);
    const standings = categories.find((each) => each.category.name === category)!.standings;
    return inOrder(
      standings.map(({ result }) => result).filter(({ name }) => honoured.has(name)),
      order,
    );
  };
  return scoreboard.honours.map((honour) => {
    const given = categories
      .map(({ category }) => ({ category: category.name, name: category.data.fullName, units: unitsOf(honour, category.name) }))
      .filter(({ units }) => units.length > 0);
    const totals = new Set(given.map(({ category }) => leastTotal(scheme, honour.name, category)));
    return { name: honour.name, from: totals.size === 1 ? [...totals][0] : undefined, categories: given };
  });
}

/** The least total that an honour asks for in a category. */
export function leastTotal({ data }: ReportSource['scheme'], honour: string, category: string): number | undefined {
  const found = data.honours.find(({ name }) => name === honour);
  return found && limitsIn(found, category).from;
}

/** The list of every honour as a section of its own: 优秀单位名单. */
export function commendationLists(source: ReportSource): Section[] {
  return commendations(source).map((commendation) => ({
    name: `${commendation.name}单位名单`,
    title: `${commendation.name}单位名单`,
    blocks: listOf(commendation, `${subjectOf(source.scheme, source.year)}${commendation.name}单位`),
  }));
}

function listOf(commendation: Commendation, award: string): Block[] {
  if (commendation.categories.length === 0) return [{ block: 'remark', text: `没有评为“${commendation.name}”的单位。` }];
  return [
    sentenceOf(commendation, award),
    { block: 'list', items: commendation.categories.map(({ name, units }) => ({ label: name, names: units.map((unit) => unit.name) })) },
  ];
}

/** 甲、乙等 31 个单位得分在 80 分以上，被评为“…优秀单位”。 The examples are the best of each category. */
function sentenceOf({ categories, from }: Commendation, award: string): Block {
  const examples = categories.map(({ units }) => units.reduce((best, unit) => (unit.total > best.total ? unit : best)).name);
  const count = categories.reduce((sum, { units }) => sum + units.length, 0);
  return paragraph(
    { computed: namedUnits(examples, count) },
    ...(from === undefined ? [] : ['得分在 ', { computed: showPoints(from) }, ' 分以上，']),
    '被评为“',
    { computed: award },
    '”。',
  );
}
