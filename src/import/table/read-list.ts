// Lines outside tables: headings, notes, prose.
import type { Found } from './raw';
import { beginsNote, sideLine } from './side-rows';

interface Line {
  text: string;
  where: string;
}

export function readList(lines: readonly Line[]): Found[] {
  const found: Found[] = [];
  let inNotes = false;
  for (const { text, where } of lines) {
    const side = sideLine(text);
    if (beginsNote(text)) inNotes = true;
    if (side !== undefined) found.push({ is: 'ignored', text, why: side });
    else if (inNotes) found.push({ is: 'note', text });
    else found.push({ is: 'prose', text, where });
  }
  return found;
}
