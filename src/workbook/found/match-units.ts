// Finds the roster's unit of every entry row by two witnesses: the hidden id and the name.
import { fold } from '../../model/text';

/** A row of the roster or of an entry table; `id` and `name` as they stand, '' for blank. */
export interface UnitRow {
  row: number;
  id: string;
  name: string;
}

type UnitMatch =
  | { found: 'agreed'; unit: UnitRow }
  /** The id is missing, copied from another row or unknown; the name decides. */
  | { found: 'by-name'; unit: UnitRow }
  /** The name is blank or unknown; the id decides. */
  | { found: 'by-id'; unit: UnitRow }
  /** Id and name belong to two different units; `byName` is undefined where that one belongs to another table. */
  | { found: 'conflict'; byId: UnitRow; byName: UnitRow | undefined }
  /** Another row already stands for this unit. */
  | { found: 'double'; unit: UnitRow }
  | { found: 'none' };

/** What stands in the other tables of its kind, as folded names: those of their units in the roster, and those in their own rows. */
export interface NamesElsewhere {
  units: ReadonlySet<string>;
  rows: ReadonlySet<string>;
}

const NOBODY: NamesElsewhere = { units: new Set(), rows: new Set() };

/**
 * One answer for each of `rows`. Rows whose witnesses agree come first, so that a copied row cannot take their place. A name that nobody
 * has was corrected; one that another unit has was moved, and then the id proves nothing.
 */
export function matchUnits(rows: readonly UnitRow[], units: readonly UnitRow[], elsewhere: NamesElsewhere = NOBODY): UnitMatch[] {
  const byId = new Map(units.filter(({ id }) => id !== '').map((unit) => [unit.id, unit]));
  const byName = new Map<string, UnitRow>();
  for (const unit of units) if (unit.name !== '' && !byName.has(fold(unit.name))) byName.set(fold(unit.name), unit);
  const taken = new Set<UnitRow>();
  const answers: UnitMatch[] = rows.map(() => ({ found: 'none' }));
  const settle = (index: number, answer: Extract<UnitMatch, { unit: UnitRow }>): void => {
    answers[index] = taken.has(answer.unit) ? { found: 'double', unit: answer.unit } : answer;
    taken.add(answer.unit);
  };
  const written = new Set(rows.map(({ name }) => fold(name)));
  const isMoved = (name: string, { name: now }: UnitRow): boolean =>
    (name !== '' && elsewhere.units.has(fold(name))) || (now !== '' && (written.has(fold(now)) || elsewhere.rows.has(fold(now))));
  const open: number[] = [];
  for (const [index, { id, name }] of rows.entries()) {
    const unit = byId.get(id);
    if (unit && fold(unit.name) === fold(name)) settle(index, { found: 'agreed', unit });
    else open.push(index);
  }
  for (const index of open) {
    const { id, name } = rows[index]!;
    const [ofId, ofName] = [byId.get(id), byName.get(fold(name))];
    if (ofId && ofName && !taken.has(ofId)) answers[index] = { found: 'conflict', byId: ofId, byName: ofName };
    else if (ofName) settle(index, { found: 'by-name', unit: ofName });
    else if (ofId && !taken.has(ofId) && isMoved(name, ofId)) answers[index] = { found: 'conflict', byId: ofId, byName: undefined };
    else if (ofId) settle(index, { found: 'by-id', unit: ofId });
  }
  return answers;
}
