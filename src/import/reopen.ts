// A rubric that was saved, or that a workbook carries, as if its document had been read anew: what was decided stands as it was decided.
import { kindOf } from '../rules';
import { isPathTo, pathOf } from '../rubric/path';
import type { CategoryData, GroupData, IndicatorData, ReadingData, RubricData } from '../rubric/schema';
import type { ImportedFile } from '.';
import { readClause } from './clause';
import { numbersStanding } from './confirm/numbers-standing';
import type { ImportedIndicator } from './imported';
import type { Choice, ClauseReading } from './reading';

export function reopened(rubric: RubricData): ImportedFile {
  const indicators = rubric.categories.flatMap((category, at) =>
    category.groups.flatMap((group, groupAt) =>
      group.indicators.map((indicator, place) =>
        importedOf(rubric, { category, group, indicator }, `c${at + 1}g${groupAt + 1}n${place + 1}`),
      ),
    ),
  );
  const groups = rubric.categories.flatMap((category) =>
    category.groups.map(({ name, weight, role }) => ({ name, weight: weight ?? null, role })),
  );
  return {
    imported: {
      verdict: 'rubric',
      title: rubric.title,
      groups,
      indicators,
      vetoes: rubric.categories.flatMap(({ vetoes }) =>
        (vetoes?.items ?? []).map(({ clause, grade, capsGrade, barsHonour }) => ({
          clause,
          effect: grade ?? capsGrade ?? (barsHonour ? '不能评优' : ''),
        })),
      ),
      scheme: [],
      notes: rubric.notes.map(({ text }) => text),
      ignored: [],
      findings: [],
    },
    text: rubric.text ?? '',
  };
}

interface Place {
  category: CategoryData;
  group: GroupData;
  indicator: IndicatorData;
}

function importedOf(rubric: RubricData, { category, group, indicator }: Place, id: string): ImportedIndicator {
  const { name, under = [], weight, clause, read } = indicator;
  const path = pathOf({ ...indicator, group: group.name });
  return {
    id,
    where: [...(rubric.categories.length > 1 ? [category.name] : []), group.name].join(' / '),
    table: category.name,
    group: group.name,
    groupWeight: group.weight ?? null,
    path: under,
    name,
    weight: weight ?? null,
    role: group.role,
    clause,
    reading: readingAgain(rubric, { category, group, indicator }),
    origin: path,
    ...(read?.confirmed !== undefined && { confirmed: read.confirmed }),
  };
}

/** Where its words are read as the same rule again, its numbers and parts are found as they were. */
function readingAgain(rubric: RubricData, place: Place): ClauseReading {
  const { clause, name, weight, rule, read } = place.indicator;
  const notes = rubric.notes.map(({ text }) => text);
  const anew = readClause(clause, { name, weight: weight ?? null, role: place.group.role, notes });
  const isSame = [anew.rule, ...anew.choices.map((choice) => choice.rule)].some((each) => JSON.stringify(each) === JSON.stringify(rule));
  const parts = isSame
    ? anew
    : { kind: 'other' as const, numbers: numbersStanding(kindOf(rule).numbers(rule, weight), place.indicator), items: [] };
  return {
    rule,
    kind: parts.kind,
    numbers: parts.numbers,
    items: parts.items,
    confidence: read?.confidence ?? 'certain',
    why: read?.why ?? [],
    choices: choicesIn(rubric.readings, place),
  };
}

/** The readings of its clause that can be chosen, that in force first; none where none, or more than one, concerns its rule. */
function choicesIn(readings: readonly ReadingData[], { category, group, indicator }: Place): Choice[] {
  const place = { ...indicator, group: group.name };
  const ruleOf = ({ changes }: ReadingData['choices'][number]) =>
    changes.flatMap((change) =>
      'rule' in change && change.category === category.name && isPathTo(place, change.indicator) ? [change.rule] : [],
    )[0];
  const own = readings.filter(({ choices }) => choices.some((choice) => ruleOf(choice) !== undefined));
  const [only] = own;
  if (only === undefined || own.length > 1) return [];
  const inForce = only.choices.filter(({ id }) => id === only.default);
  const others = only.choices.filter(({ id }) => id !== only.default);
  return [...inForce, ...others].map((choice) => ({ label: choice.label, rule: ruleOf(choice) ?? indicator.rule }));
}
