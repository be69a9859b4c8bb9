// The formula of each cell of a score sheet: which cells of which sheets stand in for what.
import type { Input } from '../model/inputs';
import { enteredInputs, type Category, type Group, type Indicator } from '../rubric/tree';
import { thresholdsOf } from '../standing/honour';
import { areaName, cellName } from './area';
import { inputId } from './entry-layout';
import { cellReference, columnReference } from './placement';
import * as formulas from './score-formulas';
import { factId, pointsId, scoreRows, subtotalId, type ScoreColumn } from './score-layout';
import type { Sources } from './score-sources';

/** Writes the formula of a column for row `row` of the score sheet, which mirrors row `entryRow` of the entry sheet. */
export type FormulaWriter = (column: ScoreColumn, entryRow: number, row: number) => string;

export function formulaWriter(sources: Sources): FormulaWriter {
  const { layout, frame, entry, roster, rosterReach, entryReach, rows, mode } = sources;
  const { category } = layout;
  const { data } = frame.scheme;
  const facts = layout.columns.flatMap((each) => (each.role === 'fact' ? [each.fact] : []));
  const idOfFact = new Map(facts.map((fact) => [`${fact.of}:${fact.key}`, factId(fact)]));
  const gates = data.gates.flatMap((gate) => (idOfFact.has(`gates:${gate.name}`) ? [{ gate, id: idOfFact.get(`gates:${gate.name}`)! }] : []));
  const vetoes = layout.columns.flatMap((each) => (each.role === 'veto' ? [{ id: each.id, grade: each.veto.veto.grade }] : []));
  const honours = thresholdsOf(data.honours, category.name);
  const rosterColumn = (id: string): string => columnReference(roster, id, rosterReach);
  const roll = { ids: rosterColumn('#unit'), names: rosterColumn('#name') };
  const rosterFacts = new Map(facts.map((fact) => [fact, rosterColumn(fact.id)]));
  const ownColumn = (id: string): string => areaName({ row: scoreRows.first, column: layout.indexOf.get(id)!, rows, columns: 1 }, true);
  const ranges = { status: ownColumn('status'), total: ownColumn('total') };

  return (column, entryRow, row) => {
    const own = (id: string): string => cellName(row, layout.indexOf.get(id)!);
    const entered = (id: string): string => cellReference(entry, id, entryRow);
    const subtotals = (groups: readonly Group[]): string[] => groups.map((group) => own(subtotalId(group)));
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
        return formulas.rosterFact(own('roster-row'), rosterFacts.get(column.fact)!);
      case 'points': {
        const cells = inputCells(column.indicator, category, {
          entered,
          column: (id) => columnReference(entry, id, entryReach),
          attribute: (name) => own(idOfFact.get(`attributes:${name}`)!),
        });
        return mode === 'native' ? formulas.nativePoints(column.indicator, cells) : formulas.scorePoints(category, column.indicator, cells);
      }
      case 'subtotal': {
        const { indicators, role, weight } = column.group;
        const range = `${own(pointsId(indicators[0]!))}:${own(pointsId(indicators.at(-1)!))}`;
        return formulas.subtotal(range, indicators.length, role === 'bonus' ? weight : undefined);
      }
      case 'base':
        return formulas.sumOfGroups(subtotals(category.groups.filter((group) => group.role === 'base')));
      case 'total':
        return formulas.sumOfGroups(subtotals(category.groups), data.totalCap);
      case 'status':
        return formulas.status(gates.map(({ id }) => own(id)), vetoes.map(({ id }) => own(id)), own('total'));
      case 'grade':
        return formulas.grade(
          { status: own('status'), total: own('total') },
          gates.map(({ id, gate }) => ({ cell: own(id), gate })),
          vetoes.map(({ id, grade }) => ({ cell: own(id), grade })),
          honours,
        );
      case 'rank':
        return formulas.rank({ status: own('status'), total: own('total') }, ranges);
    }
  };
}

/** The cells of an indicator's inputs in contract order: entered, from the roster, or the best of all units. */
function inputCells(
  indicator: Indicator,
  category: Category,
  from: { entered: (id: string) => string; column: (id: string) => string; attribute: (name: string) => string },
): string[] {
  const entered = enteredInputs(indicator);
  const idOf = (input: Input): string => inputId(category, indicator, entered.indexOf(input));
  return indicator.inputs.map((input) => {
    if (input.attribute !== undefined) return from.attribute(input.attribute);
    return input.best ? formulas.bestOf(from.column(idOf(indicator.inputs[input.best.of]!))) : from.entered(idOf(input));
  });
}
