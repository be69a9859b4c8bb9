// Applies chosen readings (条文理解) to a rubric: what comes out is an ordinary rubric.
import { ok, refuse, type Outcome } from '../model/outcome';
import { list } from '../model/text';
import type { Rule } from '../rules';
import type { ChangeData, ReadingData, RubricData } from './schema';

/** Every reading's choice: the given one, or the default. Refuses unknown readings and choices. */
export function chooseReadings(
  data: RubricData,
  given: Readonly<Record<string, unknown>>,
): Outcome<Record<string, string>> {
  for (const id of Object.keys(given)) {
    const reading = data.readings.find((each) => each.id === id);
    if (!reading) {
      return refuse('BAD_REQUEST', `方案 ${data.id} 没有条文理解“${id}”。可用：${list(data.readings.map((each) => each.id))}。`, 'readings');
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
  const categories = data.categories.map((category) => ({
    ...category,
    groups: category.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((indicator) => {
        const rule = ruleIn(changes, { category: category.name, group: group.name, indicator: indicator.name });
        return rule ? { ...indicator, rule } : indicator;
      }),
    })),
  }));
  const caps = changes.flatMap((change) => ('totalCap' in change ? [change.totalCap] : []));
  return { ...data, categories, totalCap: caps.length > 0 ? caps[caps.length - 1]! : data.totalCap };
}

/** The choice that is in force for a reading. */
export function chosenOf(reading: ReadingData, chosen: Readonly<Record<string, string>>): ReadingData['choices'][number] {
  const id = chosen[reading.id] ?? reading.default;
  return reading.choices.find((choice) => choice.id === id) ?? reading.choices[0]!;
}

/** Where an indicator stands, by the names of what it stands in. */
export interface Place {
  category: string;
  group: string;
  indicator: string;
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
export function readingsAt(data: RubricData, chosen: Readonly<Record<string, string>>, place: Place, own: Rule): ReadingInForce[] {
  return data.readings
    .filter((reading) => reading.indicators.some((each) => isAt(each, place)))
    .map((reading) => {
      const { id, label } = chosenOf(reading, chosen);
      const others = reading.choices.filter((choice) => choice.id !== id);
      return { id: reading.id, question: reading.question, label, otherRules: others.map((choice) => ruleIn(choice.changes, place) ?? own) };
    });
}

/** Whether `类别/指标` or `类别/一级指标/指标` means the indicator at `place`. */
export function isAt(reference: string, { category, group, indicator }: Place): boolean {
  return reference === `${category}/${indicator}` || reference === `${category}/${group}/${indicator}`;
}

function ruleIn(changes: readonly ChangeData[], place: Place): Rule | undefined {
  for (const change of changes) {
    if ('rule' in change && isAt(`${change.category}/${change.indicator}`, place)) return change.rule;
  }
  return undefined;
}
