// Whether formulas of a worksheet call our functions by other names than those by which Excel knows them in a file.
import { callsTyped } from '../../model/score-calls';
import { unescapeXml } from './text';

const WORD = /score/gi;
/** A name that Excel knows: in almost every book all are so, and no formula need be looked at. */
const KNOWN = /_xldudf_SCORE(?:_[A-Z]+)?\(/y;
const BEFORE = '_xldudf_'.length;

export function hasTypedCalls(xml: string): boolean {
  for (const { index } of xml.matchAll(WORD)) {
    KNOWN.lastIndex = index - BEFORE;
    if (index >= BEFORE && KNOWN.test(xml)) continue;
    const open = xml.lastIndexOf('<', index);
    const text = xml.indexOf('>', open) + 1;
    if (/^<(?:[\w.-]+:)?f[\s>]/.test(xml.slice(open, text)) && callsTyped(unescapeXml(xml.slice(text, xml.indexOf('<', text))))) return true;
  }
  return false;
}
