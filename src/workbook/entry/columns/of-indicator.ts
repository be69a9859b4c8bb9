// The titles over the columns of an indicator: the indicator itself, and the levels of the official table above it.
import type { Indicator } from '../../../rubric/tree';
import { weightInWords } from '../../../rubric/weight';
import type { EntryColumn } from '../entry-column';

export function titlesOf(indicator: Indicator): Pick<EntryColumn, 'level' | 'band'> {
  const { data, name, label, weight, group, under } = indicator;
  const points = data.printedWeight === undefined ? weightInWords(weight) : `${data.printedWeight} 分`;
  const level = [group, ...under].join(' · '); // 主动公开 · 政策
  return {
    level: { of: level, title: level },
    band: { of: indicator, title: [data.printed ?? name, ...(label === undefined ? [] : [`（${label}）`]), points].join('\n') },
  };
}
