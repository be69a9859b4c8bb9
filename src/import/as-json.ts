// What `import --json` prints of a foreign rubric. Its fields are public: extend, never change.
import { asFile } from '../rubric/format';
import type { RubricData } from '../rubric/schema';
import { kindOf } from '../rules';
import { confidenceWords } from './confidence';
import type { ImportedIndicator, ImportedRubric } from './imported';
import type { ReadNumber } from './reading';

export function asJson(imported: ImportedRubric, rubric: RubricData | undefined): object {
  const { verdict, why, title, groups, indicators, vetoes, scheme, notes, ignored, findings } = imported;
  return {
    verdict,
    ...(why !== undefined && { why }),
    ...(title !== undefined && { title }),
    groups,
    indicators: indicators.map(indicatorAsJson),
    vetoes,
    scheme,
    notes,
    ignored,
    findings,
    ...(rubric && { rubric: asFile(rubric) }),
  };
}

function indicatorAsJson({ reading, id, where, group, groupWeight, path, name, weight, role, clause }: ImportedIndicator): object {
  const { rule, kind, numbers, confidence, why, choices, items } = reading;
  const own = kindOf(rule);
  const given = weight ?? undefined;
  const within = new Map((own.within?.(rule, given) ?? []).map((each) => [each.name, each.places]));
  return {
    id,
    where,
    group: group ?? null,
    groupWeight,
    path,
    name,
    weight,
    role,
    clause,
    rule,
    kind,
    inputs: own
      .inputs(rule, given)
      .map((input) => ({
        name: input.name,
        type: input.type,
        ...(input.measure !== undefined && { measure: input.measure }),
        ...(input.choices && { choices: input.choices }),
      })),
    numbers: numbers.map(numberAsJson),
    confidence: confidenceWords[confidence],
    why,
    choices,
    ...(items.length > 0 && {
      items: items.map((item) => ({
        clause: item.clause,
        kind: item.kind,
        numbers: item.numbers.map(numberAsJson),
        inputs: within.get(item.name) ?? [],
        confidence: confidenceWords[item.confidence],
      })),
    }),
  };
}

function numberAsJson({ value, role, ...source }: ReadNumber): object {
  return { value, role, ...source };
}
