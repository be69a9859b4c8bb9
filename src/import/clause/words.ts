// The words of a clause without what the cell's width put between them: blanks and line breaks go, full-width signs become plain ones, and
// every sign still knows where it stands in the clause.

/** A stretch of a clause. `plain` is what is read; `at` says for each of its units where it stands in `source`. */
export interface Words {
  /** Verbatim. */
  source: string;
  plain: string;
  at: readonly number[];
  /** Where a line began, in `plain`. */
  lines: ReadonlySet<number>;
  /** Where 没 was read as 每, in `plain`. */
  slips: ReadonlySet<number>;
}

const BLANK = /[\s\u200b\ufeff]/u;
const LOOKALIKE: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '〜': '~',
  '∼': '~',
  '﹪': '%',
};

/** One unit stays one unit. Circled numbers stay what they are: they count items. */
function plainSign(sign: string): string {
  if (sign < '\u2010') return sign;
  const known = LOOKALIKE[sign];
  if (known !== undefined) return known;
  if (/[①-⓿❶-➓]/u.test(sign)) return sign;
  const folded = sign.normalize('NFKC');
  return folded.length === 1 ? (LOOKALIKE[folded] ?? folded) : sign;
}

/** Two numbers that only a blank keeps apart stay apart; a number broken at its point (`0. 5`) is one, and an item's number is no part of
 *  it. */
function keepsApart(plain: string, next: string): boolean {
  if (!/[0-9]/u.test(next)) return false;
  if (/[0-9]$/u.test(plain)) return true;
  return /(?:^|[;。,:)])[1-9][0-9]?[.]$/u.test(plain);
}

/** 没少一份, 没次扣1分: 每, written wrongly. */
const SLIP =
  /没(?=(?:缺少|少|缺|增加|减少|降低|提高|下降|上升|超过|发现|出现|发生|查出|逾期|延迟|推迟)(?:1|一)(?:个百分点|[^,;。0-9]{1,2}?)[^,;。]{0,24}?,?[扣加减]|(?:次|项|处|例|件|起|篇|条|户|种|份|家|人次|个百分点),?[扣加减]|人[扣加减])/gu;

export function clauseWords(source: string): Words {
  let plain = '';
  const at: number[] = [];
  const lines = new Set<number>();
  let isBlank = false;
  for (let index = 0; index < source.length; index++) {
    const sign = source[index]!;
    if (BLANK.test(sign)) {
      isBlank = true;
      if (sign === '\n') lines.add(plain.length);
      continue;
    }
    const next = plainSign(sign);
    if (isBlank && keepsApart(plain, next)) {
      plain += ' ';
      at.push(index - 1);
    }
    plain += next;
    at.push(index);
    isBlank = false;
  }
  const slips = new Set([...plain.matchAll(SLIP)].map(({ index }) => index));
  return { source, plain: plain.replace(SLIP, '每'), at, lines, slips };
}

/** Where a stretch of the plain words stands in the source: [from, to). */
export function spanIn({ at, source }: Words, from: number, to: number): [number, number] {
  if (to <= from) return [at[from] ?? source.length, at[from] ?? source.length];
  return [at[from]!, at[to - 1]! + 1];
}

/** A stretch of words as words of their own, verbatim. */
export function wordsWithin(words: Words, from: number, to: number): Words {
  const [start, end] = spanIn(words, from, to);
  return {
    source: words.source.slice(start, end),
    plain: words.plain.slice(from, to),
    at: words.at.slice(from, to).map((place) => place - start),
    lines: within(words.lines, from + 1, to),
    slips: within(words.slips, from, to),
  };
}

const within = (places: ReadonlySet<number>, from: number, to: number): Set<number> =>
  new Set([...places].filter((place) => place >= from && place < to).map((place) => place - from));
