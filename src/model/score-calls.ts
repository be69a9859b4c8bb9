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
/** A text or a quoted sheet name, in which nothing is a call; or a call up to its bracket, with the marks that Excel may put before it. */
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    `(?<![\\p{L}\\p{N}_.\\\\])@?(?:_xlfn\\.)?(?:(?<typed>(?:${NAMESPACE}\\.)?SCORE(?:\\.(?:${members}))?)|${FILED}(?<filed>(?:${NAMESPACE}[._])?SCORE(?:[._](?:${members}))?))(?=\\()`,
  ].join('|'),
  'giu',
);

interface Found {
  typed?: string;
  filed?: string;
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
  return calls(formula).length > 0;
}

/** Whether a formula from a file calls one of our functions by the name that is typed, which Excel does not know there. */
export function callsTyped(formula: string): boolean {
  return calls(formula).some(({ typed }) => typed !== undefined);
}

function calls(formula: string): Found[] {
  if (!mayCall(formula)) return [];
  return [...formula.matchAll(TOKEN)].flatMap(({ groups }) => (groups!.typed ?? groups!.filed ? [groups as Found] : []));
}

function respelled(formula: string, spell: (name: string) => string): string {
  if (!mayCall(formula)) return formula;
  return formula.replace(TOKEN, (...found) => {
    const { typed, filed } = found.at(-1) as Found;
    if (typed !== undefined) return spell(typed.toUpperCase());
    return filed === undefined ? (found[0] as string) : spell(typedName(filed.toUpperCase()));
  });
}

/** `SCORE_DEV_SCORE_MAX` is `SCORE_DEV.SCORE.MAX`: no name of ours has an underscore but the namespace. */
function typedName(filed: string): string {
  const inNamespace = filed.startsWith(NAMESPACE);
  const name = (inNamespace ? filed.slice(NAMESPACE.length + 1) : filed).replaceAll('_', '.');
  return inNamespace ? `${NAMESPACE}.${name}` : name;
}

/** Formulas without the word are not looked at any closer: books have hundreds of thousands of them. */
function mayCall(formula: string): boolean {
  return /score/i.test(formula);
}
