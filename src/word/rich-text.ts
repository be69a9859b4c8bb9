// A document as text for the clipboard: formatted for Word, and plain for what takes nothing else.
import type { TableBlock } from '../report/block';
import type { Document } from '../report/document';
import { cellWords, centred } from './cell-words';
import { fontFamily, type Face } from './fonts';
import { papersOf, type PaperLine, type LineSetting } from './paper-lines';
import { LINE_HEIGHT, SIZE } from './sizes';
import { singleLine } from './text';

export interface RichText {
  html: string;
  text: string;
}

export function richText(document: Document): RichText {
  const papers = papersOf(document);
  const isTable = (line: PaperLine | TableBlock): line is TableBlock => 'block' in line;
  return {
    html: papers.map((paper) => paper.map((line) => (isTable(line) ? htmlTable(line) : htmlLine(line))).join('')).join(NEW_PAGE),
    text: papers.map((paper) => paper.map((line) => (isTable(line) ? plainTable(line) : plainLine(line))).join('\n')).join('\n\n'),
  };
}

/** Programs that take HTML from the clipboard keep what stands in the elements themselves, so every one says how it looks. */
const looks: Readonly<Record<LineSetting, { face: Face; size: number; align: 'left' | 'center' | 'right' | 'justify'; indented?: true }>> =
  {
    title: { face: 'title', size: SIZE.second, align: 'center' },
    heading: { face: 'hei', size: SIZE.third, align: 'justify', indented: true },
    body: { face: 'body', size: SIZE.third, align: 'justify', indented: true },
    flush: { face: 'body', size: SIZE.third, align: 'left' },
    label: { face: 'hei', size: SIZE.third, align: 'left' },
    centred: { face: 'body', size: SIZE.third, align: 'center' },
    right: { face: 'body', size: SIZE.third, align: 'right' },
  };

/** As Word itself writes it. */
const NEW_PAGE = '<br clear="all" style="page-break-before:always">';

function htmlLine({ set, text, opening, from }: PaperLine): string {
  const { face, size, align, indented } = looks[set];
  const style = [
    'margin:0',
    fontStyle(face, size),
    `text-align:${align}`,
    `line-height:${LINE_HEIGHT / 20}pt`,
    'color:#000',
    'font-weight:normal',
    ...(indented ? [`text-indent:${size}pt`] : []),
    ...(from ? [`margin-right:${(from * size) / 2}pt`] : []),
  ].join(';');
  const element = set === 'heading' ? 'h1' : 'p';
  const head = opening === undefined ? '' : `<span style="font-family:${fontFamily('kai')}">${escaped(opening)}</span>`;
  return `<${element} style="${style}">${head}${text.split('\n').map(escaped).join('<br>')}</${element}>`;
}

function htmlTable({ columns, rows }: TableBlock): string {
  const cell = (element: 'td' | 'th', words: string, face: Face, align: string, more = ''): string =>
    `<${element}${more} style="border:1px solid #000;padding:2px 4px;font-weight:normal;${fontStyle(face, SIZE.fifth)};text-align:${align}">${escaped(words)}</${element}>`;
  const head = columns.map(({ title }) => cell('th', title, 'hei', 'center')).join('');
  const body = rows.map((row) => {
    if ('heading' in row) return `<tr>${cell('td', row.heading, 'hei', 'left', ` colspan="${columns.length}"`)}</tr>`;
    return `<tr>${columns.map(({ holds }, at) => cell('td', cellWords(row.cells[at] ?? null, holds), 'body', centred.has(holds) ? 'center' : 'left')).join('')}</tr>`;
  });
  return `<table style="border-collapse:collapse;width:100%"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const fontStyle = (face: Face, halfPoints: number): string => `font-family:${fontFamily(face)};font-size:${halfPoints / 2}pt`;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => singleLine(text).replace(/[&<>"]/gu, (sign) => SIGNS[sign]!);

function plainLine({ opening = '', text }: PaperLine): string {
  return `${singleLine(opening)}${text.split('\n').map(singleLine).join('\n')}`;
}

function plainTable({ columns, rows }: TableBlock): string {
  const lines = rows.map((row) =>
    'heading' in row ? row.heading : columns.map(({ holds }, at) => singleLine(cellWords(row.cells[at] ?? null, holds))).join('\t'),
  );
  return [columns.map(({ title }) => title).join('\t'), ...lines].join('\n');
}
