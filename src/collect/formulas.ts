// BookCells of the book in which a formula stands: no file writes over it.
import type { WorkbookHost } from '../workbook/host';
import type { Weighed, Weighing } from './weigh';

/** Asks for what would be written only, one area for each sheet. A formula may show nothing. */
export async function withFormulas(host: WorkbookHost, weighing: Weighing): Promise<Weighing> {
  const isChange = ({ verdict: { is }, place }: Weighed): boolean =>
    !place?.isNew && (is === 'new' || is === 'change' || is === 'conflict');
  const sheets = [...new Set(weighing.cells.filter(isChange).map(({ place }) => place!.sheet))];
  if (sheets.length === 0) return weighing;
  const requests = sheets.map((sheet) => {
    const places = weighing.cells.filter((each) => isChange(each) && each.place!.sheet === sheet).map(({ place }) => place!);
    const extent = (numbers: readonly number[]): [number, number] =>
      numbers.reduce(([low, high], each) => [Math.min(low, each), Math.max(high, each)], [Infinity, -Infinity]);
    const [[top, bottom], [left, right]] = [extent(places.map(({ row }) => row)), extent(places.map(({ at }) => at))];
    return { sheet, area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 } };
  });
  const traits = await host.inspect(requests);
  const isFormula = ({ place }: Weighed): boolean => {
    const at = sheets.indexOf(place!.sheet);
    const { row, column } = requests[at]!.area;
    return traits[at]![place!.row - row]![place!.at - column]!.isFormula;
  };
  return {
    ...weighing,
    cells: weighing.cells.map((each) =>
      isChange(each) && isFormula(each) ? { ...each, verdict: { is: 'conflict', why: 'formula' } } : each,
    ),
  };
}
