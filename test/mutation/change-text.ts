// Changes a text that people wrote into lists: lines, separators, quotation marks, encodings.
import type { Random } from '../../src/model/random';
import { changeBytes, type Mutant } from './change-bytes';
import { pick } from './pick';

export function changeText(bytes: Uint8Array, random: Random): Mutant {
  if (random.happens(0.3)) return changeBytes(bytes, random);
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes);
  const lines = text.split(/\r?\n/u);
  const at = random.whole(0, lines.length - 1);
  const line = lines[at]!;
  const put = (how: string, ...instead: string[]) => ({
    text: lines.toSpliced(at, 1, ...instead).join('\r\n'),
    how: `line ${at + 1} ${how}`,
  });
  const cut = random.whole(0, line.length);
  const { text: changed, how } = pick(
    [
      () => put('removed'),
      () => put('twice', line, line),
      () => put('broken in two', line.slice(0, cut), line.slice(cut)),
      () => put('with a quotation mark', `${line.slice(0, cut)}"${line.slice(cut)}`),
      () => put('with a cell more', `${line},x`),
      () => put('with other separators', line.replaceAll(/[,;\t]/gu, pick([';', '\t', '，', '|', ' '], random))),
      () => put('without its separators', line.replaceAll(/[,;\t]/gu, '')),
      () =>
        put(
          'with a sign that is no letter',
          `${line.slice(0, cut)}${pick(['\u0000', '\u200B', '\uFFFD', '\u202E', '\u0007', '\u2028'], random)}${line.slice(cut)}`,
        ),
      () => put('that is blank', '   '),
      () => put('that is very long', line + '长'.repeat(50_000)),
      () => put('with a formula', `=HYPERLINK("x")${line}`),
      () => put('moved to the top', ''),
      () => ({ text: [line, ...lines].join('\n'), how: `line ${at + 1} at the top too` }),
      () => ({ text: lines.join('\r'), how: 'line ends of old Macs' }),
      () => ({ text: text.replaceAll(',', '"'), how: 'quotation marks for commas' }),
      () => ({ text: `${text}${'"'.repeat(random.whole(1, 5))}`, how: 'quotation marks at the end' }),
      () => ({ text: `sep=${pick([';', ',', '\t'], random)}\n${text}`, how: 'a line that names the separator' }),
    ],
    random,
  )();
  const encoding = pick(['utf8', 'utf8', 'utf16le', 'latin1'] as const, random);
  const marked = encoding === 'utf16le' || random.happens(0.3) ? `\uFEFF${changed.replace(/^\uFEFF/u, '')}` : changed;
  return { bytes: new Uint8Array(Buffer.from(marked, encoding)), how: `${how}, in ${encoding}` };
}
