// Applies chosen readings (条文理解) to a rubric: what comes out is an ordinary rubric.
import { ok, refuse, type Outcome } from '../model/outcome';
import { list } from '../model/text';
import type { Rule } from '../rules';
import type { Applies } from '../standing/applicability';
import { isPathTo, seekByPath, type IndicatorPath } from './path';
import type { ChangeData, ReadingData, RubricData } from './schema';

/** Every reading's choice: the given one, or the default. Refuses unknown readings and choices. */
export function chooseReadings(data: RubricData, given: Readonly<Record<string, unknown>>): Outcome<Record<string, string>> {
  for (const id of Object.keys(given)) {
    const reading = data.readings.find((each) => each.id === id);
    if (!reading) {
      return refuse(
        'BAD_REQUEST',
        `方案 ${data.id} 没有条文理解“${id}”。可用：${list(data.readings.map((each) => each.id))}。`,
        'readings',
      );
    }
    if (!reading.choices.some((choice) => choice.id === given[id])) {
      return refuse(
        'BAD_REQUEST',
        `条文理解“${id}”没有选项“${String(given[id])}”。可选：${list(reading.choices.map((choice) => choice.id))}。`,
        'readings',
      );
    }
  }
  return ok({ ...defaultReadings(data), ...(given as Readonly<Record<string, string>>) });
}

/** The default choice of every reading. */
export function defaultReadings(data: RubricData): Record<string, string> {
  return Object.fromEntries(data.readings.map((each) => [each.id, each.default]));
}

/** The rubric with every chosen change made; `data` itself is left as it was. */
export function applyReadings(data: RubricData, chosen: Readonly<Record<string, string>>): RubricData {
  const changes = data.readings.flatMap((reading) => chosenOf(reading, chosen).changes);
  const seek = seekByPath(changes, (change) => ('indicator' in change ? [change.indicator] : []));
  const categories = data.categories.map((category) => ({
    ...category,
    groups: category.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((indicator) => {
        const place = { ...indicator, category: category.name, group: group.name };
        const own = seek(place);
        const rule = ruleIn(own, place);
        const applies = appliesIn(own, place);
        return { ...indicator, ...(rule && { rule }), ...(applies !== undefined && { applies: applies ?? undefined }) };
      }),
    })),
  }));
  return changes.reduce(changeTotals, { ...data, categories });
}

/** The rubric after a change of how totals are formed. */
function changeTotals(data: RubricData, change: ChangeData): RubricData {
  if ('totalCap' in change) return { ...data, totalCap: change.totalCap };
  if ('notApplicable' in change) return { ...data, notApplicable: change.notApplicable };
  if ('part' in change) {
    return { ...data, parts: data.parts.map((part) => (part.name === change.part ? { ...part, cap: change.cap } : part)) };
  }
  if ('sampling' in change) {
    const changed = data.sampling.map((each) =>
      each.id === change.sampling && each.kind === 'indicators' ? { ...each, per: change.per } : each,
    );
    return { ...data, sampling: changed };
  }
  return data;
}

/** The choice that is in force for a reading. */
export function chosenOf(reading: ReadingData, chosen: Readonly<Record<string, string>>): ReadingData['choices'][number] {
  const id = chosen[reading.id] ?? reading.default;
  return reading.choices.find((choice) => choice.id === id) ?? reading.choices[0]!;
}

/** Whether a reading decides anything for one of these categories: it may be about indicators, or about totals of all. */
export function isAbout({ indicators }: ReadingData, categories: readonly { name: string }[]): boolean {
  return indicators.length === 0 || indicators.some((path) => categories.some(({ name }) => path.startsWith(`${name}/`)));
}

/** Where an indicator stands among all of a rubric. */
interface PlaceInRubric extends IndicatorPath {
  category: string;
}

/** A reading that concerns an indicator, as it is in force. */
export interface ReadingInForce {
  id: string;
  question: string;
  /** The choice made, in words. */
  label: string;
  /** The indicator's rule under each of the other choices. */
  otherRules: readonly Rule[];
}

/** The readings that concern the indicator at `place`; `own` is its rule as the rubric gives it. */
export function readingsAt(data: RubricData, chosen: Readonly<Record<string, string>>, place: PlaceInRubric, own: Rule): ReadingInForce[] {
  return seekerOf(data.readings)(place)
    .filter((reading) => reading.indicators.some((each) => isAt(each, place)))
    .map((reading) => {
      const { id, label } = chosenOf(reading, chosen);
      const others = reading.choices.filter((choice) => choice.id !== id);
      return {
        id: reading.id,
        question: reading.question,
        label,
        otherRules: others.map((choice) => ruleIn(choice.changes, place) ?? own),
      };
    });
}

const seekers = new WeakMap<readonly ReadingData[], (place: IndicatorPath) => ReadingData[]>();

function seekerOf(readings: readonly ReadingData[]): (place: IndicatorPath) => ReadingData[] {
  const seek = seekers.get(readings) ?? seekByPath(readings, ({ indicators }) => indicators);
  seekers.set(readings, seek);
  return seek;
}

/** Whether `类别/指标`, `类别/一级指标/指标` or any other path means the indicator at `place`. */
export function isAt(reference: string, place: PlaceInRubric): boolean {
  const category = `${place.category}/`;
  return reference.startsWith(category) && isPathTo(place, reference.slice(category.length));
}

/** Whom the indicator at `place` concerns after these changes: null for everybody, undefined where none speaks of it. */
function appliesIn(changes: readonly ChangeData[], place: PlaceInRubric): Applies | null | undefined {
  for (const change of changes) {
    if ('applies' in change && isAt(`${change.category}/${change.indicator}`, place)) return change.applies;
  }
  return undefined;
}

function ruleIn(changes: readonly ChangeData[], place: PlaceInRubric): Rule | undefined {
  for (const change of changes) {
    if ('rule' in change && isAt(`${change.category}/${change.indicator}`, place)) return change.rule;
  }
  return undefined;
}
