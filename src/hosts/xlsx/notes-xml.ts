// Notes on cells: the texts, and the old drawing format in which Excel keeps their yellow boxes.
import { cellName } from '../../workbook/area';
import type { SheetPlan } from '../../workbook/plan';
import { safeText } from './text';
import { textItem } from './shared-strings';
import { DECLARATION, MAIN, tag } from './xml';

type Notes = NonNullable<SheetPlan['notes']>;

export function notesXml(notes: Notes): string {
  const items = notes.map(({ row, column, text }) =>
    tag('comment', { ref: cellName(row, column), authorId: 0 }, textItem('text', safeText(text))),
  );
  return DECLARATION + tag('comments', { xmlns: MAIN }, tag('authors', {}, '<author></author>') + tag('commentList', {}, items.join('')));
}

/** Shapes are numbered in clusters of 1024; a sheet has so many to itself. */
const CLUSTERS = 16;

/** `sheetNumber` keeps the shape numbers of different sheets apart. */
export function noteShapes(notes: Notes, sheetNumber: number): string {
  const first = sheetNumber * CLUSTERS;
  const shapes = notes.map((note, index) => shape(note, first * 1024 + index + 1));
  const clusters = Array.from({ length: Math.ceil((notes.length + 1) / 1024) }, (_, index) => first + index).join();
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${clusters}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}

function shape({ row, column, text }: Notes[number], id: number): string {
  const lines = Math.min(20, Math.max(4, Math.ceil(text.length / 16) + text.split('\n').length));
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column + 1}, 12, ${Math.max(0, row - 1)}, 4, ${column + 4}, 12, ${Math.max(0, row - 1) + lines}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
