// How signed points are said: what is given and what is taken, the sign as on paper.
import { showPoints } from '../model/points';

/** `扣 3 分`, `加 3 分`, `不加不扣`. */
export function changeInWords(points: number): string {
  return points === 0 ? '不加不扣' : `${verbOf(points)} ${showPoints(Math.abs(points))} 分`;
}

export function verbOf(points: number): '加' | '扣' {
  return points < 0 ? '扣' : '加';
}

/** `−3`. */
export function showSigned(points: number): string {
  return showPoints(points).replace(/^-/u, '−');
}
