// The one list of proofs about a rubric.
import { defaultReadings } from '../rubric/readings';
import type { RubricData } from '../rubric/schema';
import { buildScheme } from '../rubric/tree';
import { applicable } from './applicable';
import { attainable } from './attainable';
import { clauseNumbers } from './clause-numbers';
import { clauseVerbatim } from './clause-verbatim';
import { examples } from './examples';
import type { Fault, Lint, LintFinding, Sources } from './finding';
import { governing } from './governing';
import { grades } from './grades';
import { incomplete } from './incomplete';
import { overall } from './overall';
import { references } from './references';
import { respectively } from './respectively';
import { samples } from './samples';
import { tiers } from './tiers';
import { unitNames } from './unit-names';
import { weights } from './weights';

export type { LintFinding, Sources } from './finding';

const lints: readonly Lint[] = [
  weights,
  samples,
  applicable,
  attainable,
  tiers,
  governing,
  grades,
  overall,
  incomplete,
  clauseVerbatim,
  clauseNumbers,
  respectively,
  examples,
  unitNames,
  references,
];

/** Proves a rubric under its default readings; what the document itself says so, by a recorded reading or note, is `noted`. */
export function lint(data: RubricData, sources: Sources): LintFinding[] {
  const subject = { data, scheme: buildScheme(data, defaultReadings(data)), sources };
  const found = lints.flatMap((each) => each(subject));
  return [...found, ...idleAnswers(data, found)].map((finding) => judge(finding, data));
}

function judge({ isInformation, ...finding }: Fault, data: RubricData): LintFinding {
  const reading = data.readings.find((each) => each.answers.includes(finding.key));
  if (reading) return { ...finding, level: 'noted', answeredBy: reading.id };
  const noted = data.notes.some((note) => note.answers.includes(finding.key));
  return { ...finding, level: noted ? 'noted' : isInformation ? 'information' : 'error' };
}

/** Answers to findings that nobody made: the rubric has changed since, or the key is misspelt. */
function idleAnswers(data: RubricData, found: readonly Fault[]): Fault[] {
  const keys = new Set(found.map((finding) => finding.key));
  const answers = [
    ...data.readings.map((reading) => ({ title: `条文理解“${reading.id}”`, answers: reading.answers })),
    ...data.notes.map((note, position) => ({ title: `第 ${position + 1} 条说明`, answers: note.answers })),
  ];
  return answers.flatMap(({ title, answers: own }) =>
    own
      .filter((key) => !keys.has(key))
      .map((key) => ({ key: `idle:${key}`, message: `${title}：说明了“${key}”，但检查没有发现这一处。请核对写法，或者删去。` })),
  );
}
