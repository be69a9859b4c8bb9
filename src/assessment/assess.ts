// Reads a whole assessment: every unit's cells become typed entries, and whatever is wrong becomes an issue.
import type { Cell } from '../model/cell';
import type { Issue } from '../model/issue';
import { atOnce, type Pieces } from '../model/pieces';
import { bare, fold } from '../model/text';
import { unitNamed, type Concerned } from '../rubric/concern';
import { canTake, type Category, type Scheme } from '../rubric/tree';
import { foundAmong, vetoesFound } from '../standing/veto';
import type { AssessedUnit, Assessment, AssessmentInput, Entry, UnitInput } from './assessment';
import { isBegun, noteBlanks } from './blanks';
import { readCauses } from './causes';
import { ByIndicator } from './by-indicator';
import { compareTracks } from './compare';
import { drawPath, readDraws, type DrawnFor, type LocateDraw } from './draws';
import { takeAttributes } from './entries';
import { observationCalled, readFacts, type Facts } from './facts';
import { readIndicator, type Reader } from './indicators';
import { remembering, tablesOf, type Table } from './names';
import { noteFor, type Note } from './note';
import { takenFrom, type Taken } from './others';
import { jsonPath, type Locate } from './place';
import { countingUnit, readTracks, withReview } from './review';
import { noteGates, readDeduction, readVetoes } from './standing';
import { noteUndrawn, undrawnFor } from './undrawn';
import { nameFinder, noteUnlisted } from './unit-names';

const NO_CAUSES: AssessedUnit['causes'] = new Map();
const NO_CELLS: readonly Cell[] = [];

/** What is known before the first unit is read. */
interface Whole {
  scheme: Scheme;
  drawn: DrawnFor;
  /** What sheets call an observation. */
  calledAs: (observation: string) => string;
  /** What a unit says to every gate; undefined: not entered. */
  answersIn: (gates: Facts) => AssessedUnit['gates'];
}

/**
 * Reads raw input under a scheme whose readings are applied. A unit without a name or a known category cannot stand
 * anywhere: it is noted and left out. Issues come in the order of the units, those about recorded draws before them, those about lacking
 * ones behind.
 */
export function assess(...given: Parameters<typeof assessInPieces>): Assessment {
  return atOnce(assessInPieces(...given));
}

/** The same, unit by unit. */
export function* assessInPieces(
  input: AssessmentInput,
  rubric: Scheme,
  locate: Locate = jsonPath,
  locateDraw: LocateDraw = drawPath,
): Pieces<Assessment> {
  const reviewed = withReview(rubric, input.review);
  const scheme = input.honours ? reviewed.with({ honours: input.honours }) : reviewed;
  const draws = input.draws ?? [];
  const issues: Issue[] = [];
  const units: AssessedUnit[] = [];
  const findTable = tablesOf(scheme);
  const nameIn = nameFinder(input.units, scheme);
  const whole = {
    scheme,
    drawn: readDraws(draws, scheme, nameIn, { issues, locate: locateDraw }),
    calledAs: observationCalled(scheme),
    answersIn: remembering(
      (gates: Facts) => new Map(scheme.data.gates.map(({ name }) => [name, gates.values.get(name) as boolean | undefined])),
    ),
  };
  const counting = input.units.map((unit) => countingUnit(unit, scheme, findTable));
  const takenBy = takenFrom(counting, { ...whole, findTable });
  const seen = new Map<Table, Map<string, number>>();
  for (const [index, unit] of input.units.entries()) {
    const table = findTable(unit.category);
    const note = noteFor(unit, index, table.ok ? table.value.category.name : unit.category, locate, issues);
    const name = bare(unit.name);
    if (name === '') note('error', 'MISSING_NAME', '没有填单位名称，这个单位没有计入。请补填。', { field: 'name' });
    if (!table.ok && bare(unit.category) === '')
      note('error', 'MISSING_VALUE', '没有填类别，这个单位没有计入。请补填。', { field: 'category' });
    else if (!table.ok) note('error', table.refusal.code, `${table.refusal.message}这个单位没有计入。`, { field: 'category' });
    if (name === '' || !table.ok) continue;
    if (!seen.has(table.value)) seen.set(table.value, new Map());
    const names = seen.get(table.value)!;
    const identity = fold(unit.name);
    const twin = names.get(identity);
    if (twin === undefined) names.set(identity, index);
    else {
      const other = locate({ unit: twin, field: 'name' }).where;
      note('error', 'DUPLICATE_UNIT', `同一类别里有两个同名的单位（另一个在 ${other}）。请改名或删去一个。`, { field: 'name' });
    }
    units.push(assessUnit(unit, name, table.value, { whole, taken: takenBy(counting[index]!), note }));
    yield;
  }
  noteUndrawn(units, { issues, locate: locateDraw });
  return { scheme, units, draws, issues };
}

function assessUnit(
  unit: UnitInput,
  name: string,
  table: Table,
  { whole, taken, note: plainNote }: { whole: Whole; taken: Taken; note: Note },
): AssessedUnit {
  const { scheme, drawn, calledAs, answersIn } = whole;
  const { category, indicator: find } = table;
  const { review } = scheme.data;
  const tracks = readTracks(unit, review, table, plainNote);
  const { rows } = tracks;
  // What concerns an indicator concerns the cells that count, unless told otherwise.
  const note: Note = (severity, code, message, at) =>
    plainNote(
      severity,
      code,
      message,
      at.indicator === undefined || at.track !== undefined || at.isReason ? at : { ...at, ...tracks.placeOf(at.indicator) },
    );

  const stated = readFacts(unit.attributes, table.attributes, '单位属性', note);
  const gates = readFacts(unit.gates, table.gates, '参评条件', note);
  const observations = readFacts(unit.observations, table.observations, '检查记录', note, calledAs);
  const vetoes = readVetoes(unit.vetoes ?? [], category, note);

  const { attributes, contradicted } = takeAttributes(category, rows, stated, note);
  const listed = unitNamed(scheme.data, category.name, unit.name);
  const concerned: Concerned = { name: listed ?? name, attribute: (attribute) => attributes.values.get(attribute) };
  noteUnlisted(scheme, category, concerned.name, note);
  const reader: Reader = {
    unit: concerned,
    attributes: attributes.values,
    taken,
    known: table.known,
    drawn: (sampling) => drawn(sampling, concerned.name),
    note,
  };
  const entries = new ByIndicator<Entry>(category);
  let isLacking = false;
  for (const indicator of category.indicators) {
    const entry = readIndicator(indicator, rows.of(indicator) ?? NO_CELLS, reader);
    const refusal = contradicted.get(indicator.key);
    if (entry.state === 'missing') isLacking = true;
    entries.put(indicator, refusal ? { state: 'refused', refusal } : entry);
  }
  const undrawn = undrawnFor(category, entries, reader.drawn);
  const givenBack = readCauses(unit.causes, { category, find, entries, vetoes, note });
  const reviewed = review ? compareTracks({ review, indicators: category.indicators, entries, tracks, reader }, note) : [];

  noteGates(scheme, gates, attributes.values, note);
  const answers = answersIn(gates);
  const isOut = scheme.data.gates.some(({ name: gate }) => answers.get(gate) === false);
  const begun = isBegun(category, tracks, unit);
  // Nothing is asked of a unit that is not assessed; a veto has decided whatever is still blank.
  if (!isOut && (isLacking || !begun)) {
    const { grading } = vetoesFound(category.data.vetoes?.items ?? [], vetoes);
    const severity = grading.length > 0 ? 'warning' : 'error';
    const asked = new Map([...entries].filter(([key]) => !isWorthless(category, key, vetoes)));
    noteBlanks({ category, isBegun: begun, entries: asked, attributes, undrawn }, (message, at) =>
      note(severity, 'MISSING_VALUE', message, at),
    );
  }

  return {
    name,
    category,
    attributes: attributes.values,
    gates: answers,
    entries,
    taken,
    vetoes,
    externalDeduction: readDeduction(scheme, unit.externalDeduction ?? null, note),
    observations: observations.values as ReadonlyMap<string, boolean>,
    givenBack,
    causes: unit.causes ? new Map(Object.entries(unit.causes)) : NO_CAUSES,
    undrawn,
    reviewed,
    counted: rows,
    isBegun: begun,
  };
}

/** Whether a veto takes the points of an indicator whatever is entered. */
function isWorthless({ indicators }: Category, key: string, vetoes: readonly number[]): boolean {
  const indicator = indicators.find((each) => each.key === key)!;
  return foundAmong(indicator.zeroedBy, vetoes).length > 0 && !canTake(indicator);
}
