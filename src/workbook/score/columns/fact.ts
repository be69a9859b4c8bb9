// A fact of the roster that decides: an attribute that gives points, a gate of the standing.
import { halfWidth } from '../../../model/text';
import { textOf, type Cell } from '../../../model/cell';
import { typeOf, type Input } from '../../../model/inputs';
import { isWordOf, trimmed } from '../../../formula/words-cell';
import { textLiteral } from '../../cell/formula-words';
import { numberIn, numberOf } from '../../cell/number-text';
import type { FormulaMode } from '../../frame';
import type { FactColumn } from '../../roster/columns/fact';
import { textWidth } from '../../text-size';
import { helpLook } from './help';
import { plainHeader, rosterColumn, type ScoreColumn, type Wished } from '../score-column';

const readFactId = (id: string): string => `read:${id}`;
const factId = (fact: Pick<FactColumn, 'id'>): string => `fact:${fact.id}`;
export const attributeId = (name: string): string => factId({ id: `attributes:${name}` });
/** The number of it, where formulas read one. */
export const readAttributeId = (name: string): string => readFactId(attributeId(name));
export const gateId = (name: string): string => factId({ id: `gates:${name}` });

export function scoreFactColumn(fact: FactColumn): Wished<ScoreColumn> {
  return {
    id: factId(fact),
    wish: plainHeader(fact.header),
    band: '单位',
    width: (header) => Math.min(14, Math.max(10, textWidth(header) / 2 + 3)),
    styles: ['centred'],
    value: ({ facts }) => factText(fact, facts.get(fact.id) ?? null),
    formula(board) {
      const column = rosterColumn(board, fact.id);
      return ({ own }) => rosterFact(own('roster-row'), column, fact.input);
    },
  };
}

/** Its number, for plain formulas; SCORE reads text by itself. */
export function readFactColumns(fact: FactColumn, mode: FormulaMode): Wished<ScoreColumn>[] {
  const { numeral } = typeOf(fact.input);
  if (numeral === undefined || mode !== 'native') return [];
  return [
    {
      id: readFactId(factId(fact)),
      wish: plainHeader(`读数·${fact.header}`),
      ...helpLook,
      value: ({ facts }) => numberOf(factText(fact, facts.get(fact.id) ?? null), numeral),
      formula:
        () =>
        ({ own }) =>
          numberIn(own(factId(fact)), numeral),
    },
  ];
}

/** A number as the text that a formula makes of it. */
function factText({ input }: FactColumn, cell: Cell): Cell {
  if (cell === null) return '';
  return typeOf(input).numeral === undefined ? cell : textOf(cell);
}

/** As text without blanks around it; of words to choose from, without any that stretch them, and the document's word where another
 *  one for it was entered. */
function rosterFact(place: string, column: string, { choices, synonyms = {} }: Input): string {
  const held = trimmed(`INDEX(${column},${place})`);
  const isTight = choices !== undefined && !/\s/u.test(choices.join(''));
  const fact = isTight ? `SUBSTITUTE(${held}," ","")` : held;
  const meant = Object.entries(synonyms).reduce(
    (rest, [choice, words]) =>
      `IF(${isWordOf(
        fact,
        words.map((word) => halfWidth(word).toLowerCase()),
      )},${textLiteral(choice)},${rest})`,
    fact,
  );
  return `IF(${place}="","",${meant})`;
}
