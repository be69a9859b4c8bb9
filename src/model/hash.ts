// A short hash of a text, to tell later whether it is still the same.

/** The two halves of FNV's offset; its prime is 2⁴⁰ + 0x1b3. */
const OFFSET = [0xcbf29ce4, 0x84222325] as const;
const PRIME = 0x1b3;
const HALF = 0x1_0000_0000;

/** 16 hexadecimal digits: FNV-1a over the text in UTF-8, by halves of 32 bits. It tells changes, and is no seal. */
export function hashOf(text: string): string {
  let [high, low] = OFFSET as readonly [number, number];
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * PRIME;
    high = (high * PRIME + Math.floor(product / HALF) + low * 0x100) % HALF;
    low = product % HALF;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
}
