// The header row above the inputs of an entry sheet: each indicator stands once over its inputs.
import { showPoints } from '../model/points';
import { NAME_COLUMN, type EntryLayout } from './entry-layout';

export interface Band {
  title: string;
  /** First column and number of columns. */
  column: number;
  columns: number;
}

export function bandsOf({ category, inputs, vetoes }: EntryLayout): Band[] {
  const first = NAME_COLUMN + 1;
  const bands: Band[] = [{ title: '二级指标', column: NAME_COLUMN, columns: 1 }];
  for (const indicator of category.indicators) {
    const own = inputs.filter((column) => column.indicator === indicator);
    if (own.length === 0) continue;
    const title = `${indicator.data.printed ?? indicator.name}\n${showPoints(indicator.weight)} 分`;
    bands.push({ title, column: first + inputs.indexOf(own[0]!), columns: own.length });
  }
  const label = category.data.vetoes?.label;
  if (label && vetoes.length > 0) bands.push({ title: `${label}\n没有出现的留空`, column: first + inputs.length, columns: vetoes.length });
  return bands;
}
