// A short hash of a text, to tell later whether it is still the same.

/** FNV's offset in four parts of 16 bits, the lowest first: so small that all that is reckoned with them are whole numbers of 31 bits. */
const OFFSET = [0x2325, 0x8422, 0x9ce4, 0xcbf2] as const;
/** The prime is 2 to the 40th, and this. */
const PRIME_REST = 0x1b3;

/** 16 hexadecimal digits: FNV-1a over the text in UTF-8. It tells changes, and is no seal. */
export function hashOf(text: string): string {
  let [first, second, third, fourth]: readonly [number, number, number, number] = OFFSET;
  const bytes = new TextEncoder().encode(text);
  // One by one, not as a list: most texts are hashed before the engine has made the loop quick, and a list costs more than the reckoning.
  for (let at = 0; at < bytes.length; at++) {
    const mixed = first ^ bytes[at]!;
    // 2 to the 40th is two parts and 8 bits further up.
    const one = mixed * PRIME_REST;
    const two = second * PRIME_REST + (one >>> 16);
    const three = third * PRIME_REST + (mixed << 8) + (two >>> 16);
    fourth = (fourth * PRIME_REST + (second << 8) + (three >>> 16)) & 0xffff;
    first = one & 0xffff;
    second = two & 0xffff;
    third = three & 0xffff;
  }
  return [fourth, third, second, first].map((part) => part.toString(16).padStart(4, '0')).join('');
}
