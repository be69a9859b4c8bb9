// What is given back to an indicator because its cause had already cost points at another one, as formulas.
import { stateWords } from '../../../assessment/states';
import { fullPoints, type Indicator } from '../../../rubric/tree';
import { anyOf, placeOf, textLiteral } from '../../cell/formula-words';
import { causePlaces, causesAt } from '../../entry/cause-names';
import { causeId } from '../../entry/entry-ids';
import type { Form } from '../../form';
import type { RowCells, ScoreBoard } from '../score-column';
import { readCauseId } from './read';
import { hasStates, pointsOver, rowOver } from './stretch';

/** One formula for each cause; the points of other indicators stand in stretches beside its own. */
export function givenBackTo(form: Form, indicator: Indicator, board: ScoreBoard): (cells: RowCells) => string[] {
  const { category } = form;
  const causes = causesAt(category, indicator);
  if (causes.length === 0) return () => [];
  const { weight, header } = board.layout.rows;
  const others = form.part.groups.flatMap(({ indicators, role }) => {
    const place = indicators.indexOf(indicator);
    const stretches = place < 0 ? [indicators] : [indicators.slice(0, place), indicators.slice(place + 1)];
    return stretches
      .filter((each) => each.length > 0)
      .map((each) => ({
        each,
        names: rowOver(board, each, header),
        weights: fullOver(each, () => rowOver(board, each, weight)),
        isAlone: each.length === 1,
        isPenalty: role === 'penalty',
        hasStates: hasStates({ indicators: each }),
      }));
  });
  return (cells) => {
    const stretches = others.map(({ each, ...stretch }) => ({ ...stretch, points: pointsOver(cells, each) }));
    return causes.map((cause) =>
      givenBack(
        { points: cells.own(readCauseId(cause)), deductedIn: cells.entered(causeId(cause, 'deductedIn')) },
        indicator.weight!,
        stretches,
        cause.elsewhere && causePlaces(category, cause),
      ),
    );
  };
}

/** The points below which each has lost some: the row of weights, unless the rule of one cannot reach its weight. */
function fullOver(indicators: readonly Indicator[], weights: () => string): string {
  const isFull = indicators.every((each) => each.role === 'penalty' || fullPoints(each) === (each.weight ?? 0));
  return isFull ? weights() : `{${indicators.map(fullPoints).join()}}`;
}

/** The points, if they may be, and if the indicator that is named did cost points. Of a penalty any points are a cost; elsewhere
 *  whatever is less than full marks, what is not entered included. `allowed` are the only names there may be, if not all. */
function givenBack(
  cells: { points: string; deductedIn: string },
  weight: number,
  others: readonly { names: string; points: string; weights: string; isAlone: boolean; isPenalty: boolean; hasStates: boolean }[],
  allowed?: readonly string[],
): string {
  const { points, deductedIn } = cells;
  const named =
    allowed?.map((name) => `EXACT(${deductedIn},${textLiteral(name)})`) ??
    others.map(({ names }) => `SUMPRODUCT(--EXACT(${names},${deductedIn}))`);
  const cost = others.map(({ names, points: own, weights, isAlone, isPenalty, hasStates: mayBeWords }) => {
    // Programs differ in whether something can be looked up in a single cell.
    const place = isAlone ? `IF(EXACT(INDEX(${names},1),${deductedIn}),1,"")` : placeOf(deductedIn, names);
    const scored = `INDEX(${own},${place})`;
    if (isPenalty) return `IF(ISNUMBER(${place}),IF(IFERROR(${scored}=0,FALSE),0,1),0)`;
    const less = `IF(ISNUMBER(${place}),IF(INDEX(${weights},${place})>IFERROR(N(${scored}),0),1,0),0)`;
    const isState = anyOf(Object.values(stateWords).map((word) => `EXACT(${scored},${textLiteral(word)})`));
    return mayBeWords ? `IF(IFERROR(${isState},FALSE),0,${less})` : less;
  });
  return `IF(AND(ISNUMBER(${points}),N(${points})>=0,N(${points})<=${weight},${deductedIn}<>"",${named.join('+')}>0,${cost.join('+')}>0),N(${points}),0)`;
}
