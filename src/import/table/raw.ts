// What was found in a document before it is put together.
import type { Role } from '../draft';
import type { Heading } from './outline';
import type { Named } from './weight-words';

/** A row that may be an indicator. */
export interface RawIndicator {
  id: string;
  where: string;
  /** Tables under a title of their own are counted on: each adds up by itself. */
  edition: number;
  number: string;
  /** The cell of the number, which may be merged over several rows. */
  numberKey: unknown;
  headings: readonly Heading[];
  /** From the first level to the last; the name is not among them. */
  levels: readonly Named[];
  name: Named;
  /** Whether the name is only the beginning of the clause. */
  isNamedByClause: boolean;
  weight: number | null;
  isTaken: boolean;
  /** The cell of the weight and that of the name: rows that share them belong together. */
  weightKey: unknown;
  nameKey: unknown;
  /** The last level that it stands under. */
  levelKey: unknown;
  clauses: readonly string[];
  /** All its words as they stand. */
  text: string;
  /** What the table says of all its rows. */
  tableRole: Role | undefined;
  /** Whether it stands in lines of text, outside tables. */
  isListed: boolean;
}

export type FoundItem =
  | ({ is: 'indicator' } & RawIndicator)
  | { is: 'veto'; clause: string; effect: string | undefined; group: string | undefined; mark: string | undefined }
  | { is: 'heading'; heading: Heading }
  /** A total that the document states, of a group where one is open. */
  | { is: 'total'; value: number; edition: number; text: string; where: string }
  /** A row of a sheet that is filled in already: a name and a weight. */
  | ({ is: 'result' } & RawIndicator)
  | { is: 'note'; text: string }
  | { is: 'prose'; text: string; where: string }
  | { is: 'ignored'; text: string; why: string };
