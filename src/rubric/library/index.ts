// The bundled schemes.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { fold, list } from '../../model/text';
import { loadScheme } from '../load';
import type { RubricData } from '../schema';
import type { Scheme } from '../tree';
import { checked } from './checked';
import hunan2022 from './hunan-2022/rubric.json';
import suizhou2023Jixiao from './suizhou-2023-jixiao/rubric.json';
import suizhou2023Kaoping from './suizhou-2023-kaoping/rubric.json';

const files: readonly { id: string }[] = [hunan2022, suizhou2023Kaoping, suizhou2023Jixiao];
const parsed = new Map<string, RubricData>();

/** Ids of the bundled schemes, in the order in which they are offered. */
export const schemeIds: readonly string[] = files.map((file) => file.id);

/** The rubric of a bundled scheme, without readings applied. Its id is matched as names are. */
export function rubricOf(id: string): Outcome<RubricData> {
  const file = files.find((each) => fold(each.id) === fold(id));
  const known = file && parsed.get(file.id);
  if (known) return ok(known);
  if (!file) return refuse('UNKNOWN_SCHEME', `没有方案“${id}”。可用方案：${list(schemeIds)}。`, 'scheme');
  const rubric = checked(file);
  if (rubric.ok) parsed.set(file.id, rubric.value);
  return rubric;
}

/** A bundled scheme under the given readings. */
export function schemeOf(id: string, readings: Readonly<Record<string, unknown>> = {}): Outcome<Scheme> {
  const rubric = rubricOf(id);
  return rubric.ok ? loadScheme(rubric.value, readings) : rubric;
}
