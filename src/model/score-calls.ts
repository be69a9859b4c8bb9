// How calls of our functions are spelled: as people type them, and as a file must hold them for Excel to know them again.

/** The functions, by the names that people type. */
export const scoreFunctions = ['SCORE', 'SCORE.EXPLAIN', 'SCORE.MAX', 'SCORE.CLAUSE', 'SCORE.CHECK', 'SCORE.BATCH', 'SCORE.TOTAL', 'SCORE.GRADE'] as const;

/**
 * In a file, a function of an add-in is called `_xldudf_NAMESPACE_NAME`, dots being underscores; Excel shows it as it was typed. A file
 * that holds the typed name shows #NAME? for ever, whether the add-in is there or not, until the cell is entered again.
 */
const FILED = '_xldudf_';
/** The namespace of the development add-in; the one that people use has none. */
const NAMESPACE = 'SCORE_DEV';

const members = scoreFunctions.flatMap((name) => (name.includes('.') ? [name.slice(name.indexOf('.') + 1)] : [])).join('|');
const WORD = /score/gi;
/** What may follow the word in a call of ours, and the marks that may stand before it. */
const AFTER = new RegExp(`(?:([._])(?:${members}))?(?=\\()`, 'iy');
const BEFORE = new RegExp(`(?<![\\w.\\\\\\u0080-\\uFFFF])@?(?:_xlfn\\.)?(${FILED})?(?:${NAMESPACE}([._]))?$`, 'i');
const LONGEST_BEFORE = '?@_xlfn._xldudf_SCORE_DEV_'.length;
/** Signs after which a call stands without any mark, as nearly all do. */
const PLAIN = /[(,=+\-*/&<>^ ]/;
const [QUOTATION, APOSTROPHE] = [34, 39];

interface Call {
  start: number;
  end: number;
  /** The name that is typed. */
  name: string;
  isTyped: boolean;
}

/** A formula in which our functions stand as they are typed, whatever marks they had. */
export function asTyped(formula: string): string {
  return respelled(formula, (name) => name);
}

/** A formula in which our functions stand as a file must hold them. */
export function asFiled(formula: string): string {
  return respelled(formula, (name) => FILED + name.replaceAll('.', '_'));
}

/** Whether a formula calls one of our functions, however it is spelled. */
export function callsScore(formula: string): boolean {
  return callsIn(formula).length > 0;
}

/** Whether a formula calls the function that answers with a table. */
export function callsBatch(formula: string): boolean {
  return callsIn(formula).some(({ name }) => name.endsWith('SCORE.BATCH'));
}

/** Whether a formula from a file calls one of our functions by the name that is typed, which Excel does not know there. */
export function callsTyped(formula: string): boolean {
  return callsIn(formula).some(({ isTyped }) => isTyped);
}

function respelled(formula: string, spell: (name: string) => string): string {
  let text = '';
  let copied = 0;
  for (const { start, end, name } of callsIn(formula)) {
    text += formula.slice(copied, start) + spell(name);
    copied = end;
  }
  return copied === 0 ? formula : text + formula.slice(copied);
}

/** Goes from word to word, not through the whole of every formula: books have hundreds of thousands of them. */
function callsIn(formula: string): Call[] {
  const calls: Call[] = [];
  if (formula.search(WORD) < 0) return calls;
  let quoted = { at: 0, by: '' };
  for (const { index } of formula.matchAll(WORD)) {
    const call = callAt(formula, index);
    if (!call) continue;
    quoted = quotedAt(formula, index, quoted);
    if (quoted.by === '') calls.push(call);
  }
  return calls;
}

function callAt(formula: string, at: number): Call | undefined {
  AFTER.lastIndex = at + 'SCORE'.length;
  const after = AFTER.exec(formula);
  if (!after) return undefined;
  const before = at === 0 || PLAIN.test(formula[at - 1]!) ? [''] : BEFORE.exec(formula.slice(Math.max(0, at - LONGEST_BEFORE), at));
  if (!before) return undefined;
  const isTyped = before[1] === undefined;
  // Where a name is typed, an underscore is a letter of another function's name.
  if (isTyped && (before[2] === '_' || after[1] === '_')) return undefined;
  const end = AFTER.lastIndex;
  const name = formula.slice(at, end).toUpperCase().replace('_', '.');
  return { start: at - before[0].length, end, name: before[2] === undefined ? name : `${NAMESPACE}.${name}`, isTyped };
}

/** Whether a text or a quoted sheet name is open at a place, going on from an earlier one; a doubled sign closes and opens it again. */
function quotedAt(formula: string, place: number, { at, by }: { at: number; by: string }): { at: number; by: string } {
  let open = by;
  for (let index = at; index < place; index++) {
    const code = formula.charCodeAt(index);
    if (code !== QUOTATION && code !== APOSTROPHE) continue;
    const sign = formula[index]!;
    if (open === '') open = sign;
    else if (open === sign) open = '';
  }
  return { at: place, by: open };
}
