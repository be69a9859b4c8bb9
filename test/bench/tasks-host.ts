// The page around a pane whose tasks are measured: the emulated host over a grid in memory, with the workbook `/demo.xlsx` in it.
import { layWorkbook, readWorkbook } from '../../src/workbench/file/open-file';
import { createOfficeHost } from '../../src/workbench/host/office-host';
import { NEWEST_EXCEL_API, requirementSets } from '../../src/workbench/host/wire/requirement-sets';
import { MemoryGrid } from '../excel/memory/memory-grid';

const grid = new MemoryGrid();
const host = createOfficeHost(grid, { sets: requirementSets(NEWEST_EXCEL_API), report: (failure) => console.error(failure) });
window.officeHost = { attach: (addin) => host.bridge.attach(addin) };

void (async () => {
  const answer = await fetch('/demo.xlsx');
  if (answer.status === 200) await layWorkbook(grid, await readWorkbook(new Uint8Array(await answer.arrayBuffer())));
  const frame = document.createElement('iframe');
  Object.assign(frame, { width: '400', height: '850', src: '/addin/addin/taskpane.html' });
  document.body.append(frame);
})();
