// What Univer remembers of formulas and texts that it has already taken to pieces.
import { FORMULA_REF_TO_ARRAY_CACHE, ValueObjectFactory } from '@univerjs/engine-formula';

interface Memory {
  _cache: { limit: number };
  _hash(key: string): string;
  set(key: string, value: unknown): void;
}

/** A memory that is too small for all formulas of a workbook is no memory: each calculation goes through all of them in turn. */
const FORMULAS = 20_000;
const TEXTS = 100_000;

let isLarge = false;

/** Univer has room for 5,000 formulas, and takes two for the same whose hashes of 32 bits are. */
export function rememberFormulas(): void {
  if (isLarge) return;
  isLarge = true;
  const memory = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE) as Memory;
  const { set } = memory;
  memory._hash = (key) => key;
  memory.set = function (this: Memory, key, value) {
    this._cache.limit = Math.max(this._cache.limit, FORMULAS);
    set.call(this, key, value);
  };
  rememberTexts();
}

/** Univer remembers which texts are numbers or dates, and looks at all others again at every turn: long, as a date may be written in many
 *  ways. */
function rememberTexts(): void {
  const { create } = ValueObjectFactory;
  const texts = new Set<unknown>();
  ValueObjectFactory.create = (value, isText = false) => {
    if (isText || typeof value !== 'string') return create(value, isText);
    if (texts.has(value)) return create(value, true);
    const made = create(value);
    if (made.isString() && texts.size < TEXTS) texts.add(value);
    return made;
  };
}
