// The styles of official documents, by name, so that people can adjust all headings at once.
import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { fontOf } from './fonts';
import { LINE_HEIGHT, SIZE } from './sizes';

/** A 3号 character in twips: 16 points less the 0.25 that make 28 of them fit into a line. */
export const CHARACTER = 315;

/** Twentieths of a point taken off each character of 3号, so that 28 fill the type area. */
const TIGHTER = -5;

export const style = {
  title: 'OfficialTitle',
  body: 'OfficialBody',
  flush: 'OfficialFlush',
  heading: 'Heading1',
  attachment: 'OfficialAttachment',
  cell: 'OfficialCell',
  centredCell: 'OfficialCellCentred',
  head: 'OfficialTableHead',
  band: 'OfficialTableBand',
};

const INDENTED = { firstLineChars: 200, firstLine: 2 * CHARACTER };

/** Lets a page end wherever its 22nd line does. The library writes this into styles, though its types do not say so. */
const FULL_PAGES = { widowControl: false };

const paragraphStyles: readonly IParagraphStyleOptions[] = [
  {
    id: style.title,
    name: '公文标题',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: fontOf('title'), size: SIZE.second, characterSpacing: 0 },
    paragraph: { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true },
  },
  { id: style.body, name: '公文正文', basedOn: 'Normal', quickFormat: true, paragraph: { indent: INDENTED } },
  { id: style.flush, name: '公文顶格', basedOn: 'Normal', quickFormat: true },
  {
    id: style.heading,
    name: 'heading 1',
    basedOn: 'Normal',
    next: style.body,
    quickFormat: true,
    run: { font: fontOf('hei') },
    paragraph: { indent: INDENTED, keepNext: true, outlineLevel: 0 },
  },
  {
    id: style.attachment,
    name: '附件标识',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: fontOf('hei') },
    paragraph: { keepNext: true },
  },
  {
    id: style.cell,
    name: '表格文字',
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: SIZE.fifth, characterSpacing: 0 },
    paragraph: { alignment: AlignmentType.LEFT, spacing: { line: 300, lineRule: LineRuleType.EXACT } },
  },
  { id: style.centredCell, name: '表格居中', basedOn: style.cell, quickFormat: true, paragraph: { alignment: AlignmentType.CENTER } },
  {
    id: style.head,
    name: '表格标题',
    basedOn: style.cell,
    quickFormat: true,
    run: { font: fontOf('hei') },
    paragraph: { alignment: AlignmentType.CENTER },
  },
  { id: style.band, name: '表格分组', basedOn: style.cell, quickFormat: true, run: { font: fontOf('hei') } },
];

export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: fontOf('body'), size: SIZE.third, characterSpacing: TIGHTER },
      paragraph: {
        alignment: AlignmentType.BOTH,
        spacing: { line: LINE_HEIGHT, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        ...FULL_PAGES,
      },
    },
  },
  paragraphStyles: [...paragraphStyles],
  characterStyles: [{ id: 'OfficialPoint', name: '二级标题', basedOn: 'DefaultParagraphFont', run: { font: fontOf('kai') } }],
};
