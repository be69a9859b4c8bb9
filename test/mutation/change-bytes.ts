// Changes the bytes of a file as a bad disk, a broken copy or a bad transfer does.
import type { Random } from '../../src/model/random';
import { pick } from './pick';

export interface Mutant {
  bytes: Uint8Array;
  /** What was done, to be shown where it was answered wrongly. */
  how: string;
}

export function changeBytes(bytes: Uint8Array, random: Random): Mutant {
  const at = random.whole(0, Math.max(0, bytes.length - 1));
  const length = random.whole(1, 64);
  const copy = bytes.slice();
  switch (pick(['flip', 'flip', 'flips', 'cut', 'zero', 'insert', 'drop', 'twice', 'head'] as const, random)) {
    case 'flip':
      copy[at]! ^= 1 << random.whole(0, 7);
      return { bytes: copy, how: `one bit at ${at}` };
    case 'flips':
      for (let turn = 0; turn < 5; turn++) copy[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
      return { bytes: copy, how: 'five bytes' };
    case 'cut':
      return { bytes: bytes.slice(0, at), how: `cut at ${at}` };
    case 'zero':
      return { bytes: copy.fill(0, at, at + length), how: `${length} zeros at ${at}` };
    case 'insert':
      return {
        bytes: joined(
          bytes.slice(0, at),
          Uint8Array.from({ length }, () => random.whole(0, 255)),
          bytes.slice(at),
        ),
        how: `${length} bytes more at ${at}`,
      };
    case 'drop':
      return { bytes: joined(bytes.slice(0, at), bytes.slice(at + length)), how: `${length} bytes less at ${at}` };
    case 'twice':
      return { bytes: joined(bytes, bytes.slice(at)), how: `the end from ${at} twice` };
    case 'head':
      return {
        bytes: joined(
          Uint8Array.from({ length }, () => random.whole(0, 255)),
          bytes,
        ),
        how: `${length} bytes before`,
      };
  }
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
