// Whether Excel works out our functions, tried with one whose answer is known.
import { schemeIds, schemeOf } from '../rubric/library';
import { probeFunction } from '../hosts/excel/probe';

export async function functionsRun(): Promise<boolean> {
  const scheme = schemeOf(schemeIds[0]!);
  if (!scheme.ok) throw new Error(scheme.refusal.message);
  const [first] = scheme.value.categories;
  const { path, weight } = first!.indicators[0]!;
  return probeFunction(`SCORE.MAX("${scheme.value.id}/${first!.name}","${path}")`, weight);
}
