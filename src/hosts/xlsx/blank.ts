// The parts of a new, empty workbook to which sheets are added.
import { putText } from './package';
import { safeText } from './text';
import { DECLARATION, LINKS, MAIN, tag } from './xml';
import { Parts } from './parts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The font of cells that name none; Excel's own in Chinese. */
const FONT = tag(
  'font',
  {},
  tag('sz', { val: 11 }) + tag('name', { val: '等线' }) + tag('family', { val: 2 }) + tag('charset', { val: 134 }),
);
const PLAIN = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };

/** A workbook without sheets: not valid until one is added. */
export function blankWorkbook(title: string): Parts {
  const parts = new Parts();
  const put = (path: string, xml: string) => putText(parts, path, DECLARATION + xml);
  const override = (path: string, type: string) => tag('Override', { PartName: `/${path}`, ContentType: type });
  put(
    '[Content_Types].xml',
    tag(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      tag('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }) +
        tag('Default', { Extension: 'xml', ContentType: 'application/xml' }) +
        tag('Default', { Extension: 'vml', ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing' }) +
        override('xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`) +
        override('xl/styles.xml', `${SHEET_TYPE}.styles+xml`) +
        override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
        override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    ),
  );
  const relationship = (id: string, type: string, target: string) => tag('Relationship', { Id: id, Type: type, Target: target });
  put(
    '_rels/.rels',
    tag(
      'Relationships',
      { xmlns: `${PACKAGE}/relationships` },
      relationship('rId1', `${LINKS}/officeDocument`, 'xl/workbook.xml') +
        relationship('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml') +
        relationship('rId3', `${LINKS}/extended-properties`, 'docProps/app.xml'),
    ),
  );
  put(
    'xl/_rels/workbook.xml.rels',
    tag('Relationships', { xmlns: `${PACKAGE}/relationships` }, relationship('rId1', `${LINKS}/styles`, 'styles.xml')),
  );
  // A calculation engine number of today keeps Excel from calculating on opening, which would lose SCORE's results where the add-in is
  // missing.
  put(
    'xl/workbook.xml',
    tag(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': LINKS },
      `${tag('bookViews', {}, tag('workbookView', { activeTab: 0 }))}<sheets/>${tag('calcPr', { calcId: 191029 })}`,
    ),
  );
  put('xl/styles.xml', blankStyles());
  put(
    'docProps/core.xml',
    tag(
      'cp:coreProperties',
      { 'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      tag('dc:title', {}, safeText(title).replace(/&/g, '&amp;').replace(/</g, '&lt;')),
    ),
  );
  put(
    'docProps/app.xml',
    tag(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      tag('Application', {}, 'Microsoft Excel'),
    ),
  );
  return parts;
}

export function blankStyles(): string {
  const fill = (pattern: string) => tag('fill', {}, tag('patternFill', { patternType: pattern }));
  const side = ['left', 'right', 'top', 'bottom', 'diagonal'].map((name) => tag(name)).join('');
  const list = (name: string, items: string[]) => tag(name, { count: items.length }, items.join(''));
  return tag(
    'styleSheet',
    { xmlns: MAIN },
    list('fonts', [FONT]) +
      list('fills', [fill('none'), fill('gray125')]) +
      list('borders', [tag('border', {}, side)]) +
      list('cellStyleXfs', [tag('xf', PLAIN)]) +
      list('cellXfs', [tag('xf', { ...PLAIN, xfId: 0 })]) +
      list('cellStyles', [tag('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]) +
      list('dxfs', []) +
      tag('tableStyles', { count: 0, defaultTableStyle: 'TableStyleMedium2', defaultPivotStyle: 'PivotStyleLight16' }),
  );
}
