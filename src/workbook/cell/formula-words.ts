// Small pieces of formulas: words in quotes, and cells that hold one of several words.

export function quoted(word: string): string {
  return word.replaceAll('"', '""');
}

/** A text as a formula writes it. */
export function textLiteral(word: string): string {
  return `"${quoted(word)}"`;
}

/** The place of a text among the cells of a row or a column, to the letter: the functions that look up or count, and some programs by `=`
 *  too, take *, ? and ~ for more than signs. */
export function placeOf(text: string, cells: string): string {
  return `MATCH(1,INDEX(--EXACT(${cells},${text}),0),0)`;
}

/** Whether a text is one of these words, to the letter. */
export function isAmong(text: string, words: readonly string[]): string {
  return `SUMPRODUCT(--EXACT(${text},{${words.map((word) => `"${quoted(word)}"`).join()}}))>0`;
}

export function anyOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions[0]! : `OR(${conditions.join()})`;
}

export function allOf(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions[0]! : `AND(${conditions.join()})`;
}

/** The answer of the first condition that holds, else nothing. */
export function firstOf(cases: readonly (readonly [condition: string, answer: string])[]): string {
  return cases.reduceRight(
    (rest, [condition, answer]) => (answer === '""' && rest === '""' ? rest : `IF(${condition},${answer},${rest})`),
    '""',
  );
}

/** Like {@link firstOf} where one of the conditions is known to hold: the last need not be asked, nor any if all answer alike. */
export function oneOf(cases: readonly (readonly [condition: string, answer: string])[]): string {
  const last = cases.at(-1)?.[1] ?? '""';
  const asked = cases.slice(0, -1).filter((_, index) => cases.slice(index).some(([, answer]) => answer !== cases[index]![1]));
  return asked.reduceRight((rest, [condition, answer]) => `IF(${condition},${answer},${rest})`, last);
}
