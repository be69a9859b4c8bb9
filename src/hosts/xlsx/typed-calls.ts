// Calls of our functions in a worksheet by other names than those by which Excel knows them in a file: told, and spelled anew.
import { asFiled, callsTyped } from '../../model/score-calls';
import { escapeText, unescapeXml } from './text';

const WORD = /score/gi;
/** A name that Excel knows: in almost every book all are so, and no formula need be looked at. */
const KNOWN = /_xldudf_SCORE(?:_[A-Z]+)?\(/y;
const BEFORE = '_xldudf_'.length;

export function hasTypedCalls(xml: string): boolean {
  if (!xml.includes('<f') && !xml.includes(':f')) return false;
  for (const { index } of xml.matchAll(WORD)) {
    KNOWN.lastIndex = index - BEFORE;
    if (index >= BEFORE && KNOWN.test(xml)) continue;
    const open = xml.lastIndexOf('<', index);
    const text = xml.indexOf('>', open) + 1;
    if (/^<(?:[\w.-]+:)?f[\s>]/.test(xml.slice(open, text)) && callsTyped(unescapeXml(xml.slice(text, xml.indexOf('<', text)))))
      return true;
  }
  return false;
}

const FORMULA = /(<(?:[\w.-]+:)?f(?:\s[^>]*)?(?<!\/)>)([^<]+)(?=<)/g;

/** Every such call as Excel knows it; all else stays as it is, to the letter. */
export function respellCalls(xml: string): string {
  return xml.replaceAll(FORMULA, (all, open: string, text: string) => {
    const formula = unescapeXml(text);
    return callsTyped(formula) ? open + escapeText(asFiled(formula)) : all;
  });
}
