// The parts of a workbook file by their path: names of parts compare without case, and are kept as the file spells them.
import type { Packed } from './packing';

/** A part that is still being put together: its bytes are made when somebody asks for them, and not before. */
export interface Unwritten {
  bytes(): Uint8Array;
}

/** Thrown where a part is asked for that must be unpacked first. */
export class StillPacked extends Error {}

/**
 * In the order of the file. `XL/Styles.xml` is found as `xl/styles.xml`, and `a%20b.xml` as `a b.xml`. Large ones may still be packed: they
 * are there, but must be unpacked before they are asked for.
 */
export class Parts extends Map<string, Uint8Array> {
  /** The spelling of each name. */
  readonly #spellings = new Map<string, string>();
  readonly #packed = new Map<string, Packed>();
  readonly #unwritten = new Map<string, Unwritten>();

  constructor(parts: Iterable<readonly [string, Uint8Array]> = []) {
    super();
    if (parts instanceof Parts) for (const path of parts.keys()) this.#take(parts, path);
    else for (const [path, bytes] of parts) this.set(path, bytes);
  }

  #take(parts: Parts, path: string): void {
    const packed = parts.packed(path);
    if (packed) this.setPacked(path, packed);
    else this.set(path, parts.get(path)!);
  }

  /** Throws StillPacked for a part that is: what stands in it is not known. */
  override get(path: string): Uint8Array | undefined {
    const spelling = this.spelling(path);
    if (this.#packed.has(spelling)) throw new StillPacked(`${path} is still packed.`);
    const unwritten = this.#unwritten.get(spelling);
    if (unwritten) this.set(spelling, unwritten.bytes());
    return super.get(spelling);
  }

  /** Puts a part in its place that is to be unpacked later, if at all. */
  setPacked(path: string, packed: Packed): void {
    this.set(path, NOTHING);
    this.#packed.set(this.spelling(path), packed);
  }

  /** A part that is still packed; undefined for one that is not. */
  packed(path: string): Packed | undefined {
    return this.#packed.get(this.spelling(path));
  }

  /** Puts a part in place of its bytes. */
  hold(path: string, unwritten: Unwritten): void {
    this.set(path, NOTHING);
    this.#unwritten.set(this.spelling(path), unwritten);
  }

  /** The part that is still being put together there; undefined where its bytes stand. */
  held(path: string): Unwritten | undefined {
    return this.#unwritten.get(this.spelling(path));
  }

  override *entries(): MapIterator<[string, Uint8Array]> {
    for (const path of this.keys()) yield [path, this.get(path)!];
  }

  override [Symbol.iterator](): MapIterator<[string, Uint8Array]> {
    return this.entries();
  }

  override *values(): MapIterator<Uint8Array> {
    for (const [, bytes] of this) yield bytes;
  }

  override forEach(visit: (bytes: Uint8Array, path: string, parts: Map<string, Uint8Array>) => void): void {
    for (const [path, bytes] of this) visit(bytes, path, this);
  }

  override has(path: string): boolean {
    return super.has(this.spelling(path));
  }

  override set(path: string, bytes: Uint8Array): this {
    const spelling = this.spelling(path);
    this.#spellings.set(keyOf(path), spelling);
    this.#packed.delete(spelling);
    this.#unwritten.delete(spelling);
    return super.set(spelling, bytes);
  }

  override delete(path: string): boolean {
    const spelling = this.spelling(path);
    this.#spellings.delete(keyOf(path));
    this.#packed.delete(spelling);
    this.#unwritten.delete(spelling);
    return super.delete(spelling);
  }

  /** A path as the file spells it; as it is given where there is no such part. */
  spelling(path: string): string {
    return this.#spellings.get(keyOf(path)) ?? path;
  }
}

/** Stands where a part is packed or unwritten. */
const NOTHING = new Uint8Array();

function keyOf(path: string): string {
  if (!path.includes('%')) return path.toLowerCase();
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}
