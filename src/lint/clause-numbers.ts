// Every number of a rule stands in its clause, in a note that governs it, or is the weight beside it.
import { governs } from '../rubric/governing';
import { eachIndicator, type Lint } from './finding';
import { numbersIn } from './numbers-in';

export const clauseNumbers: Lint = ({ data, scheme }) =>
  eachIndicator(scheme).flatMap(({ category, indicator, path, title }) => {
    const notes = data.governing.filter((note) => governs(note, { category: category.name, group: indicator.group }));
    const stated = new Set([indicator.clause, ...notes.map(({ clause }) => clause)].flatMap((text) => [...numbersIn(text)]));
    const used = new Set(indicator.kind.numbers(indicator.rule, indicator.weight));
    return [...used]
      .filter((number) => !stated.has(number) && number !== indicator.weight)
      .map((number) => ({
        key: `numbers:${path}@${number}`,
        category: category.name,
        indicator: indicator.key,
        message: `${title}：计分规则用到 ${number}，条文里没有这个数。请对照条文核对计分规则。`,
      }));
  });
