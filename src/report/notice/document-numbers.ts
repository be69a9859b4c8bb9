// 发文字号: found in a text, and written the one official way: 湘教通〔2020〕51号.

/** A document number however its brackets, spaces and zeros were typed. */
const NUMBER = /(\p{Script=Han}{2,12})\s*([〔[［(（【]\s*)((?:19|20)\d{2})(\s*[〕\]］)）】])(\s*第?\s*0*)(\d+)(\s*)号/gu;

/** Titles with the number that follows them. */
const CITED = /《([^《》]+(?:<[^<>]+>|〈[^〈〉]+〉)?[^《》]*)》\s*[（(]([^（）()]*?号)[）)]/gu;

/** Every document number in a text that is not written the official way, with how it should be. */
export function wronglyWritten(text: string): { found: string; right: string }[] {
  return [...text.matchAll(NUMBER)].flatMap(([found, office, , year, , , number]) => {
    const right = `${office}〔${year}〕${number}号`;
    return found === right ? [] : [{ found, right }];
  });
}

/** Titles that are cited with different numbers. */
export function citedDifferently(text: string): { title: string; numbers: string[] }[] {
  const numbers = new Map<string, Set<string>>();
  for (const [, title, number] of text.matchAll(CITED)) {
    const known = numbers.get(title!) ?? new Set();
    numbers.set(title!, known.add(number!.replace(/\s+/gu, '')));
  }
  return [...numbers].filter(([, all]) => all.size > 1).map(([title, all]) => ({ title, numbers: [...all] }));
}
