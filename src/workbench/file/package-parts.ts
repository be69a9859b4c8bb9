// Parts of an .xlsx package that the reader and writer of sheets leave out: custom XML, and which way the bars of a chart go.
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { ChartType } from '../host/model/chart';

type Parts = Record<string, Uint8Array>;

export interface PackageParts {
  /** Custom XML parts, in order. */
  xmlParts: string[];
  /** The reference of a chart's first values → its type. */
  chartTypes: ReadonlyMap<string, ChartType>;
}

export function readParts(bytes: Uint8Array): PackageParts {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^(customXml\/item\d+|xl\/charts\/chart\d+)\.xml$/.test(name) });
  const named = (folder: string): string[] =>
    Object.keys(parts)
      .filter((name) => name.startsWith(folder))
      .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
      .map((name) => strFromU8(parts[name]!));
  const chartTypes = named('xl/charts/').flatMap((xml): [string, ChartType][] => {
    const direction = /<(?:c:)?barDir val="(bar|col)"/.exec(xml)?.[1];
    const values = /<(?:c:)?val>.*?<(?:c:)?f>(.*?)<\/(?:c:)?f>/s.exec(xml)?.[1];
    return direction && values ? [[unescape(values), direction === 'bar' ? 'BarClustered' : 'ColumnClustered']] : [];
  });
  return { xmlParts: named('customXml/'), chartTypes: new Map(chartTypes) };
}

/** What the properties of a file give as its title. */
export function fileTitle(bytes: Uint8Array): string {
  const [core] = Object.values(unzipSync(bytes, { filter: ({ name }) => name === 'docProps/core.xml' }));
  return core ? unescape(/<dc:title>([^<]*)</.exec(strFromU8(core))?.[1] ?? '') : '';
}

const unescape = (text: string): string =>
  text.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Adds custom XML parts to a package that has none. */
export function withXmlParts(parts: Parts, xmlParts: readonly { id: string; xml: string }[]): Parts {
  if (xmlParts.length === 0) return parts;
  const added: Parts = {};
  xmlParts.forEach(({ id, xml }, index) => {
    const n = index + 1;
    added[`customXml/item${n}.xml`] = strToU8(xml);
    added[`customXml/itemProps${n}.xml`] = strToU8(
      `${HEADER}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    added[`customXml/_rels/item${n}.xml.rels`] = strToU8(
      `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps${n}.xml"/></Relationships>`,
    );
  });
  const types = xmlParts.map(
    (_, index) =>
      `<Override PartName="/customXml/itemProps${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
  );
  const links = xmlParts.map(
    (_, index) => `<Relationship Id="customXml${index + 1}" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item${index + 1}.xml"/>`,
  );
  const insert = (name: string, closing: string, xml: string): Uint8Array =>
    strToU8(strFromU8(parts[name]!).replace(closing, `${xml}${closing}`));
  return {
    ...parts,
    ...added,
    '[Content_Types].xml': insert('[Content_Types].xml', '</Types>', types.join('')),
    'xl/_rels/workbook.xml.rels': insert('xl/_rels/workbook.xml.rels', '</Relationships>', links.join('')),
  };
}
