// A foreign rubric as one of ours: what the document states is taken over, what it leaves open is left out or asked for.
import { hashOf } from '../model/hash';
import { sumPoints } from '../model/points';
import { clip } from '../model/text';
import { attributesAsked, exampleOf } from '../rubric/revise';
import type { RubricData } from '../rubric/schema';
import { categoriesSaid, fullMarksSaid, saidOf, tableName, tablesIn, type TablesSaid } from './categories';
import type { Role } from './draft';
import { noticeKindIn, noticeStart, workIn } from './confirm/notice-starters';
import { gradesOf } from './grades';
import type { ImportedIndicator, ImportedRubric } from './imported';
import { nextName } from '../model/next-name';

type CategoryData = RubricData['categories'][number];
type GroupData = CategoryData['groups'][number];
type IndicatorData = GroupData['indicators'][number];
type ReadingData = RubricData['readings'][number];

/** What the document does not say of itself. */
interface Said {
  /** What a category is called where there is one. */
  category?: string;
  /** What its tables are, where it has several: one rubric, a category each, or a part of the total each with its percentage. */
  tables?: TablesSaid;
}

/** In words that ask for it. */
const TO_BE_FILLED = { issuer: '（请填写发文机关）', title: '评估细则', scope: '各参评单位', category: '参评单位' };

/** `text` is the whole document, for the proof of clauses; `year` counts where the title names none. */
export function asRubric(imported: ImportedRubric, text: string, year: number, said: Said = {}): unknown {
  const title = imported.title ?? TO_BE_FILLED.title;
  const as = saidOf(imported, said.tables);
  const placed = placedIn(imported, as);
  const categories = categoriesSaid(imported, said.tables, said.category ?? TO_BE_FILLED.category);
  const heading = imported.title ?? text.trim().split('\n')[0];
  const fullMarks = fullMarksSaid(imported, said.tables, categories);
  return {
    id: `own-${hashOf(title + imported.indicators.map(({ clause }) => clause).join('\n')).slice(0, 8)}`,
    version: '1',
    title,
    issuer: TO_BE_FILLED.issuer,
    year: yearIn(title) ?? year,
    work: workIn(title),
    notice: noticeStart(noticeKindIn(title)),
    scope: TO_BE_FILLED.scope,
    fullMarks,
    totalFloor: fullMarks === null ? null : 0,
    notApplicable: 'none',
    attributes: attributesAsked(imported.indicators.map(({ reading, weight }) => ({ rule: reading.rule, weight: weight ?? undefined }))),
    categories: categories.map(({ name, isTable, has }) => ({
      name,
      fullName: name,
      heading: isTable ? name : heading,
      groups: groupsOf(
        imported,
        placed.filter(({ indicator }) => has(indicator)),
      ),
      ...vetoesOf(imported),
    })),
    ...(as === 'parts' && {
      parts: tablesIn(imported).map((table) => ({
        name: tableName(table),
        weight: said.tables?.shares[table] ?? 0,
        clause: table || title,
      })),
    }),
    grades: gradesOf(imported.scheme),
    readings: placed.flatMap((each) =>
      readingOf(
        each,
        categories.flatMap(({ name, has }) => (has(each.indicator) ? [name] : [])),
      ),
    ),
    notes: imported.notes.map((note) => ({ text: note })),
    text,
  };
}

/** An indicator with the group that it stands in, and what tells it from others of its name there. */
interface PlacedIndicator {
  indicator: ImportedIndicator;
  group: string;
  part?: string;
  label?: string;
}

const asideWords: Readonly<Record<Role, string>> = { base: '', bonus: '（加分）', penalty: '（扣分）' };

/** A group holds indicators of one role: others of the same heading stand in a group beside it. */
function placedIn({ indicators, groups }: ImportedRubric, as: TablesSaid['as']): PlacedIndicator[] {
  const roles = new Map(groups.map(({ name, role }) => [name, role]));
  const placed = indicators.map((indicator): PlacedIndicator => {
    const heading = indicator.group ?? TO_BE_FILLED.title;
    const isOwn = indicator.role === (roles.get(heading) ?? 'base');
    const group = isOwn ? heading : `${heading}${asideWords[indicator.role]}`;
    const { table } = indicator;
    if (as !== 'parts' || table === undefined) return { indicator, group };
    const isShared = indicators.some((other) => other.table !== table && other.group === indicator.group);
    return { indicator, group: isShared ? `${group}（${tableName(table)}）` : group, part: tableName(table) };
  });
  const places = placed.map(({ indicator, group }) =>
    JSON.stringify([as === 'categories' && indicator.table, group, ...indicator.path, indicator.name]),
  );
  const twice = new Set(places.filter((place, at) => places.indexOf(place) !== at));
  const taken = new Map([...twice].map((place) => [place, new Set<string>()]));
  return placed.map((each, at) => {
    const labels = taken.get(places[at]!);
    return labels ? { ...each, label: nextName(clip(each.indicator.clause.replace(/\s+/gu, ''), 12), labels) } : each;
  });
}

/** The groups of the base that have a weight to fall short of, as the rubric will name them. */
export function groupsWeighed(imported: ImportedRubric, as: TablesSaid['as']): string[] {
  const own = placedIn(imported, tablesIn(imported).length > 1 ? as : 'one');
  return [...new Set(own.flatMap(({ group, indicator: { role, weight } }) => (role === 'base' && weight ? [group] : [])))];
}

function groupsOf({ groups }: ImportedRubric, placed: readonly PlacedIndicator[]): unknown[] {
  const names = [...new Set(placed.map(({ group }) => group))];
  return names.map((name) => {
    const own = placed.filter(({ group }) => group === name);
    const { part, indicator } = own[0]!;
    const { role } = indicator;
    const stated = groups.find((group) => group.name === name)?.weight ?? undefined;
    return {
      name,
      ...(part !== undefined && { part }),
      role,
      ...(stated !== undefined && (role !== 'base' || stated === sumOf(own)) && { weight: stated }),
      indicators: own.map(indicatorOf),
    };
  });
}

/** undefined where one of them states no weight. */
function sumOf(placed: readonly PlacedIndicator[]): number | undefined {
  const weights = placed.map(({ indicator }) => indicator.weight);
  return weights.includes(null) ? undefined : sumPoints(weights.map((weight) => weight!));
}

function indicatorOf({ indicator, label }: PlacedIndicator): Partial<Record<keyof IndicatorData, unknown>> {
  const { name, path, weight, clause, reading, confirmed } = indicator;
  return {
    name,
    ...(path.length > 0 && { under: path }),
    ...(label !== undefined && { label }),
    ...(weight !== null && weight > 0 && { weight }),
    clause,
    rule: reading.rule,
    read: { confidence: reading.confidence, why: reading.why, ...(confirmed !== undefined && { confirmed }) },
    examples: [exampleOf(reading.rule, weight ?? undefined)],
  };
}

/** Where a clause can be read in several ways, the others can be chosen later; each changes the rule. */
function readingOf({ indicator, group, label }: PlacedIndicator, categories: readonly string[]): ReadingData[] {
  const { choices, why } = indicator.reading;
  if (choices.length < 2) return [];
  const path = [group, ...indicator.path, indicator.name, ...(label === undefined ? [] : [label])].join('/');
  return [
    {
      id: indicator.id,
      clause: indicator.clause,
      indicators: categories.map((category) => `${category}/${path}`),
      question: why[0] ?? '条文有不止一种读法',
      choices: choices.map(({ label: words, rule }, at) => ({
        id: `${at + 1}`,
        label: words,
        changes: at === 0 ? [] : categories.map((category) => ({ category, indicator: path, rule })),
      })),
      default: '1',
      why: why.join('；') || '原文没有写明。',
      answers: [],
    },
  ];
}

function vetoesOf({ vetoes, scheme, notes }: ImportedRubric): Partial<Record<keyof CategoryData, unknown>> {
  if (vetoes.length === 0) return {};
  const names = new Set<string>();
  return {
    vetoes: {
      name: '单项否决',
      label: '单项否决',
      items: vetoes.map(({ clause, effect }, at) => ({
        number: at + 1,
        clause,
        name: nextName(clip(clause.replace(/\s+/gu, ''), 14), names),
        ...(/评优|评先|先进|优秀/u.test(effect) ? { barsHonour: true } : { grade: effect || '不合格' }),
      })),
      note: [...notes, ...scheme.map(({ text }) => text)].find((text) => /否决|关键项|不合格/u.test(text)) ?? vetoes[0]!.clause,
    },
  };
}

export function yearIn(title: string): number | undefined {
  const found = /(?:19|20)\d\d(?=年|年度|\D|$)/u.exec(title)?.[0];
  return found === undefined ? undefined : Number(found);
}
