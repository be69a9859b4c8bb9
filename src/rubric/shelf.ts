// The rubrics at hand, wherever they come from. Built where a program starts, and handed down to whatever looks a scheme up.
import { refuse, type Outcome } from '../model/outcome';
import { fold, list } from '../model/text';
import type { RubricData } from './schema';
import { loadScheme, type Scheme } from './tree';

/** Under their default readings: a workbook that is read again has the same rubric. */
const schemes = new WeakMap<RubricData, Outcome<Scheme>>();

/** Texts of the documents that a rubric quotes from, by document id; its own is `source`. */
export type Documents = Readonly<Record<string, string>>;

/** A rubric that can be had: it is read when it is first asked for. */
export interface Offer {
  id: string;
  load(): Outcome<RubricData>;
  /** Needed only for proofs. */
  documents?(): Documents;
  /** Forms that its document has in an annex, as they stand in the file. */
  annexes?(): unknown;
}

export interface Shelf {
  /** In the order in which they are offered. */
  ids: readonly string[];
  /** Ids of those that people brought themselves; the first is meant where none is named. */
  own: readonly string[];
  /** A rubric as it is written, without readings applied. Its id is matched as names are. */
  rubric(id: string): Outcome<RubricData>;
  /** Empty where they are not at hand. */
  documents(id: string): Documents;
  /** Forms of the document's annex as they stand in the file; undefined where it has none at hand. */
  annexes(id: string): unknown;
  /** A scheme under the given readings (a choice per reading id); those not given take their default. */
  scheme(id: string, readings?: Readonly<Record<string, unknown>>): Outcome<Scheme>;
  /** The same shelf with more rubrics of people's own, before all others. */
  with(own: readonly Offer[]): Shelf;
}

/** Of several rubrics with one id the first is meant, people's own before those that are bundled. */
export function shelfOf(bundled: readonly Offer[], own: readonly Offer[] = []): Shelf {
  const offers = [...own, ...bundled].filter(({ id }, at, all) => all.findIndex((each) => fold(each.id) === fold(id)) === at);
  const ids = offers.map(({ id }) => id);
  const read = new Map<Offer, Outcome<RubricData>>();
  const find = (id: string): Offer | undefined => offers.find((each) => fold(each.id) === fold(id));
  const rubric = (id: string): Outcome<RubricData> => {
    const offer = find(id);
    if (!offer) return refuse('UNKNOWN_SCHEME', `没有方案“${id}”。可用方案：${list(ids)}。`, 'scheme');
    const found = read.get(offer) ?? offer.load();
    read.set(offer, found);
    return found;
  };
  return {
    ids,
    own: own.map(({ id }) => id),
    rubric,
    documents: (id) => find(id)?.documents?.() ?? {},
    annexes: (id) => find(id)?.annexes?.(),
    scheme(id, readings) {
      const found = rubric(id);
      if (!found.ok) return found;
      if (readings !== undefined) return loadScheme(found.value, readings);
      const known = schemes.get(found.value) ?? loadScheme(found.value);
      schemes.set(found.value, known);
      return known;
    },
    with: (more) => shelfOf(bundled, [...more, ...own]),
  };
}
