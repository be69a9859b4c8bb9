// Why one indicator of a unit gives its points, or gives none.
import type { AssessedUnit } from '../../assessment/assessment';
import { list } from '../../model/text';
import type { Indicator } from '../../rubric/tree';
import { explain, zeroedInWords } from '../../scoring/award';
import type { UnitResult } from '../../scoring/scoreboard';
import type { ResultsStrings } from '../strings/results-zh-CN';

export function reasonInWords(unit: AssessedUnit | undefined, result: UnitResult, indicator: Indicator, words: ResultsStrings): string {
  const vetoes = result.zeroed?.[indicator.key];
  if (vetoes && result.scores[indicator.key] === 0) return zeroedInWords(vetoes);
  const entry = unit?.entries.get(indicator.key);
  switch (entry?.state) {
    case 'entered':
      return explain(indicator, entry.values, unit!.givenBack.get(indicator.key));
    case 'refused':
      return entry.refusal.message;
    case 'not-applicable':
      return `${words.notApplicable}${indicator.applies ? `：${indicator.applies.clause}` : ''}`;
    case 'not-sampled':
      return `${words.notSampled}${indicator.sampling ? `：${indicator.sampling.name}` : ''}`;
    default:
      return `${words.notEntered}${entry ? `：${list(entry.inputs)}` : ''}`;
  }
}
