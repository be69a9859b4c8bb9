// Who is honoured, in the words of a notice: the sentence, the persons, and the lists of the attachment.
import { showPoints } from '../../model/points';
import { list } from '../../model/text';
import type { UnitResult } from '../../scoring/scoreboard';
import type { Span } from '../block';
import { commendations } from '../commendation';
import type { ReportSource } from '../source';
import type { NoticeTemplate } from './template';

export interface Honoured {
  /** 优秀. */
  name: string;
  /** 2019年度全省教育系统政务公开政务服务工作优秀单位. */
  award: string;
  /** The same in pieces, a line of a title may end after each. */
  awardPieces: string[];
  /** The total that all of them reached; undefined where it is not the same in every category or none is asked for. */
  from: number | undefined;
  categories: { name: string; fullName: string; units: UnitResult[] }[];
  /** Number of units. */
  count: number;
  /** One unit of each category. */
  examples: { category: string; unit: string }[];
  /** One person of each unit, in the order of the units; only for the highest honour. */
  persons: { category: string; unit: string; name: string }[];
}

/** The honours that somebody got, from the highest. */
export function honouredOf(source: ReportSource, template: NoticeTemplate): Honoured[] {
  const { data } = source.scheme;
  const given = commendations(source).filter(({ categories }) => categories.length > 0);
  return given.map(({ name, from, categories: full }, tier) => {
    const categories = full.map(({ category, name: fullName, units }) => ({ name: category, fullName, units }));
    const awardPieces = [`${source.year}年度${data.scope}`, data.work, `工作${name}单位`];
    return {
      name,
      award: awardPieces.join(''),
      awardPieces,
      from,
      categories,
      count: categories.reduce((sum, { units }) => sum + units.length, 0),
      examples: categories.map((each) => ({ category: each.name, unit: exampleOf(each, template) })),
      persons: tier > 0 ? [] : categories.flatMap(({ units }) => units.flatMap((unit) => personOf(unit, template) ?? [])),
    };
  });
}

/** The unit that staff chose, if it is honoured, else the one with the best total. */
function exampleOf({ name, units }: { name: string; units: readonly UnitResult[] }, { examples }: NoticeTemplate): string {
  const chosen = units.find((unit) => unit.name === examples[name]);
  return (chosen ?? units.reduce((best, unit) => (unit.total > best.total ? unit : best))).name;
}

function personOf({ name, category }: UnitResult, { persons }: NoticeTemplate): Honoured['persons'][number] | undefined {
  return persons.find((each) => each.unit === name && each.category === category);
}

/** 甲、乙、丙等31个单位得分在80分以上，被评为“…优秀单位” */
export function unitSentence({ examples, count, from, award }: Honoured): Span[] {
  return [
    {
      text: counted(
        examples.map(({ unit }) => unit),
        count,
        '个单位',
      ),
      computed: true,
    },
    ...(from === undefined ? [] : [{ text: '得分在' }, { text: showPoints(from), computed: true as const }, { text: '分以上，' }]),
    { text: '被评为“' },
    { text: award, computed: true },
    { text: '”' },
  ];
}

/** 根据优秀单位推荐的优秀个人（每单位1名），甲、乙等31位同志被评为“…优秀个人”; the persons of the example units are named. */
export function personSentence(honoured: Honoured): Span[] {
  const { name, award, examples, persons } = honoured;
  const named = examples.flatMap(({ category, unit }) => persons.filter((each) => each.unit === unit && each.category === category));
  const shown = (named.length > 0 ? named : persons.slice(0, 1)).map((person) => person.name);
  return [
    { text: `根据${name}单位推荐的${name}个人（每单位1名），` },
    { text: counted(shown, persons.length, '位同志'), computed: true },
    { text: '被评为“' },
    { text: personAward(award), computed: true },
    { text: '”' },
  ];
}

function personAward(award: string): string {
  return award.replace(/单位$/u, '个人');
}

/** 甲; 甲、乙2个单位; 甲、乙等31个单位. */
function counted(named: readonly string[], count: number, measure: string): string {
  if (count === 1) return list(named);
  return `${list(named)}${named.length < count ? '等' : ''}${count}${measure}`;
}
