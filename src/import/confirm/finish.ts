// The rubric that comes of what was decided, checked like any other.
import { ok, refuse, type Outcome } from '../../model/outcome';
import { parseRubric } from '../../rubric/load';
import type { RubricData } from '../../rubric/schema';
import { buildScheme, type Indicator } from '../../rubric/tree';
import { asRubric } from '../as-rubric';
import type { ImportedIndicator, ImportedRubric } from '../imported';
import { decidedAt, type DeskFacts, type ImportDesk } from './desk';

/** What is still to be filled in. */
export function missingFacts({ facts: { title, issuer, year } }: ImportDesk): (keyof DeskFacts)[] {
  return [
    ...(title.trim() === '' ? ['title' as const] : []),
    ...(issuer.trim() === '' ? ['issuer' as const] : []),
    ...(/^\d{4}$/u.test(year.normalize('NFKC').trim()) ? [] : ['year' as const]),
  ];
}

export function finishedRubric(desk: ImportDesk): Outcome<RubricData> {
  if (missingFacts(desk).length > 0) return refuse('BAD_REQUEST', '请先填好名称、发文机关和年度。');
  const { imported, text, facts } = desk;
  const year = Number(facts.year.normalize('NFKC').trim());
  const title = facts.title.trim();
  const decided = { ...imported, indicators: imported.indicators.map((indicator) => decidedAt(desk, indicator)) };
  // The heading of its table stays as the document prints it.
  return parseRubric({ ...(asRubric(decided, text, year) as object), title, work: title, issuer: facts.issuer.trim(), year });
}

/** One indicator as the workbook will have it, to be tried with values. */
export function trialOf({ group: _heading, ...indicator }: ImportedIndicator): Outcome<Indicator> {
  const alone: ImportedRubric = {
    verdict: 'rubric',
    groups: [],
    indicators: [indicator],
    vetoes: [],
    scheme: [],
    notes: [],
    ignored: [],
    findings: [],
  };
  const rubric = parseRubric(asRubric(alone, indicator.clause, 2000));
  return rubric.ok ? ok(buildScheme(rubric.value, {}).categories[0]!.indicators[0]!) : rubric;
}
