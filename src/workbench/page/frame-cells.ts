// While a picture of the grid is drawn no cell changes: each is worked out once for it, though Univer asks for it many times.
import { Worksheet } from '@univerjs/core';
import { Scene } from '@univerjs/preset-sheets-core';

type Cell = ReturnType<Worksheet['getCell']>;

/** More than a sheet has columns. */
const WIDTH = 20_000;

export function rememberCellsOfFrame(): void {
  let cells: Map<Worksheet, Map<number, Cell>> | undefined;
  const { render } = Scene.prototype;
  const { getCell } = Worksheet.prototype;
  Scene.prototype.render = function (this: Scene, canvas) {
    if (cells) return render.call(this, canvas);
    cells = new Map();
    try {
      return render.call(this, canvas);
    } finally {
      cells = undefined;
    }
  };
  Worksheet.prototype.getCell = function (this: Worksheet, row, column) {
    if (!cells) return getCell.call(this, row, column);
    let known = cells.get(this);
    if (!known) cells.set(this, (known = new Map()));
    const key = row * WIDTH + column;
    let cell = known.get(key);
    if (cell === undefined) known.set(key, (cell = getCell.call(this, row, column) ?? null));
    return cell;
  };
}
