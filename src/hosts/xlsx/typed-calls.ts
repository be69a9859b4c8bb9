// Whether formulas of a worksheet call our functions by the names that people type, which Excel does not know in a file.
import { callsTyped } from '../../model/score-calls';
import { unescapeXml } from './text';

/** As a file holds them the names follow an underscore, so that almost every sheet is done with after one look through its text. */
const CANDIDATE = /(?:(?<=_xlfn\.)|(?<![\w.]))(?:SCORE_DEV\.)?SCORE(?:\.\w+)?\(/gi;

export function hasTypedCalls(xml: string): boolean {
  for (const { index } of xml.matchAll(CANDIDATE)) {
    const open = xml.lastIndexOf('<', index);
    const text = xml.indexOf('>', open) + 1;
    if (/^<(?:[\w.-]+:)?f[\s>]/.test(xml.slice(open, text)) && callsTyped(unescapeXml(xml.slice(text, xml.indexOf('<', text))))) return true;
  }
  return false;
}
