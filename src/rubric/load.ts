// Checks the shape of a rubric file.
import { config } from 'zod';
import { zhCN } from 'zod/locales';
import { refuse, type Outcome } from '../model/outcome';
import { rubricSchema, type RubricData } from './schema';
import { clashes } from './clashes';
import { inTodaysFormat } from './format';
import { protoKeyIn } from './proto-key';
import { settleRules } from './settle';

// People read what a schema says about their file.
config(zhCN());

/** Checks the shape of a rubric file. The message names the first place that is wrong. */
export function parseRubric(json: unknown): Outcome<RubricData> {
  const file = inTodaysFormat(json);
  if (!file.ok) return file;
  const stray = protoKeyIn(file.value);
  if (stray !== undefined) return refuse('BAD_REQUEST', `评估细则文件的“${stray}”不能用，请删去这一项。`, stray);
  const parsed = rubricSchema.safeParse(file.value);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    const place = path.length > 0 ? `的“${path.join('.')}”` : '';
    return refuse('BAD_REQUEST', `评估细则文件${place}不合格式：${message.replace(/。$/u, '')}。`, path.join('.'));
  }
  const whole = settleRules(parsed.data);
  if (!whole.ok) return whole;
  const [clash] = clashes(whole.value);
  return clash === undefined ? whole : refuse('BAD_REQUEST', `评估细则文件不能使用：${clash}`);
}
