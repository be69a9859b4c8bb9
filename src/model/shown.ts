// Numbers as a cell shows them: at 15 significant digits, which is where a calculated 90 is 90 again.

const DIGITS = 1e15;

/** The number at 15 significant digits, and no finer than the 15th decimal; where the digits before the point are more than that it stays.
 *  */
export function asShown(number: number): number {
  const whole = number | 0;
  if (whole === number) return whole;
  let scale = DIGITS;
  for (let size = Math.abs(number); size >= 1 && scale >= 1; size /= 10) scale /= 10;
  return scale < 1 ? number : Math.round(number * scale) / scale + 0;
}
