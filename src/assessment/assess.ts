// Reads a whole assessment: every unit's cells become typed entries, and whatever is wrong becomes an issue.
import type { Issue } from '../model/issue';
import { bare, fold } from '../model/text';
import type { Scheme } from '../rubric/tree';
import type { AssessedUnit, Assessment, AssessmentInput, Entry, UnitInput } from './assessment';
import { noteBlanks } from './blanks';
import { readEntry, sortEntries, takeAttributes } from './entries';
import { attributesOf, gatesOf, observationsOf, readFacts } from './facts';
import { tablesOf, type Table } from './names';
import { noteFor, type Note } from './note';
import { jsonPath, type Locate } from './place';
import { noteGates, readDeduction, readVetoes } from './standing';

/**
 * Reads raw input under a scheme whose readings are applied. A unit without a name or a known category cannot stand
 * anywhere: it is noted and left out. Issues come in the order of the units.
 */
export function assess(input: AssessmentInput, scheme: Scheme, locate: Locate = jsonPath): Assessment {
  const issues: Issue[] = [];
  const units: AssessedUnit[] = [];
  const findTable = tablesOf(scheme);
  const seen = new Map<string, number>();
  for (const [index, unit] of input.units.entries()) {
    const table = findTable(unit.category);
    const note = noteFor(unit, index, table.ok ? table.value.category.name : unit.category, locate, issues);
    if (bare(unit.name) === '') note('error', 'MISSING_NAME', '没有填单位名称，这个单位没有计入。请补填。', { field: 'name' });
    if (bare(unit.category) === '') note('error', 'MISSING_VALUE', '没有填类别，这个单位没有计入。请补填。', { field: 'category' });
    else if (!table.ok) note('error', table.refusal.code, `${table.refusal.message}这个单位没有计入。`, { field: 'category' });
    if (bare(unit.name) === '' || !table.ok) continue;
    const identity = `${table.value.category.name}/${fold(unit.name)}`;
    const twin = seen.get(identity);
    if (twin === undefined) seen.set(identity, index);
    else {
      const other = locate({ unit: twin, field: 'name' }).where;
      note('error', 'DUPLICATE_UNIT', `同一类别里有两个同名的单位（另一个在 ${other}）。请改名或删去一个。`, { field: 'name' });
    }
    units.push(assessUnit(unit, table.value, scheme, note));
  }
  return { scheme, units, issues };
}

function assessUnit(unit: UnitInput, { category, indicator: find }: Table, scheme: Scheme, note: Note): AssessedUnit {
  const attributes = readFacts(unit.attributes, attributesOf(scheme, category), '单位属性', note);
  const gates = readFacts(unit.gates, gatesOf(scheme), '参评条件', note);
  const observations = readFacts(unit.observations, observationsOf(scheme, category), '检查记录', note);
  const vetoes = readVetoes(unit.vetoes ?? [], category, note);

  const rows = sortEntries(unit.entries, find, note);
  const contradicted = takeAttributes(category, rows, attributes, note);
  const entries = new Map(
    category.indicators.map((indicator): [string, Entry] => {
      const entry = readEntry(indicator, rows.get(indicator.key) ?? [], attributes.values, note);
      const refusal = contradicted.get(indicator.key);
      return [indicator.key, refusal ? { state: 'refused', refusal } : entry];
    }),
  );

  noteGates(scheme, gates, attributes.values, note);
  const isOut = [...gates.values.values()].includes(false);
  // Nothing is asked of a unit that is not assessed; a veto has decided whatever is still blank.
  const severity = vetoes.length > 0 ? 'warning' : 'error';
  if (!isOut) noteBlanks(category, rows, entries, attributes, (message, at) => note(severity, 'MISSING_VALUE', message, at));

  return {
    name: bare(unit.name),
    category,
    attributes: attributes.values,
    gates: new Map(scheme.data.gates.map((gate) => [gate.name, gates.values.get(gate.name) as boolean | undefined])),
    entries,
    vetoes,
    externalDeduction: readDeduction(scheme, unit.externalDeduction ?? 0, note),
    observations: observations.values as Map<string, boolean>,
  };
}
