// A fact of the roster that decides: an attribute that gives points, a gate of the standing.
import { halfWidth } from '../../../model/text';
import type { Input } from '../../../model/inputs';
import { isWordOf, trimmed } from '../../../formula/words-cell';
import { textLiteral } from '../../cell/formula-words';
import type { FactColumn } from '../../roster/columns/fact';
import { textWidth } from '../../text-size';
import { plainHeader, rosterColumn, type ScoreColumn, type Wished } from '../score-column';

const factId = (fact: Pick<FactColumn, 'id'>): string => `fact:${fact.id}`;
export const attributeId = (name: string): string => factId({ id: `attributes:${name}` });
export const gateId = (name: string): string => factId({ id: `gates:${name}` });

export function scoreFactColumn(fact: FactColumn): Wished<ScoreColumn> {
  return {
    id: factId(fact),
    wish: plainHeader(fact.header),
    band: '单位',
    width: (header) => Math.min(14, Math.max(10, textWidth(header) / 2 + 3)),
    styles: ['centred'],
    value: ({ facts }) => facts.get(fact.id) ?? '',
    formula(board) {
      const column = rosterColumn(board, fact.id);
      return ({ own }) => rosterFact(own('roster-row'), column, fact.input);
    },
  };
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
