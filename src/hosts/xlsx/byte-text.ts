// Text that is made as bytes: the cells of a large sheet are written one after the other without a string for each of them.

const encoder = new TextEncoder();
const [AMPERSAND, LESS, GREATER, ZERO] = [38, 60, 62, 48];
/** A character takes at most three bytes for each of its UTF-16 units. */
const WIDEST = 3;
/** The largest number below which digits are made here: larger ones are seldom. */
const MANY = 1e9;

export class ByteText {
  #bytes: Uint8Array;
  #at = 0;

  constructor(room = 1 << 10) {
    this.#bytes = new Uint8Array(room);
  }

  /** Bytes so far. */
  get length(): number {
    return this.#at;
  }

  /** XML as it is. */
  put(text: string): this {
    this.#need(text.length * WIDEST);
    const bytes = this.#bytes;
    let at = this.#at;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code > 127) {
        at += encoder.encodeInto(text.slice(index), bytes.subarray(at)).written;
        break;
      }
      bytes[at++] = code;
    }
    this.#at = at;
    return this;
  }

  /** A text between tags: see `escapeText`. */
  escaped(text: string): this {
    let from = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code > GREATER || (code !== AMPERSAND && code !== LESS && code !== GREATER)) continue;
      this.put(text.slice(from, index)).put(code === AMPERSAND ? '&amp;' : code === LESS ? '&lt;' : '&gt;');
      from = index + 1;
    }
    return this.put(from === 0 ? text : text.slice(from));
  }

  /** A number as JavaScript writes it. */
  number(value: number): this {
    if (!(value >= 0 && value < MANY && (value | 0) === value) || Object.is(value, -0)) return this.put(String(value));
    let digits = 1;
    for (let ten = 10; ten <= value; ten *= 10) digits += 1;
    this.#need(digits);
    let rest = value;
    for (let at = this.#at + digits - 1; at >= this.#at; at -= 1) {
      const tenth = (rest / 10) | 0;
      this.#bytes[at] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
    this.#at += digits;
    return this;
  }

  clear(): void {
    this.#at = 0;
  }

  /** What was written since the last time. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#at);
    this.#at = 0;
    return taken;
  }

  #need(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#at + more));
    larger.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = larger;
  }
}
