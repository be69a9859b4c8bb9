// The formula of each cell of a score sheet: which cells of which sheets stand in for what.
import type { Input } from '../../model/inputs';
import { enteredInputs, type Group, type Indicator } from '../../rubric/tree';
import { cellName, rangeName } from '../area';
import { causePlaces, causesAt } from '../entry/cause-names';
import { drawnUnits, namesOf } from '../draw/draw-record';
import { countedFormula, countedId, countingId } from './counted-columns';
import { causeId } from '../entry/entry-layout';
import { cellReference, columnReference } from '../placement';
import * as formulas from './score-formulas';
import { factId, isPartial, pointsId, subtotalId, type ScoreColumn } from './score-layout';
import type { Sources } from './score-sources';
import * as standing from './standing-formulas';
import { standingWriter } from './standing-writer';
import { comparedFormula, comparedId, readCauseId, readId } from './read-columns';
import { numberIn } from '../cell/number-text';
import { isNamed, stateCases } from './state-formulas';

/** Writes the formula of a column for row `row` of the score sheet, which mirrors row `entryRow` of the entry sheet. */
export type FormulaWriter = (column: ScoreColumn, entryRow: number, row: number) => string;

export function formulaWriter(sources: Sources): FormulaWriter {
  const { layout, frame, entry, roster, rosterReach, mode } = sources;
  const { category, form } = layout;
  const { scheme } = frame;
  const { groups, cap } = form.part;
  const facts = layout.columns.flatMap((each) => (each.role === 'fact' ? [each.fact] : []));
  const idOfFact = new Map(facts.map((fact) => [`${fact.of}:${fact.key}`, factId(fact)]));
  const rosterColumn = (id: string): string => columnReference(roster, id, rosterReach);
  const roll = { ids: rosterColumn('#unit'), names: rosterColumn('#name') };
  const rosterFacts = new Map(facts.map((fact) => [fact, rosterColumn(fact.id)]));
  const named = (units: readonly string[]): string[] => namesOf(units, scheme.data);
  const drawn = drawnUnits(scheme, frame.draws ?? []);
  const base = groups.filter((group) => group.role === 'base');
  const baseWeight = base.flatMap(({ indicators }) => indicators).reduce((sum, { weight }) => sum + weight, 0);
  const partial = base.filter(hasStates);
  const isPlain = groups.every((group) => group.role !== 'penalty') && !isPartial(form) && !scheme.data.externalDeduction;
  const standingFormula = standingWriter(sources, layout, {
    gates: scheme.data.gates.flatMap((gate) => (idOfFact.has(`gates:${gate.name}`) ? [{ gate, id: idOfFact.get(`gates:${gate.name}`)! }] : [])),
    vetoes: layout.columns.flatMap((each) => (each.role === 'veto' ? [{ id: each.id, veto: each.veto.veto }] : [])),
  });
  const back = backOf(sources);
  const indexOf = (id: string): number | undefined => layout.indexOf.get(id);
  /** The best of all units stands above the column of what is compared. */
  const bestAt = (indicator: Indicator, position: number): string => cellName(layout.rows.weight, indexOf(comparedId(form, indicator, position))!, true);

  return (column, entryRow, row) => {
    const own = (id: string): string => cellName(row, layout.indexOf.get(id)!);
    const entered = (id: string): string => cellReference(entry, id, entryRow);
    const subtotals = (of: readonly Group[]): string[] => of.map((group) => own(subtotalId(group)));
    const attribute = (name: string): string => own(idOfFact.get(`attributes:${name}`)!);
    const stretch = (group: Group): standing.Stretch => ({
      points: `${own(pointsId(group.indicators[0]!))}:${own(pointsId(group.indicators.at(-1)!))}`,
      weights: weightsOf(sources, group.indicators),
    });
    /** The raw cell that counts. */
    const countedAt = (indicator: Indicator, position: number): string => {
      const shown = indexOf(countedId(category, indicator, position));
      return shown === undefined ? entered(countingId(category, indicator, position, form.review)) : cellName(row, shown);
    };
    const ofRole = (role: Group['role']): string[] => subtotals(groups.filter((group) => group.role === role));
    switch (column.role) {
      case 'unit':
        return formulas.mirror(entered('#unit'));
      case 'name':
        return formulas.mirror(entered('#name'));
      case 'veto':
        return formulas.vetoMark(entered(column.veto.id));
      case 'roster-row':
        return formulas.rosterPlace({ id: own('unit'), name: own('name') }, roll);
      case 'fact':
        return formulas.rosterFact(own('roster-row'), rosterFacts.get(column.fact)!, column.fact.input);
      case 'points': {
        const { indicator } = column;
        const cellAt = (position: number): string => {
          const read = indexOf(readId(form, indicator, position));
          return read === undefined ? countedAt(indicator, position) : cellName(row, read);
        };
        const entries = enteredInputs(indicator).map((_, position) => countedAt(indicator, position));
        const cells = {
          inputs: inputCells(indicator, { cellAt, bestAt: (position) => bestAt(indicator, position), attribute }),
          states: stateCases(indicator, { name: own('name'), inputs: entries, attribute }, { drawn: drawn(indicator), named }),
          givenBack: back(indicator, { entered, own }, row),
        };
        return mode === 'native' ? formulas.nativePoints(indicator, cells) : formulas.scorePoints(scheme, category, indicator, cells);
      }
      case 'subtotal': {
        const { indicators, role, weight } = column.group;
        const sampled = [...new Set(indicators.flatMap(({ sampling }) => sampling ?? []))];
        const undrawn = sampled.reduce((sum, sampling) => sum + indicators.filter((each) => each.sampling === sampling).length - sampling.draw, 0);
        return formulas.subtotal(stretch(column.group).points, {
          indicators: indicators.length,
          ...(role === 'bonus' && { most: weight }),
          ...(role === 'penalty' && { least: -weight }),
          ...(sampled.length > 0 && { undrawn }),
          hasStates: hasStates(column.group),
        });
      }
      case 'counted':
        return countedFormula(form, column, entered);
      case 'read':
        return numberIn('cause' in column ? entered(causeId(column.cause, 'points')) : countedAt(column.indicator, column.position), column.numeral);
      case 'compared': {
        const { indicator, position } = column;
        const { applies } = indicator;
        const concerned = [`${own('roster-row')}<>""`, ...(applies && 'units' in applies ? [isNamed(own('name'), named(applies.units))] : [])];
        return comparedFormula(enteredInputs(indicator)[position]!, own(readId(form, indicator, position)), concerned);
      }
      case 'applicable':
        return standing.applicable(baseWeight, partial.map(stretch));
      case 'base':
        if (!isPartial(form)) return standing.sumOfGroups(ofRole('base'));
        return standing.partialBase(ofRole('base'), own('applicable'), scheme.data.notApplicable, baseWeight, partial.map(stretch));
      case 'part':
        return standing.partPoints(own('base'), ofRole('bonus'), ofRole('penalty'), cap);
      case 'total':
        if (isPlain) return standing.sumOfGroups(subtotals(groups), cap);
        return standing.wholeTotal(own('base'), ofRole('bonus'), ofRole('penalty'), cap, scheme.data.externalDeduction && own('deduction'));
      case 'deduction':
        return standing.rosterNumber(own('roster-row'), rosterColumn('#deduction'));
      default:
        return standingFormula(column.role, row);
    }
  };
}

export function hasStates({ indicators }: Pick<Group, 'indicators'>): boolean {
  return indicators.some(({ applies, sampling }) => applies !== undefined || sampling !== undefined);
}

/** The row of weights above these indicators' points, as an absolute reference. */
function weightsOf({ layout }: Sources, indicators: readonly Indicator[], row = layout.rows.weight): string {
  const first = layout.indexOf.get(pointsId(indicators[0]!))!;
  return rangeName({ row, column: first, rows: 1, columns: indicators.length });
}

/** The formulas of what is given back to an indicator; the points of other indicators stand in stretches beside its own. */
function backOf(sources: Sources): (indicator: Indicator, cells: Record<'entered' | 'own', (id: string) => string>, row: number) => string[] {
  const { layout } = sources;
  const { category, form, rows: at } = layout;
  return (indicator, { entered, own }, row) => {
    const causes = causesAt(category, indicator);
    if (causes.length === 0) return [];
    const others = form.part.groups.flatMap(({ indicators, role }) => {
      const place = indicators.indexOf(indicator);
      const stretches = place < 0 ? [indicators] : [indicators.slice(0, place), indicators.slice(place + 1)];
      return stretches.filter((each) => each.length > 0).map((each) => ({ each, isPenalty: role === 'penalty', hasStates: hasStates({ indicators: each }) }));
    });
    const stretches = others.map(({ each, ...kind }) => ({
      names: weightsOf(sources, each, at.header),
      weights: weightsOf(sources, each),
      points: rangeName({ row, column: layout.indexOf.get(pointsId(each[0]!))!, rows: 1, columns: each.length }, false),
      ...kind,
    }));
    return causes.map((cause) =>
      formulas.givenBack({ points: own(readCauseId(cause)), deductedIn: entered(causeId(cause, 'deductedIn')) }, indicator.weight, stretches, cause.elsewhere && causePlaces(category, cause)),
    );
  };
}

/** The cells of an indicator's inputs in contract order: entered, from the roster, or the best of all units. */
function inputCells(
  indicator: Indicator,
  from: { cellAt: (position: number) => string; bestAt: (position: number) => string; attribute: (name: string) => string },
): string[] {
  const entered = enteredInputs(indicator);
  const placeOf = (input: Input): number => entered.indexOf(input);
  return indicator.inputs.map((input) => {
    if (input.attribute !== undefined) return from.attribute(input.attribute);
    return input.best ? from.bestAt(placeOf(indicator.inputs[input.best.of]!)) : from.cellAt(placeOf(input));
  });
}
