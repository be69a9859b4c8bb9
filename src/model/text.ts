// How names are compared and lists of names are written.

/** Marks that take no room and come along when text is copied from web pages and chats: breaks, directions of writing, looks of signs. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\uFE0E\uFE0F]/gu;

/** Full-width letters, digits and signs as half-width ones; unlike NFKC it leaves ², ① and ½ alone. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** What stays as it is, folded or not: most names, and telling is much quicker than folding. */
const FOLDED = /^[0-9a-z\u4E00-\u9FFF]*$/;

/** The text without invisible marks and without white space around it. */
export function bare(text: string): string {
  return FOLDED.test(text) ? text : text.replace(INVISIBLE, '').trim();
}

/** Folds a name for comparison: full width to half width, no white space, lower case. */
export function fold(name: string): string {
  if (FOLDED.test(name)) return name;
  return name.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, '').toLowerCase();
}

/** Joins names the way official documents do: 甲、乙、丙. */
export function list(names: Iterable<string>): string {
  return [...names].join('、');
}

/** Cuts a text to `length` UTF-16 units (1 or more), ending with … where something was left out. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /[\uD800-\uDBFF]/.test(text[length - 2] ?? '') ? length - 2 : length - 1;
  return `${text.slice(0, end)}…`;
}
