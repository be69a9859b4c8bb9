// The formats of a workbook: finds or adds what a cell or a conditional format refers to by number.
import type { Format } from '../../workbook/style';
import { standardFormats } from './number-formats';
import { tag } from './xml';
import { child, children, Element, insert, parseXml, type XmlDocument } from './xml-tree';

/** In the order that the format asks for. */
const SECTIONS = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
const FIRST_OWN_FORMAT = 164;
/** Built-in number formats that we use, by what they show. */
const BUILT_IN: Record<string, number> = { General: 0, '0': 1, '0.00': 2, '@': 49 };

export class Styles {
  #document: XmlDocument;
  #root: Element;
  #known = new Map<string, number>();
  #texts = new Map<string, Map<string, number>>();
  /** Whether anything was added since it was read. */
  changed = false;

  constructor(xml: string) {
    this.#document = parseXml(xml);
    this.#root = this.#document.root;
  }

  toXml(): string {
    return String(this.#document);
  }

  /** The number of a cell format (`s` of a cell). The empty format is 0, the workbook's own. */
  cell(format: Format): number {
    if (Object.keys(format).length === 0) return 0;
    return this.#remember(`cell ${JSON.stringify(format)}`, () => {
      const numFmtId = format.numberFormat === undefined ? 0 : this.#numberFormat(format.numberFormat);
      const fontId = format.font ? this.#add('fonts', this.#font(format.font)) : 0;
      const fillId = format.fill ? this.#add('fills', cellFill(format.fill)) : 0;
      const borderId = format.border ? this.#add('borders', border(format.border)) : 0;
      const align = alignment(format);
      return this.#add(
        'cellXfs',
        tag(
          'xf',
          {
            numFmtId,
            fontId,
            fillId,
            borderId,
            xfId: 0,
            applyNumberFormat: numFmtId !== 0 || undefined,
            applyFont: fontId !== 0 || undefined,
            applyFill: fillId !== 0 || undefined,
            applyBorder: borderId !== 0 || undefined,
            applyAlignment: align !== '' || undefined,
          },
          align,
        ),
      );
    });
  }

  /** The number format of a cell format, by the number of that. */
  numberFormatOf(style: number): string {
    const list = (name: string): Element[] => children(child(this.#root, name) ?? new Element(name));
    const id = Number(list('cellXfs')[style]?.get('numFmtId') ?? 0);
    const own = list('numFmts').find((element) => Number(element.get('numFmtId')) === id);
    return own?.get('formatCode') ?? standardFormats[id] ?? 'General';
  }

  /** The number of the cell format that differs from another in its number format only. */
  withNumberFormat(style: number, code: string): number {
    return this.#remember(`other ${style} ${code}`, () => {
      const before = children(this.#section('cellXfs'))[style];
      if (!before) return this.cell({ numberFormat: code });
      const { root } = parseXml(String(before));
      root.set('numFmtId', String(this.#numberFormat(code)));
      root.set('applyNumberFormat', '1');
      return this.#add('cellXfs', String(root));
    });
  }

  /** The number of a conditional format's look (`dxfId`): font colour and weight, fill, border, number format. */
  conditional(format: Format): number {
    const { bold, italic, colour: ink, underline } = format.font ?? {};
    const font = [flag('b', bold), flag('i', italic), underline ? tag('u') : '', ink ? colour('color', ink) : ''].join('');
    const fill =
      format.fill &&
      tag('fill', {}, tag('patternFill', { patternType: 'solid' }, colour('fgColor', format.fill) + colour('bgColor', format.fill)));
    const number = format.numberFormat;
    const parts = [
      font && tag('font', {}, font),
      number !== undefined && tag('numFmt', { numFmtId: this.#numberFormat(number), formatCode: number }),
      fill,
      format.border && border(format.border).replace('<diagonal/>', ''),
    ];
    return this.#add('dxfs', tag('dxf', {}, parts.filter(Boolean).join('')));
  }

  #remember(key: string, make: () => number): number {
    const known = this.#known.get(key) ?? make();
    this.#known.set(key, known);
    return known;
  }

  /** Adds an item once and answers its place in the section. */
  #add(section: string, xml: string): number {
    const known = this.#items(section);
    const there = known.get(xml);
    if (there !== undefined) return there;
    const list = this.#section(section);
    const place = children(list).length;
    insert(list, xml);
    list.set('count', String(place + 1));
    known.set(xml, place);
    this.changed = true;
    return place;
  }

  /** The items of a section as text, so that a sheet written again and again adds nothing. */
  #items(section: string): Map<string, number> {
    const known = this.#texts.get(section) ?? new Map(children(this.#section(section)).map((item, place) => [plainText(item), place]));
    this.#texts.set(section, known);
    return known;
  }

  #section(name: string): Element {
    const found = child(this.#root, name);
    if (found) return found;
    const later = SECTIONS.slice(SECTIONS.indexOf(name) + 1);
    const before = children(this.#root).find((element) => later.includes(element.localName));
    insert(this.#root, tag(name, { count: 0 }), before);
    return child(this.#root, name)!;
  }

  #numberFormat(code: string): number {
    const builtIn = BUILT_IN[code];
    if (builtIn !== undefined) return builtIn;
    return this.#remember(`format ${code}`, () => {
      const list = this.#section('numFmts');
      const formats = children(list);
      const same = formats.find((element) => element.get('formatCode') === code);
      if (same) return Number(same.get('numFmtId'));
      const id = Math.max(FIRST_OWN_FORMAT - 1, ...formats.map((element) => Number(element.get('numFmtId') ?? 0))) + 1;
      this.#add('numFmts', tag('numFmt', { numFmtId: id, formatCode: code }));
      return id;
    });
  }

  /** A font that names no family takes the workbook's own. */
  #font(font: NonNullable<Format['font']>): string {
    const own = children(this.#section('fonts'))[0];
    const of = (name: string) => (own ? child(own, name)?.get('val') : undefined);
    const name = font.name ?? of('name') ?? '等线';
    return tag(
      'font',
      {},
      [
        flag('b', font.bold),
        flag('i', font.italic),
        font.underline ? tag('u') : '',
        tag('sz', { val: font.size ?? Number(of('sz') ?? 11) }),
        font.colour ? colour('color', font.colour) : '',
        tag('name', { val: name }),
        tag('charset', { val: 134 }),
      ].join(''),
    );
  }
}

/** An item as text without namespaces, to compare it with what `tag` writes. */
function plainText(item: Element): string {
  const text = String(item).replace(/ xmlns(?::\w+)?="[^"]*"/g, '');
  return item.prefix === '' ? text : text.replace(new RegExp(`(</?)${item.prefix}`, 'g'), '$1');
}

function flag(name: string, on: boolean | undefined): string {
  return on === undefined ? '' : on ? tag(name) : tag(name, { val: 0 });
}

function colour(name: string, value: string): string {
  return tag(name, { rgb: `FF${value.slice(1).toUpperCase()}` });
}

function cellFill(value: string): string {
  return tag('fill', {}, tag('patternFill', { patternType: 'solid' }, colour('fgColor', value) + tag('bgColor', { indexed: 64 })));
}

function border(line: NonNullable<Format['border']>): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((name) => tag(name, { style: line.style }, colour('color', line.colour)));
  return tag('border', {}, `${sides.join('')}<diagonal/>`);
}

function alignment({ horizontal, vertical, wrap, indent }: Format): string {
  if (!horizontal && !vertical && !wrap && !indent) return '';
  return tag('alignment', { horizontal, vertical, wrapText: wrap || undefined, indent });
}
