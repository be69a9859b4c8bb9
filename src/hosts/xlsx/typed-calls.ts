// Whether formulas of a worksheet call our functions by the names that people type, which Excel does not know in a file.
import { callsTyped } from '../../model/score-calls';
import { unescapeXml } from './text';

const WORD = 'SCORE';
/** The mark of a name that Excel knows: in almost every book all have it, and no formula need be looked at. */
const FILED = '_xldudf_';

export function hasTypedCalls(xml: string): boolean {
  for (let at = xml.indexOf(WORD); at >= 0; at = xml.indexOf(WORD, at + WORD.length)) {
    if (xml.startsWith(FILED, at - FILED.length)) continue;
    const open = xml.lastIndexOf('<', at);
    const text = xml.indexOf('>', open) + 1;
    if (/^<(?:[\w.-]+:)?f[\s>]/.test(xml.slice(open, text)) && callsTyped(unescapeXml(xml.slice(text, xml.indexOf('<', text))))) return true;
  }
  return false;
}
