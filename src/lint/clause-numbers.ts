// Every number of a rule stands in its clause, or is the weight beside it.
import { eachIndicator, type Lint } from './finding';
import { numbersIn } from './numbers-in';

export const clauseNumbers: Lint = ({ scheme }) =>
  eachIndicator(scheme).flatMap(({ category, indicator, path, title }) => {
    const stated = numbersIn(indicator.clause);
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
