// The rubric that comes of what was decided, checked like any other.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { showPoints, sumPoints } from '../../model/points';
import { parseRubric } from '../../rubric/load';
import { pathOf } from '../../rubric/path';
import { reviseRubric, type RevisedIndicator } from '../../rubric/revise';
import type { RubricData } from '../../rubric/schema';
import { buildScheme, type Indicator } from '../../rubric/tree';
import { asRubric } from '../as-rubric';
import { tablesIn } from '../categories';
import type { ImportedIndicator, ImportedRubric } from '../imported';
import { withWishes } from './notice';
import { decidedAt, madeFault, type DeskFacts, type ImportDesk } from './desk';

/** What is still to be filled in; all else has words that stand for it. */
export function missingFacts({ facts: { title, issuer, year } }: ImportDesk): ('title' | 'issuer' | 'year')[] {
  return [
    ...(title.trim() === '' ? ['title' as const] : []),
    ...(issuer.trim() === '' ? ['issuer' as const] : []),
    ...(/^\d{4}$/u.test(year.normalize('NFKC').trim()) ? [] : ['year' as const]),
  ];
}

/** How many percent the parts of the total come to; undefined where the tables are no parts. */
export function sharesOf({ imported, tables }: ImportDesk): number | undefined {
  const names = tablesIn(imported);
  return names.length > 1 && tables.as === 'parts' ? sumPoints(names.map((name) => tables.shares[name] ?? 0)) : undefined;
}

export function finishedRubric(desk: ImportDesk): Outcome<RubricData> {
  if (missingFacts(desk).length > 0) return refuse('BAD_REQUEST', '请先填好名称、发文机关和年度。');
  const { imported, base } = desk;
  const faulty = imported.indicators.find((indicator) => madeFault(desk, indicator) !== undefined);
  if (faulty) return refuse('BAD_REQUEST', `“${faulty.name}”的计分方式还没有填好：${madeFault(desk, faulty)}`, faulty.id);
  const shares = sharesOf(desk);
  if (!base && shares !== undefined && shares !== 100)
    return refuse('BAD_REQUEST', `各张表占总分的百分比合计应是 100，现在是 ${showPoints(shares)}。请改正。`);
  const indicators = imported.indicators.map((indicator) => decidedAt(desk, indicator));
  const rubric = parseRubric(base ? revisedWith(desk, base, indicators) : newWith(desk, indicators));
  return rubric.ok ? parseRubric(withWishes(rubric.value, desk.notice)) : rubric;
}

function factsOf({ facts }: ImportDesk): { [Fact in keyof DeskFacts]: string } {
  return Object.fromEntries(Object.entries(facts).map(([fact, text]: [string, string]) => [fact, text.trim()])) as never;
}

/** The heading of its table stays as the document prints it. */
function newWith(desk: ImportDesk, indicators: readonly ImportedIndicator[]): unknown {
  const { imported, text, tables } = desk;
  const { title, issuer, year: typed, category, work, scope, addressees } = factsOf(desk);
  const year = Number(typed.normalize('NFKC'));
  return {
    ...(asRubric({ ...imported, indicators }, text, year, { tables, ...(category && { category }) }) as object),
    title,
    work: work || title,
    issuer,
    year,
    ...(scope && { scope }),
    ...(addressees && { addressees }),
  };
}

function revisedWith(desk: ImportDesk, base: RubricData, indicators: readonly ImportedIndicator[]): unknown {
  const { title, issuer, year, work, scope, addressees } = factsOf(desk);
  const said = { title, work: work || base.work, scope: scope || base.scope, issuer, year: Number(year.normalize('NFKC')) };
  const { addressees: _former, ...revised } = revisedAt(base, desk.imported.indicators, indicators) as RubricData;
  return { ...revised, ...said, ...(addressees && { addressees }) };
}

/** The rubric that was opened again, with what was decided since. */
function revisedAt(base: RubricData, opened: readonly ImportedIndicator[], decided: readonly ImportedIndicator[]): unknown {
  const before = new Map(
    base.categories.flatMap((category) =>
      category.groups.flatMap((group) =>
        group.indicators.map((data) => [placeKey(category.name, pathOf({ ...data, group: group.name })), data] as const),
      ),
    ),
  );
  return reviseRubric(
    base,
    decided.map((indicator, at): RevisedIndicator => {
      const { origin, table, group, role, path, name, weight, clause, reading, confirmed } = indicator;
      const category = table ?? base.categories[0]!.name;
      const data = origin === undefined ? undefined : before.get(placeKey(category, origin));
      const isSame = data !== undefined && isAlike(reading.rule, data.rule) && isAlike(reading.why, data.read?.why ?? []);
      const read = { confidence: reading.confidence, why: [...reading.why], ...(confirmed !== undefined && { confirmed }) };
      return {
        ...(origin !== undefined && { origin }),
        category,
        group: group ?? base.categories[0]!.groups[0]!.name,
        role,
        under: path,
        name,
        weight: weight ?? undefined,
        clause,
        rule: reading.rule,
        ...(!isAlike(reading.choices, opened[at]!.reading.choices) && { choices: reading.choices }),
        read: isSame && confirmed === data.read?.confirmed ? data.read : read,
      };
    }),
  );
}

const placeKey = (category: string, path: string): string => JSON.stringify([category, path]);
const isAlike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** One indicator as the workbook will have it, to be tried with values. */
export function trialOf({ group: _heading, origin: _origin, ...indicator }: ImportedIndicator): Outcome<Indicator> {
  const alone: ImportedRubric = {
    verdict: 'rubric',
    groups: [],
    indicators: [indicator],
    vetoes: [],
    scheme: [],
    notes: [],
    ignored: [],
    findings: [],
  };
  const rubric = parseRubric(asRubric(alone, indicator.clause, 2000));
  return rubric.ok ? ok(buildScheme(rubric.value, {}).categories[0]!.indicators[0]!) : rubric;
}
