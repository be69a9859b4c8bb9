// Worked examples come out as they say.
import { readValues } from '../assessment/read-values';
import { quoteCell } from '../model/cell';
import { exact, showPoints } from '../model/points';
import { list } from '../model/text';
import { award } from '../scoring/award';
import { eachIndicator, type Fault, type Lint } from './finding';

export const examples: Lint = ({ scheme }) =>
  eachIndicator(scheme).flatMap(({ category, indicator, path, title }) =>
    indicator.data.examples.flatMap((example, position): Fault[] => {
      const key = `example:${path}#${position + 1}`;
      const at = { category: category.name, indicator: indicator.key };
      const which = `${title}：第 ${position + 1} 个算例（${list(example.values.map(quoteCell))}）`;
      const values = readValues(indicator, example.values);
      if (!values.ok) return [{ key, ...at, message: `${which}读不出来：${values.refusal.message}` }];
      const points = award(indicator, values.value);
      if (points === exact(example.points)) return [];
      return [
        { key, ...at, message: `${which}写的是 ${showPoints(example.points)} 分，按规则应为 ${showPoints(points)} 分。请核对算例和规则。` },
      ];
    }),
  );
