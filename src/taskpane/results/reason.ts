// Why one indicator of a unit gives its points, or gives none.
import type { AssessedUnit } from '../../assessment/assessment';
import { list } from '../../model/text';
import type { Indicator } from '../../rubric/tree';
import { explain } from '../../scoring/award';
import type { Strings } from '../strings';

export function reasonInWords(unit: AssessedUnit | undefined, indicator: Indicator, words: Strings['results']): string {
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
