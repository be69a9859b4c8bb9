// What the plain grid and the charts show for a number under a format.
import { formatValue } from '../../src/workbench/host/model/number-format';

test.each([
  [3, '0;-0;', '3'],
  [-3, '0;-0;', '-3'],
  [0, '0;-0;', ''],
  [0, '0.0%', '0.0%'],
  [0.857, '0.0%', '85.7%'],
  [-2, '0.00', '-2.00'],
  [1234.5, '#,##0.0', '1,234.5'],
])('%d under %s is shown as “%s”', (value, format, shown) => {
  expect(formatValue(value, format)).toBe(shown);
});
