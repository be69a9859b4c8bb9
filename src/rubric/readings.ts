// Applies chosen readings (条文理解) to a rubric: what comes out is an ordinary rubric.
import { ok, refuse, type Outcome } from '../model/outcome';
import { list } from '../model/text';
import type { ReadingData, RubricData } from './schema';

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
  const chosen = new Map(Object.entries(given));
  return ok(Object.fromEntries(data.readings.map((each) => [each.id, (chosen.get(each.id) as string) ?? each.default])));
}

/** The rubric with every chosen change made; `data` itself is left as it was. */
export function applyReadings(data: RubricData, chosen: Readonly<Record<string, string>>): RubricData {
  const changes = data.readings.flatMap((reading) => chosenOf(reading, chosen).changes);
  return changes.reduce<RubricData>((rubric, change) => {
    if ('totalCap' in change) return { ...rubric, totalCap: change.totalCap };
    return mapIndicators(rubric, (category, indicator) =>
      category === change.category && indicator.name === change.indicator ? { ...indicator, rule: change.rule } : indicator,
    );
  }, data);
}

/** The choice that is in force for a reading. */
export function chosenOf(reading: ReadingData, chosen: Readonly<Record<string, string>>): ReadingData['choices'][number] {
  const id = chosen[reading.id] ?? reading.default;
  return reading.choices.find((choice) => choice.id === id) ?? reading.choices[0]!;
}

type IndicatorData = RubricData['categories'][number]['groups'][number]['indicators'][number];

function mapIndicators(data: RubricData, map: (category: string, indicator: IndicatorData) => IndicatorData): RubricData {
  return {
    ...data,
    categories: data.categories.map((category) => ({
      ...category,
      groups: category.groups.map((group) => ({
        ...group,
        indicators: group.indicators.map((indicator) => map(category.name, indicator)),
      })),
    })),
  };
}
