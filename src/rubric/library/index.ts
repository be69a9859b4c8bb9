// The bundled schemes.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { list } from '../../model/text';
import { loadScheme, parseRubric } from '../load';
import type { RubricData } from '../schema';
import type { Scheme } from '../tree';
import hunan2022 from './hunan-2022/rubric.json';
import suizhou2023Jixiao from './suizhou-2023-jixiao/rubric.json';
import suizhou2023Kaoping from './suizhou-2023-kaoping/rubric.json';

const files: readonly { id: string }[] = [hunan2022, suizhou2023Kaoping, suizhou2023Jixiao];
const parsed = new Map<string, RubricData>();

/** Ids of the bundled schemes, in the order in which they are offered. */
export const schemeIds: readonly string[] = files.map((file) => file.id);

/** The rubric of a bundled scheme, without readings applied. */
export function rubricOf(id: string): Outcome<RubricData> {
  const known = parsed.get(id);
  if (known) return ok(known);
  const file = files.find((each) => each.id === id);
  if (!file) return refuse('UNKNOWN_SCHEME', `没有方案“${id}”。可用方案：${list(schemeIds)}。`, 'scheme');
  const rubric = parseRubric(file);
  if (rubric.ok) parsed.set(id, rubric.value);
  return rubric;
}

/** A bundled scheme under the given readings. */
export function schemeOf(id: string, readings: Readonly<Record<string, unknown>> = {}): Outcome<Scheme> {
  const rubric = rubricOf(id);
  return rubric.ok ? loadScheme(rubric.value, readings) : rubric;
}
