// One of several, by chance.
import type { Random } from '../../src/model/random';

export function pick<T>(all: readonly T[], random: Random): T {
  return all[random.whole(0, all.length - 1)]!;
}
