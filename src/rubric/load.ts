// Turns a rubric file into a scheme: checks its shape, applies readings, builds the tree.
import { ok, refuse, type Outcome } from '../model/outcome';
import { applyReadings, chooseReadings } from './readings';
import { rubricSchema, type RubricData } from './schema';
import { buildScheme, type Scheme } from './tree';

/** Checks the shape of a rubric file. The message names the first place that is wrong. */
export function parseRubric(json: unknown): Outcome<RubricData> {
  const parsed = rubricSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const [first] = parsed.error.issues;
  return refuse('BAD_REQUEST', `评估细则文件的“${first!.path.join('.')}”不合格式：${first!.message}。`, first!.path.join('.'));
}

/** A scheme under the given readings (choice per reading id; those not given take their default). */
export function loadScheme(data: RubricData, readings: Readonly<Record<string, unknown>> = {}): Outcome<Scheme> {
  const chosen = chooseReadings(data, readings);
  if (!chosen.ok) return chosen;
  return ok(buildScheme(applyReadings(data, chosen.value), chosen.value));
}
