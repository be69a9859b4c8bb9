// Changes an Office file: its parts, the zip file around them, and the XML in them.
import type { Random } from '../../src/model/random';
import { changeBytes, type Mutant } from './change-bytes';
import { changeXml } from './change-xml';
import { pick } from './pick';
import { zipFile, zipParts, type ZipPart } from './zip-file';

export function changePackage(bytes: Uint8Array, random: Random): Mutant {
  const chance = random.next();
  if (chance < 0.2) return changeBytes(bytes, random);
  const parts = zipParts(bytes);
  if (chance < 0.4) return changeParts(parts, random);
  // Where the entries stand, and what leads there, more often than the rest.
  const entered = parts.filter(({ name }) => enteredSheets(parts).includes(name));
  const weighty = parts.filter(({ name }) => /sharedStrings|workbook\.xml|worksheets\/sheet|tables\/|document\.xml/u.test(name));
  const xml = parts.filter(({ name }) => /\.(?:xml|rels)$/u.test(name));
  const part = pick(
    pick(
      [entered, entered, weighty, xml].filter(({ length }) => length > 0),
      random,
    ),
    random,
  );
  const { text, how } = changeXml(new TextDecoder().decode(part.content), random);
  const encoding = random.happens(0.03) ? 'utf16le' : 'utf8';
  const content = new Uint8Array(Buffer.from(encoding === 'utf8' ? text : `\uFEFF${text}`, encoding));
  return {
    bytes: zipFile(parts.map((each) => (each === part ? { ...part, content } : each))),
    how: `${part.name}: ${how}${encoding === 'utf8' ? '' : ', in UTF-16'}`,
  };
}

/** The parts of the sheets that people fill in. */
function enteredSheets(parts: readonly ZipPart[]): string[] {
  const main = parts.find(({ name }) => name === 'xl/workbook.xml');
  const names = [...new TextDecoder().decode(main?.content).matchAll(/<sheet name="([^"]*)"/gu)].map(([, name]) => name!);
  return names.flatMap((name, at) => (/^(?:名册|录入|设置|抽样|通报设置|名单)/u.test(name) ? [`xl/worksheets/sheet${at + 1}.xml`] : []));
}

function changeParts(parts: readonly ZipPart[], random: Random): Mutant {
  const at = random.whole(0, parts.length - 1);
  const part = parts[at]!;
  const other = pick(parts, random);
  const put = (how: string, ...instead: ZipPart[]): Mutant => ({
    bytes: zipFile(parts.flatMap((each) => (each === part ? instead : [each]))),
    how: `${part.name}: ${how}`,
  });
  const says = (how: string, lie: NonNullable<ZipPart['says']>) => put(how, { ...part, says: lie });
  const number = pick([0, 1, 12, part.content.length + 1, 0x7fffffff, 0xfffffffe], random);
  return pick(
    [
      () => put('removed'),
      () => put('twice', part, part),
      () => put('twice, in another case', part, { ...part, name: part.name.toUpperCase() }),
      () => put('another part twice under its name', part, { ...other, name: part.name }),
      () => put('in another case', { ...part, name: part.name.toUpperCase() }),
      () => put('under another name', { ...part, name: part.name.replace(/(\w)\./u, '$1x.') }),
      () => put('with slashes the other way', { ...part, name: part.name.replaceAll('/', '\\') }),
      () => put('out of its folder', { ...part, name: `../${part.name}` }),
      () => put(`holds what ${other.name} holds`, { ...part, content: other.content }),
      () => put('empty', { ...part, content: new Uint8Array() }),
      () => put('random bytes', { ...part, content: Uint8Array.from({ length: 200 }, () => random.whole(0, 255)) }),
      () => says('a wrong checksum', { crc: random.whole(0, 0x7fffffff) }),
      () => says(`a size of ${number}`, { size: number }),
      () => says(`a packed size of ${number}`, { packed: number }),
      () => says(`the place ${number}`, { offset: number }),
      () => says('an unknown way of packing', { method: random.whole(1, 99) }),
    ],
    random,
  )();
}
