// Writes text as Chinese Excel saves plain CSV, by turning the platform's decoder round.
const codes = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const letter = decoder.decode(new Uint8Array([lead, trail]));
    if (letter.length === 1 && letter !== '\uFFFD' && !codes.has(letter)) codes.set(letter, [lead, trail]);
  }
}

/** undefined where a letter has no short code. */
export function gb18030(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.charCodeAt(0) < 0x80 ? [letter.charCodeAt(0)] : codes.get(letter);
    if (!code) return undefined;
    bytes.push(...code);
  }
  return new Uint8Array(bytes);
}
