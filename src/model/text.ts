// How names are compared and lists of names are written.

/** Folds a name for comparison: full width to half width, no white space, lower case. */
export function fold(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/** Joins names the way official documents do: 甲、乙、丙. */
export function list(names: Iterable<string>): string {
  return [...names].join('、');
}

/** Cuts a text to `length` UTF-16 units, ending with … where something was left out. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\uD800-\uDBFF]/.test(text[length - 2]!) ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}
