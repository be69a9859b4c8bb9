// Reads every indicator of one unit: its state where it gives no points, else what was entered.
import { isBlank, quoteCell, type Cell } from '../model/cell';
import type { Refusal } from '../model/outcome';
import { appliesTo, type Concerned } from '../rubric/concern';
import { type Indicator } from '../rubric/tree';
import type { Sampling } from '../standing/sampling';
import type { Entry } from './assessment';
import { readEntry, type Around } from './entries';
import { NOT_APPLICABLE_WORD, NOT_SAMPLED_WORD, statedState, stateOf, stateWords } from './states';

/** One unit as its indicators are read. */
export interface Reader extends Around {
  unit: Concerned;
  /** Keys of the indicators that were drawn; undefined while nothing was. */
  drawn(sampling: Sampling): ReadonlySet<string> | undefined;
}

/** What became of the cells of one indicator. */
export function readIndicator(indicator: Indicator, row: readonly Cell[], reader: Reader): Entry {
  const { unit, drawn, note } = reader;
  if (!indicator.applies && !indicator.sampling) return readEntry(indicator, row, reader);
  const state = stateOf(indicator, unit, indicator.sampling && drawn(indicator.sampling));
  const stated = statedState(indicator, row);
  if (state) {
    if (stated !== state && !row.every(isBlank)) {
      const why = state === 'not-applicable' ? '这一项不适用于本单位' : '这一项没有抽中';
      note(
        'warning',
        'NOT_USED',
        `${why}，填的${quoteCell(row.find((cell) => !isBlank(cell)))}没有使用。请核对，确实${stateWords[state]}的可填“${stateWords[state]}”或留空。`,
        { indicator: indicator.key },
      );
    }
    return { state };
  }
  if (stated) return stated === 'not-applicable' ? doesNotApply(indicator, row, reader) : wasNotDrawn(indicator, row, reader);
  const entry = readEntry(indicator, row, reader);
  return entry.state === 'entered' ? (lacking(indicator, reader) ?? entry) : entry;
}

/** A unit cannot leave out what the document asks of it; while the deciding attribute is not entered, its word is taken. */
function doesNotApply(indicator: Indicator, row: readonly Cell[], { unit, note }: Reader): Entry {
  if (appliesTo(indicator, unit) === undefined) return { state: 'not-applicable' };
  return refused(indicator, row, `这一项适用于本单位，不能填“${NOT_APPLICABLE_WORD}”。请填录入值。`, note);
}

function wasNotDrawn(indicator: Indicator, row: readonly Cell[], { drawn, note }: Reader): Entry {
  if (!drawn(indicator.sampling!)) return { state: 'not-sampled' };
  return refused(indicator, row, `这一项已经抽中，不能填“${NOT_SAMPLED_WORD}”。请填录入值，或核对抽样记录。`, note);
}

function refused(indicator: Indicator, row: readonly Cell[], message: string, note: Reader['note']): Entry {
  const refusal: Refusal = { code: 'INVALID_VALUE', message };
  note('error', refusal.code, message, { indicator: indicator.key });
  const missing = indicator.entered.flatMap(({ name }, position) => (isBlank(row[position]) ? [name] : []));
  return { state: 'refused', refusal, ...(missing.length > 0 && { missing }) };
}

/** Whether it applies is not known before the attribute is entered that decides about it. */
function lacking({ applies }: Indicator, { unit }: Reader): Entry | undefined {
  if (!applies || 'units' in applies || unit.attribute(applies.attribute) !== undefined) return undefined;
  return { state: 'missing', inputs: [applies.attribute] };
}
