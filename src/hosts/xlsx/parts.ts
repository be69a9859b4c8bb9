// The parts of a workbook file by their path: names of parts compare without case, and are kept as the file spells them.

/** In the order of the file. `XL/Styles.xml` is found as `xl/styles.xml`, and `a%20b.xml` as `a b.xml`. */
export class Parts extends Map<string, Uint8Array> {
  /** The spelling of each name. */
  readonly #spellings = new Map<string, string>();

  constructor(parts: Iterable<readonly [string, Uint8Array]> = []) {
    super();
    for (const [path, bytes] of parts) this.set(path, bytes);
  }

  override get(path: string): Uint8Array | undefined {
    return super.get(this.spelling(path));
  }

  override has(path: string): boolean {
    return super.has(this.spelling(path));
  }

  override set(path: string, bytes: Uint8Array): this {
    const spelling = this.spelling(path);
    this.#spellings.set(keyOf(path), spelling);
    return super.set(spelling, bytes);
  }

  override delete(path: string): boolean {
    const spelling = this.spelling(path);
    this.#spellings.delete(keyOf(path));
    return super.delete(spelling);
  }

  /** A path as the file spells it; as it is given where there is no such part. */
  spelling(path: string): string {
    return this.#spellings.get(keyOf(path)) ?? path;
  }
}

function keyOf(path: string): string {
  if (!path.includes('%')) return path.toLowerCase();
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}
