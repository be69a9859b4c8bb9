// The paper of official documents (GB/T 9704-2012): A4, a type area of 156 × 225 mm with 22 lines of 28 characters.
import { convertMillimetersToTwip as mm, DocumentGridType, PageOrientation, type ISectionPropertiesOptions } from 'docx';
import { LINE_HEIGHT } from './sizes';

const LONG = 297;
const SHORT = 210;
/** Distances from the paper's edge in millimetres; sideways, the upper edge of an upright page is on the left. The dashes
 *  of a page number stand 7 mm below the type area: a line of 6 mm that ends 25 mm above the edge. */
const MARGINS = {
  portrait: { top: 37, right: 26, bottom: 35, left: 28, header: 15, footer: 25 },
  landscape: { top: 28, right: 35, bottom: 26, left: 37, header: 15, footer: 15 },
  /** Sideways paper that is no official document and holds as much of a table as it can. */
  roomy: { top: 19, right: 18, bottom: 17, left: 18, header: 10, footer: 9 },
};

/** How the paper lies, and how much of it is left free. */
export type PaperOrientation = keyof typeof MARGINS;

/** Width of the type area in twips. */
export function typeArea(orientation: PaperOrientation): number {
  const { left, right } = MARGINS[orientation];
  return mm((orientation === 'portrait' ? SHORT : LONG) - left - right);
}

/** The properties of a section. `from` is the number of its first page; the count runs on when absent. */
export function pageOf(orientation: PaperOrientation, from?: number): ISectionPropertiesOptions {
  const { top, right, bottom, left, header, footer } = MARGINS[orientation];
  return {
    page: {
      // Sideways, the library exchanges width and height by itself.
      size: {
        width: mm(SHORT),
        height: mm(LONG),
        orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: { top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left), header: mm(header), footer: mm(footer) },
      ...(from === undefined ? {} : { pageNumbers: { start: from } }),
    },
    // The lines of an upright page stand on the grid; a table laid sideways needs closer ones.
    ...(orientation === 'portrait' ? { grid: { type: DocumentGridType.LINES, linePitch: LINE_HEIGHT } } : {}),
  };
}
