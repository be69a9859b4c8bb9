import type { Input, Value } from '../../src/model/inputs';

/** A value that an input takes, another one with each turn. */
export function valueFor({ type, choices, max }: Input, turn: number): Value {
  if (type === 'yes-no') return turn % 2 === 0;
  if (type === 'choice') return choices![turn % choices!.length]!;
  if (type === 'share') return (turn % 5) / 4;
  if (type === 'mark') return Math.min(max ?? 1, turn / 2);
  return turn;
}
