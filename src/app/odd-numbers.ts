// Cells of text that the engine reads and plain formulas do not: 1,000, +3, 3.0 where whole numbers are counted, ① for yes.
import type { Issue } from '../model/issue';
import { quoteCell } from '../model/cell';
import { typeOf } from '../model/inputs';
import { cellName } from '../workbook/area';
import { isOddText } from '../workbook/cell/number-text';
import type { OpenedWorkbook } from './open';

/** They count, and the score sheet says 有误 until they are numbers. */
export function oddNumbers({ formulas, forms }: OpenedWorkbook): Issue[] {
  if (formulas !== 'native') return [];
  return forms.flatMap(({ entries }) => {
    if (!entries) return [];
    const { layout, table, match } = entries;
    const { area } = table;
    return entries.rows.flatMap(({ row, name }) =>
      layout.inputs.flatMap(({ id, input, indicator }): Issue[] => {
        const offset = match.at.get(id);
        const value = offset === undefined ? null : (table.rows[row - area.row - 1]?.[offset] ?? null);
        if (!isOddText(input, value)) return [];
        const cell = cellName(row, area.column + offset!);
        const [taken, instead] =
          typeOf(input).numeral === undefined
            ? ['已按能认出的意思', `请改填${typeOf(input).allowed(input)}`]
            : ['已按数字', '请改填数字，不带逗号和加号，个数不带小数点'];
        const message = `${name}：“${input.name}”是文本${quoteCell(value)}，${taken}计分；得分表的原生公式认不出这种写法，会显示“有误”。${instead}，前后不留看不见的字符。`;
        return [
          {
            severity: 'warning',
            code: 'TEXT_NUMBER',
            message,
            where: `${table.sheet}!${cell}`,
            sheet: table.sheet,
            cell,
            unit: name,
            indicator: indicator.key,
            category: layout.category.name,
          },
        ];
      }),
    );
  });
}
