// A foreign rubric, read: its table as a draft, and every clause of it as a rule.
import type { ClauseFacts, ClauseReading } from './reading';
import type { DraftIndicator, DraftRubric } from './draft';

export interface ImportedIndicator extends DraftIndicator {
  reading: ClauseReading;
  /** The day on which somebody confirmed it, `2022-12-20`. */
  confirmed?: string;
  /** Its path in the rubric that was opened again. */
  origin?: string;
}

export interface ImportedRubric extends Omit<DraftRubric, 'indicators'> {
  indicators: readonly ImportedIndicator[];
}

export function readClauses(draft: DraftRubric, readClause: (clause: string, facts: ClauseFacts) => ClauseReading): ImportedRubric {
  const { notes } = draft;
  return {
    ...draft,
    indicators: draft.indicators.map((indicator) => {
      const { clause, name, weight, role } = indicator;
      return { ...indicator, reading: withDoubts(readClause(clause, { name, weight, role, notes }), indicator.doubts) };
    }),
  };
}

function withDoubts(reading: ClauseReading, doubts: readonly string[] = []): ClauseReading {
  if (doubts.length === 0) return reading;
  return { ...reading, confidence: reading.confidence === 'certain' ? 'check' : reading.confidence, why: [...doubts, ...reading.why] };
}
