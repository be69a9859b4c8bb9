// Reads a formula as people do: the names of the inputs in place of cells, signs as on paper, and no machinery.
import type { Amount } from './amount';
import { write, type Spelling } from './write';

/** `MIN(15,[开设项数]×5)`; `names` are those of the inputs. Left out: rounding, and how the many spellings of yes are told. */
export function inWords(amount: Amount, names: readonly string[]): string {
  const named = (at: number): string => `[${names[at]!}]`;
  const spelling: Spelling = {
    value: named,
    share: named,
    yes: (at) => `${named(at)}=是`,
    word: (at, word) => `${named(at)}="${word}"`,
    isNumber: (at) => `ISNUMBER(${named(at)})`,
    rounded: (inner) => inner,
    stepped: { whole: (text) => `取整(${text})`, begun: (text) => `进一取整(${text})` },
    signs: { times: '×', over: '÷', minus: '−', below: '−', atLeast: '≥', atMost: '≤' },
  };
  return write(amount, spelling);
}
