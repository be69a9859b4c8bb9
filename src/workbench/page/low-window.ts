// In a low window sheets start smaller, as the bars do (workbench.css): enough rows are to stand under a tall frozen head.
import { LifecycleStages } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { GridPort } from '../host/model/grid-port';

const LOW = '(max-height: 800px)';
const ZOOM = 0.9;

/** A book that was here before keeps its sheets as somebody has zoomed them. */
export function startSmaller(api: FUniver, grid: GridPort, isSameBook: boolean): void {
  const zoom = (sheet: string): void => {
    const added = matchMedia(LOW).matches ? api.getActiveWorkbook()!.getSheetBySheetId(sheet) : undefined;
    if (added && api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) added.zoom(ZOOM);
    else if (added) added.getSheet().getConfig().zoomRatio = ZOOM;
  };
  if (!isSameBook) grid.sheets().forEach(({ id }) => zoom(id));
  grid.listen((event) => {
    if (event.kind === 'added') zoom(event.sheet);
  });
}
