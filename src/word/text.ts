// Text as Word can hold it, and how wide it is.

/** What XML cannot hold: control characters, halves of a character, U+FFFE and U+FFFF. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** The text on one line, without what a file cannot hold. */
export function singleLine(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[\t\r\n]+/gu, ' ');
}

/** Width in Chinese characters; a Western sign is half of one. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const sign of text) width += sign.charCodeAt(0) < 0x2000 ? 0.5 : 1;
  return width;
}
