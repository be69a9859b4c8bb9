// Changes an XML part as other programs, and people with editors, do: nodes, attributes, texts, encodings.
import type { Random } from '../../src/model/random';
import { pick } from './pick';

/** Values that no attribute or number expects. */
const ODD = [
  '',
  '-1',
  '0',
  '1',
  '7',
  '99999999999',
  '1e308',
  '1e999',
  'NaN',
  'abc',
  '真',
  'A1',
  'B900',
  'XFD1048576',
  'ZZZZ1',
  'A0',
  'rId99',
  'true',
  '２',
  ' 3 ',
  '3条',
  '0x1F',
];

interface ChangedText {
  text: string;
  how: string;
}

/** Tags and texts, one after the other. */
function tokensOf(xml: string): string[] {
  return xml.match(/<[^>]*>|[^<]+/gu) ?? [];
}

const isOpen = (token: string) => /^<[^/?!]/u.test(token);

/** From an opening tag to where its element ends. */
function endOf(tokens: readonly string[], start: number): number {
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isOpen(token) && !token.endsWith('/>')) depth++;
    else if (token.startsWith('</')) depth--;
    if (depth === 0) return at + 1;
  }
  return tokens.length;
}

export function changeXml(xml: string, random: Random): ChangedText {
  const tokens = tokensOf(xml);
  const opens = tokens.flatMap((token, at) => (isOpen(token) ? [at] : []));
  const texts = tokens.flatMap((token, at) => (!token.startsWith('<') && token.trim() !== '' ? [at] : []));
  const at = pick(opens, random);
  const tag = tokens[at]!;
  const element = tokens.slice(at, endOf(tokens, at)).join('');
  const whole = (from: number, to: number, put: string, how: string): ChangedText => ({
    text: tokens.slice(0, from).join('') + put + tokens.slice(to).join(''),
    how: `${how} ${tag.slice(0, 60)}`,
  });
  const attributes = [...tag.matchAll(/\s([\w:.-]+)="([^"]*)"/gu)];
  const withTag = (changed: string, how: string) => whole(at, at + 1, changed, how);
  const attribute = attributes.length > 0 ? pick(attributes, random) : undefined;
  const end = endOf(tokens, at);
  const depth = random.whole(10, 3000);
  const actions: (() => ChangedText)[] = [
    () => whole(at, end, '', 'removed'),
    () => whole(at, end, element + element, 'doubled'),
    () => whole(at, end, tokens.slice(at + 1, Math.max(at + 1, end - 1)).join(''), 'unwrapped'),
    () => whole(at, end, `${'<a>'.repeat(depth)}${element}${'</a>'.repeat(depth)}`, `nested ${depth} deep`),
    () => withTag('', 'opening tag removed'),
    () => withTag(tag.replace(/^<([\w:.-]+)/u, '<$1x'), 'opening tag renamed'),
    () => whole(at, end, element.replace(/^<([\w:.-]+)/u, '<y').replace(/<\/[\w:.-]+>$/u, '</y>'), 'element renamed'),
    () => whole(at, end, `<!--${element}-->`, 'commented out'),
    () => whole(at, end, `<!-- x -->${element}<?p i?>`, 'comment beside'),
    () => {
      const moved = pick(opens, random);
      const place = moved >= at && moved < end ? at : moved;
      const rest =
        place <= at
          ? [tokens.slice(0, place), [element], tokens.slice(place, at), tokens.slice(end)]
          : [tokens.slice(0, at), tokens.slice(end, place), [element], tokens.slice(place)];
      return { text: rest.map((each) => each.join('')).join(''), how: `moved ${tag.slice(0, 60)}` };
    },
  ];
  if (attribute) {
    const [written, name, value] = attribute;
    const other = random.happens(0.5) ? pick(ODD, random) : pick(tokens.join('').match(/="[^"]*"/gu) ?? ['=""'], random).slice(2, -1);
    const change = () => withTag(tag.replace(written, ` ${name}="${other}"`), `${name}="${value}" → "${other}"`);
    actions.push(
      change,
      change,
      change,
      () => withTag(tag.replace(written, ''), `no ${name}`),
      () => withTag(tag.replace(written, written + written), `${name} twice`),
      () => withTag(tag.replace(written, written.replaceAll('"', "'")), `${name} in single quotes`),
      () => withTag(tag.replace(written, ` ${name!.toUpperCase()}="${value}"`), `${name} in capitals`),
    );
  }
  if (texts.length > 0) {
    const place = pick(texts, random);
    const old = tokens[place]!;
    const put = (text: string, how: string): ChangedText => ({
      text: [...tokens.slice(0, place), text, ...tokens.slice(place + 1)].join(''),
      how: `text ${JSON.stringify(old.slice(0, 30))} ${how}`,
    });
    const odd = pick(ODD, random);
    actions.push(
      () => put(odd, `→ ${odd}`),
      () => put(odd, `→ ${odd}`),
      () => put('', 'removed'),
      () => put('&nothing;', '→ an unknown entity'),
      () => put('\u0001', '→ a control sign'),
      () => put(`<![CDATA[${old}]]>`, 'in CDATA'),
      () => put('长'.repeat(40_000), '→ 40,000 letters'),
      () => put(`${old}<b/>`, 'with an element in it'),
      () => put(`&#${old.codePointAt(0)};${[...old].slice(1).join('')}`, 'as a number'),
    );
  }
  if (random.happens(0.1)) {
    actions.splice(
      0,
      Infinity,
      () => ({ text: `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`, how: 'a document type' }),
      () => ({ text: xml.slice(0, random.whole(0, xml.length)), how: 'cut' }),
      () => ({ text: `${xml}${xml}`, how: 'twice' }),
      () => ({ text: `\uFEFF${xml}`, how: 'a mark before' }),
      () => ({ text: xml.replaceAll('="', ' = "'), how: 'blanks in tags' }),
      () => ({ text: '', how: 'empty' }),
    );
  }
  return pick(actions, random)();
}
