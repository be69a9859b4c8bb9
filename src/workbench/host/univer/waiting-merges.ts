// Cells to be merged, collected until somebody needs them: for every merge Univer goes to the sheet and selects there.
import { addMergeCellsUtil } from '@univerjs/sheets';
import { intersect, type CellArea } from '../model/area';
import { toRange, type UniverContext } from './context';

export class WaitingMerges {
  private readonly sheets = new Map<string, CellArea[]>();

  constructor(private readonly context: UniverContext) {}

  add(sheet: string, area: CellArea): void {
    const waiting = this.sheets.get(sheet) ?? [];
    if (waiting.some((each) => intersect(each, area))) this.flush(); // the later one takes its cells from the earlier
    this.sheets.set(sheet, [...(this.sheets.get(sheet) ?? []), area]);
  }

  flush(): void {
    for (const [sheet, areas] of this.sheets) {
      this.sheets.delete(sheet);
      if (this.context.sheet(sheet))
        addMergeCellsUtil(this.context.injector, this.context.workbook().getId(), sheet, areas.map(toRange), { isForceMerge: true });
    }
  }
}
