import { DamagedFile, DECLARATION, LINKS, MAIN } from '../../../src/hosts/xlsx/xml';
import { child, children, insert, parseXml, within } from '../../../src/hosts/xlsx/xml-tree';

describe('a part as a tree', () => {
  test('what nobody changed is written as it was read', () => {
    const text = `${DECLARATION}<!-- a > b --><?b c?><x:a xmlns:x="urn:x" b="1 &amp; 2"> <x:c/>t &lt; u&#13;\n</x:a>`;
    expect(String(parseXml(`\uFEFF${text}`))).toBe(text);
  });

  test('attributes are read and written as they mean, also from single quotes', () => {
    const { root } = parseXml(`<a b='say "&#x4E00;" &amp; go'  c = "1"/>`);
    expect(root.get('b')).toBe('say "一" & go');
    expect(root.get('c')).toBe('1');
    expect(root.get('d')).toBeUndefined();
    root.set('c', '<"\n>');
    expect(String(root)).toBe('<a b="say &quot;一&quot; &amp; go" c="&lt;&quot;&#10;&gt;"/>');
    expect(parseXml(String(root)).root.get('c')).toBe('<"\n>');
  });

  test('text is what a reader sees: no comments, CDATA as it is', () => {
    const { root } = parseXml('<a>1 &lt; <!-- no -->2<b>x</b><![CDATA[&]]></a>');
    expect(root.text).toBe('1 < 2x&');
    root.text = 'a & b';
    expect(String(root)).toBe('<a>a &amp; b</a>');
  });

  test('a link is known by its namespace, whatever the prefix', () => {
    const { root } = parseXml(`<a xmlns:q="${LINKS}"><b q:id="rId7" id="1"/><b xmlns:r="urn:other" r:id="rId8"/></a>`);
    expect(children(root, 'b').map((each) => each.link)).toEqual(['rId7', undefined]);
  });

  test('elements are found at any depth in their own namespace', () => {
    const { root } = parseXml('<a xmlns="urn:1" xmlns:x="urn:2"><b><x:c n="1"/></b><c/><d xmlns="urn:2"><c n="2"/></d></a>');
    expect(within(root, 'urn:2', 'c').map((each) => each.get('n'))).toEqual(['1', '2']);
  });

  test('what is put in takes the prefix of its place, and says what r: means where nobody did', () => {
    const { root } = parseXml(`<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="b"/></x:sheets></x:workbook>`);
    const sheets = child(root, 'sheets')!;
    insert(sheets, '<sheet name="a" r:id="rId1"><own/></sheet>', children(sheets)[0]);
    expect(children(sheets).map((each) => each.get('name'))).toEqual(['a', 'b']);
    const [first] = children(parseXml(String(root)).root.nodes[0] as never, 'sheet');
    expect(first).toMatchObject({ name: 'x:sheet', namespace: MAIN, link: 'rId1' });
    expect(children(first!)[0]!.namespace).toBe(MAIN);
  });

  test('an element that is removed is gone', () => {
    const { root } = parseXml('<a><b/><c/></a>');
    child(root, 'b')!.remove();
    expect(String(root)).toBe('<a><c/></a>');
  });

  test.each([
    ['', 'nothing'],
    ['<a>', 'an open end'],
    ['<a></b>', 'another end'],
    ['</a>', 'an end without a beginning'],
    ['<a/><b/>', 'two roots'],
    ['<a/>text', 'text outside'],
    ['<a b="1" b="2"/>', 'an attribute twice'],
    ['<a b=1/>', 'an attribute without quotes'],
    ['<a b="<"/>', 'a sign in an attribute'],
    ['<a><', 'a cut file'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'a document type'],
  ])('%s is refused: %s', (text) => {
    expect(() => parseXml(text)).toThrow(DamagedFile);
  });
});
