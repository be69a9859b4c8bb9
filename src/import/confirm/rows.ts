// Rows of a scoring table that were read wrong: what they say, whether they are indicators at all, and where one ends.
import { readClause } from '../clause';
import { nameFrom } from '../clause/naming';
import type { Role } from '../draft';
import type { ImportedIndicator } from '../imported';
import { nextName } from '../../model/next-name';
import { showPoints, sumPoints } from '../../model/points';
import { decisionOf, lookAt, withDecision, type ImportDesk } from './desk';

/** What people say of a row in place of what was read. */
type RowCorrection = Partial<Pick<ImportedIndicator, 'name' | 'weight' | 'group' | 'role'>>;

/** Whoever changes a row has it still to confirm. The clause is read anew for another weight, unless it was decided already. */
export function editRow(desk: ImportDesk, id: string, edit: RowCorrection): ImportDesk {
  const { imported } = desk;
  const indicators = imported.indicators.map((each) => (each.id === id ? edited(desk, each, edit) : each));
  const { confirmed: _day, ...open } = decisionOf(desk, id);
  const changed = { ...desk, imported: { ...imported, indicators, groups: withGroup(desk, edit.group) } };
  return desk.decisions[id] === undefined ? changed : withDecision(changed, id, open);
}

function edited({ imported, base }: ImportDesk, indicator: ImportedIndicator, edit: RowCorrection): ImportedIndicator {
  const next = { ...indicator, ...edit };
  const isOther = next.weight !== indicator.weight || next.role !== indicator.role;
  if (!isOther || base) return next;
  const { clause, name, weight, role, doubts = [] } = next;
  const reading = readClause(clause, { name, weight, role, notes: imported.notes });
  const told = weight === indicator.weight ? [] : [`核对时把分值 ${wordOf(indicator.weight)} 改为 ${wordOf(weight)}`];
  const confidence = reading.confidence === 'certain' ? 'check' : reading.confidence;
  return { ...next, reading: { ...reading, confidence, why: [...doubts, ...reading.why, ...told] } };
}

const wordOf = (weight: number | null): string => (weight === null ? '（空）' : showPoints(weight));

function withGroup({ imported }: ImportDesk, name: string | undefined): ImportDesk['imported']['groups'] {
  const { groups } = imported;
  const isNew = name !== undefined && !groups.some((group) => group.name === name);
  return isNew ? [...groups, { name, weight: null, role: 'base' }] : groups;
}

/** Puts a row aside with the reason; it can be put back as it was. */
export function takeOut(desk: ImportDesk, id: string, why: string): ImportDesk {
  const { imported } = desk;
  const at = imported.indicators.findIndex((each) => each.id === id);
  const indicator = imported.indicators[at];
  if (!indicator || imported.indicators.length === 1) return desk;
  const indicators = imported.indicators.filter((each) => each.id !== id);
  const out = [...desk.out, { indicator, at, text: `${indicator.name}：${indicator.clause}`, why }];
  return lookAt({ ...desk, out, imported: { ...imported, indicators } }, indicators[Math.min(at, indicators.length - 1)]!.id);
}

/** Where it stood. */
export function takeBack(desk: ImportDesk, id: string): ImportDesk {
  const found = desk.out.find(({ indicator }) => indicator.id === id);
  if (!found) return desk;
  const { imported } = desk;
  const indicators = [...imported.indicators.slice(0, found.at), found.indicator, ...imported.indicators.slice(found.at)];
  return lookAt({ ...desk, out: desk.out.filter((each) => each !== found), imported: { ...imported, indicators } }, id);
}

/** Makes an indicator of a row that was put aside when the table was read: behind the one that is looked at, or at the end. */
export function makeIndicator(desk: ImportDesk, place: number): ImportDesk {
  const { imported } = desk;
  const row = imported.ignored[place];
  if (!row) return desk;
  const ids = new Set([...imported.indicators, ...desk.out.map(({ indicator }) => indicator)].map(({ id }) => id));
  const at = imported.indicators.findIndex(({ id }) => id === desk.current);
  const beside = imported.indicators[at < 0 ? imported.indicators.length - 1 : at];
  const role: Role = beside?.role ?? 'base';
  const name = nameFrom(row.text, '');
  const facts = { name, weight: null, role, notes: imported.notes };
  const reading = readClause(row.text, facts);
  const indicator: ImportedIndicator = {
    ...facts,
    id: nextName('own', ids),
    where: row.why,
    ...(beside?.table !== undefined && { table: beside.table }),
    ...(beside?.group !== undefined && { group: beside.group }),
    groupWeight: beside?.groupWeight ?? null,
    path: [],
    clause: row.text,
    reading: {
      ...reading,
      confidence: reading.confidence === 'certain' ? 'check' : reading.confidence,
      why: [...reading.why, `读的时候没有当作指标（${row.why}），核对时放回`],
    },
  };
  const end = at < 0 ? imported.indicators.length : at + 1;
  const indicators = [...imported.indicators.slice(0, end), indicator, ...imported.indicators.slice(end)];
  const ignored = imported.ignored.filter((_, each) => each !== place);
  return lookAt({ ...desk, imported: { ...imported, indicators, ignored } }, indicator.id);
}

/** A row that was broken in two is one again: its words together, the weight that one of them states, or both added. */
export function mergeWithNext(desk: ImportDesk, id: string): ImportDesk {
  const { imported } = desk;
  const at = imported.indicators.findIndex((each) => each.id === id);
  const [one, other] = [imported.indicators[at], imported.indicators[at + 1]];
  if (!one || !other) return desk;
  const weights = [one.weight, other.weight].filter((weight) => weight !== null);
  const weight = weights.length === 0 ? null : sumPoints(weights);
  const clause = `${one.clause}\n${other.clause}`;
  const { name, role } = one;
  const reading = readClause(clause, { name, weight, role, notes: imported.notes });
  const merged: ImportedIndicator = {
    ...one,
    weight,
    clause,
    reading: {
      ...reading,
      confidence: reading.confidence === 'certain' ? 'check' : reading.confidence,
      why: [...reading.why, `核对时同“${other.name}”并成一项`],
    },
  };
  const indicators = imported.indicators.flatMap((each) => (each === one ? [merged] : each === other ? [] : [each]));
  const { [one.id]: _one, [other.id]: _other, ...decisions } = desk.decisions;
  return lookAt({ ...desk, decisions, imported: { ...imported, indicators } }, id);
}
