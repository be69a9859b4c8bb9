// Turns a rubric file into a scheme: checks its shape, chooses readings, builds the tree.
import { config } from 'zod';
import { zhCN } from 'zod/locales';
import { ok, refuse, type Outcome } from '../model/outcome';
import { chooseReadings } from './readings';
import { rubricSchema, type RubricData } from './schema';
import { buildScheme, type Scheme } from './tree';
import { clashes } from './clashes';

// People read what a schema says about their file.
config(zhCN());

/** Checks the shape of a rubric file. The message names the first place that is wrong. */
export function parseRubric(json: unknown): Outcome<RubricData> {
  const parsed = rubricSchema.safeParse(json);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    const place = path.length > 0 ? `的“${path.join('.')}”` : '';
    return refuse('BAD_REQUEST', `评估细则文件${place}不合格式：${message.replace(/。$/u, '')}。`, path.join('.'));
  }
  const [clash] = clashes(parsed.data);
  return clash === undefined ? ok(parsed.data) : refuse('BAD_REQUEST', `评估细则文件不能使用：${clash}`);
}

/** A scheme under the given readings (choice per reading id; those not given take their default). */
export function loadScheme(data: RubricData, readings: Readonly<Record<string, unknown>> = {}): Outcome<Scheme> {
  const chosen = chooseReadings(data, readings);
  return chosen.ok ? ok(buildScheme(data, chosen.value)) : chosen;
}
