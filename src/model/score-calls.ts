// How calls of our functions are spelled: as people type them, and as a file must hold them for Excel to know them again.

/** The functions, by the names that people type. */
export const scoreFunctions = [
  'SCORE',
  'SCORE.EXPLAIN',
  'SCORE.MAX',
  'SCORE.CLAUSE',
  'SCORE.CHECK',
  'SCORE.BATCH',
  'SCORE.TOTAL',
  'SCORE.GRADE',
] as const;

/**
 * In a file, a function of an add-in is called `_xldudf_NAMESPACE_NAME`, dots being underscores; Excel shows it as it was typed. A file
 * that holds the typed name shows #NAME? for ever, whether the add-in is there or not, until the cell is entered again.
 */
const FILED = '_xldudf_';
/** The namespace of the development add-in; the one that people use has none. Excel knows the functions of the running one only. */
const NAMESPACE = 'SCORE_DEV';

const members = scoreFunctions.flatMap((name) => (name.includes('.') ? [name.slice(name.indexOf('.') + 1)] : [])).join('|');
const WORD = /score/gi;
/** What may follow the word in a call of ours, and the marks that may stand before it. */
const AFTER = new RegExp(`(?:([._])(?:${members}))?(?=\\()`, 'iy');
const BEFORE = new RegExp(`(?<![\\w.\\\\\\u0080-\\uFFFF])@?(?:_xlfn\\.)?(${FILED})?(?:${NAMESPACE}([._]))?$`, 'i');
/** A call of what another workbook or add-in is said to have: `book.xlam!SCORE(1)`. */
const ELSEWHERE = '!';
const LONGEST_BEFORE = '?@_xlfn._xldudf_SCORE_DEV_'.length;
/** Signs after which a call stands without any mark, as nearly all do. */
const PLAIN = /[(,=+\-*/&<>^ ]/;
const [QUOTATION, APOSTROPHE, OPENING, CLOSING] = [34, 39, 91, 93];

interface Call {
  start: number;
  end: number;
  /** The name that is typed, without a namespace. */
  name: (typeof scoreFunctions)[number];
  /** In capitals, as Excel writes it in a file; other programs write names that they do not know in small letters. */
  isFiled: boolean;
}

/** A formula in which our functions stand as they are typed, whatever marks and namespace they had; `prefix` is that of the running
 *  add-in (`SCORE_DEV.`). */
export function asTyped(formula: string, prefix = ''): string {
  return respelled(formula, (name) => prefix + name);
}

/** A formula in which our functions stand as a file must hold them, for the add-in that people use. */
export function asFiled(formula: string): string {
  return respelled(formula, filed);
}

const filed = (name: string): string => FILED + name.replaceAll('.', '_');

/** Whether a formula calls one of our functions, however it is spelled. */
export function callsScore(formula: string): boolean {
  return callsIn(formula).length > 0;
}

/** Whether a formula calls the function that answers with a table. */
export function callsBatch(formula: string): boolean {
  return callsIn(formula).some(({ name }) => name === 'SCORE.BATCH');
}

/** Whether a formula from a file calls one of our functions by another name than a file must hold for Excel to know it. */
export function callsTyped(formula: string): boolean {
  return callsIn(formula).some(({ isFiled }) => !isFiled);
}

function respelled(formula: string, spell: (name: Call['name']) => string): string {
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
  let quoted: Quoted = { at: 0, by: 0, depth: 0 };
  for (const { index } of formula.matchAll(WORD)) {
    const call = callAt(formula, index);
    if (!call) continue;
    quoted = quotedAt(formula, index, quoted);
    if (quoted.by === 0 && quoted.depth === 0) calls.push(call);
  }
  return calls;
}

function callAt(formula: string, at: number): Call | undefined {
  AFTER.lastIndex = at + 'SCORE'.length;
  const after = AFTER.exec(formula);
  if (!after) return undefined;
  const before = at === 0 || PLAIN.test(formula[at - 1]!) ? [''] : BEFORE.exec(formula.slice(Math.max(0, at - LONGEST_BEFORE), at));
  if (!before || formula[at - before[0].length - 1] === ELSEWHERE) return undefined;
  const isTyped = before[1] === undefined;
  // Where a name is typed, an underscore is a letter of another function's name.
  if (isTyped && (before[2] === '_' || after[1] === '_')) return undefined;
  const end = AFTER.lastIndex;
  const name = formula.slice(at, end).toUpperCase().replace('_', '.') as Call['name'];
  const start = at - before[0].length;
  return { start, end, name, isFiled: formula.slice(start, end).endsWith(filed(name)) };
}

/** What is open at a place, going on from an earlier one: a text or a quoted sheet name, which a doubled sign closes and opens again, or
 *  the brackets of a table's columns, in which an apostrophe only says that the next sign is part of a name. */
function quotedAt(formula: string, place: number, { at, by, depth }: Quoted): Quoted {
  let index = at;
  for (; index < place; index++) {
    const code = formula.charCodeAt(index);
    if (depth > 0) {
      if (code === APOSTROPHE) index++;
      else if (code === OPENING) depth++;
      else if (code === CLOSING) depth--;
    } else if (by === 0 && code === OPENING) depth = 1;
    else if (by === 0 && (code === QUOTATION || code === APOSTROPHE)) by = code;
    else if (by === code) by = 0;
  }
  return { at: index, by, depth };
}

interface Quoted {
  at: number;
  /** The sign that closes what is open; 0 where nothing is. */
  by: number;
  depth: number;
}
