// A short hash of a text, to tell later whether it is still the same.

/** The two halves of each number of 64 bits. */
const OFFSET = [0xcbf29ce4, 0x84222325] as const;
/** The prime is 2 to the 40th, and this. */
const PRIME_REST = 0x1b3;
const HALF = 2 ** 32;

/** 16 hexadecimal digits: FNV-1a over the text in UTF-8, by halves of 32 bits. It tells changes, and is no seal. */
export function hashOf(text: string): string {
  let [high, low]: readonly [number, number] = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    const mixed = (low ^ byte) >>> 0;
    const product = mixed * PRIME_REST;
    // 2 to the 40th is 256 times the upper half.
    high = (high * PRIME_REST + Math.floor(product / HALF) + mixed * 256) >>> 0;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
