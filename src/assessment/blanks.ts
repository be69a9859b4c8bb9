// Says what a unit still lacks: a blank is "not entered", never 0.
import { isBlank, type Cell } from '../model/cell';
import type { Input } from '../model/inputs';
import { list } from '../model/text';
import { statedInputs, type Category, type Indicator } from '../rubric/tree';
import type { IndicatorSampling } from '../standing/sampling';
import type { Entry, UnitInput } from './assessment';
import type { PerIndicator } from './by-indicator';
import type { Facts } from './facts';
import type { At } from './note';
import type { Tracks } from './review';
import { statedState } from './states';

/** What is known of a unit after reading. */
interface Known {
  category: Category;
  isBegun: boolean;
  entries: PerIndicator<Entry>;
  attributes: Facts;
  undrawn: readonly IndicatorSampling[];
}

/**
 * Notes every blank of a unit: one note for a unit without any entry, else one per indicator and per attribute. Blanks among
 * which is still to be drawn are not asked for before the draw.
 */
export function noteBlanks({ category, isBegun, entries, attributes, undrawn }: Known, note: (message: string, at: At) => void): void {
  const missing: { indicator: Indicator; names: readonly string[]; blank: readonly Input[] }[] = [];
  for (const indicator of category.indicators) {
    const entry = entries.get(indicator.key);
    if (entry?.state !== 'missing' || (indicator.sampling && undrawn.includes(indicator.sampling))) continue;
    missing.push({ indicator, names: entry.inputs, blank: indicator.inputs.filter((input) => entry.inputs.includes(input.name)) });
  }
  if (missing.length === 0 && isBegun) return;
  const needed = new Set(
    missing.flatMap(({ indicator, names, blank }) => [
      ...blank.flatMap((input) => input.attribute ?? []),
      ...decidingAmong(indicator, names),
    ]),
  );
  for (const attribute of needed) {
    if (!attributes.refused.has(attribute))
      note(`单位属性“${attribute}”还没有填，有指标要按它计分。请补填。`, { attribute, argument: attribute });
  }
  if (!isBegun) {
    note('还没有录入任何指标。请录入后再计分。', { field: 'entries' });
    return;
  }
  for (const { indicator, blank } of missing) {
    const entered = blank.filter((input) => input.attribute === undefined);
    if (entered.length === 0) continue;
    note(`还没有填${list(entered.map((input) => `“${input.name}”`))}。请补填，没有发生的也要写明，不要留空。`, {
      indicator: indicator.key,
      argument: entered[0]!.name,
      position: indicator.entered.indexOf(entered[0]!),
    });
  }
}

/** Whether anybody has entered anything of a unit, in whatever round or source: words that the document or a draw puts into its cells, and
 *  last year's numbers, are nobody's entry. */
export function isBegun({ indicators }: Category, { rows, all }: Tracks, { vetoes = [], causes }: UnitInput): boolean {
  if (vetoes.length > 0) return true;
  if (causes && Object.values(causes).some((cause) => Object.values(cause).some((cell) => !isBlank(cell)))) return true;
  const tracks = all.size > 0 ? [...all.values()] : [rows];
  return tracks.some((own) => indicators.some((indicator) => isEntered(indicator, own.get(indicator.key))));
}

function isEntered(indicator: Indicator, row: readonly Cell[] | undefined): boolean {
  if (!row) return false;
  const stated = statedInputs(indicator, row.length);
  return row.some((cell, at) => !isBlank(cell) && stated[at]?.lastYearOf === undefined) && statedState(indicator, row) === undefined;
}

/** The attribute that decides whether an indicator applies, if it is among what is lacking. */
function decidingAmong({ applies }: Indicator, names: readonly string[]): string[] {
  return applies && 'attribute' in applies && names.includes(applies.attribute) ? [applies.attribute] : [];
}
