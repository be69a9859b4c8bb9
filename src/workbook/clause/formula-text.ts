// A rule's formula as people read it: the names of the inputs in place of cells, and no machinery.
import type { Indicator } from '../../rubric/tree';
import { isYes } from '../../rules/yes-cell';

/** `MIN(15,[开设项数]×5)`. Left out: rounding to nine decimals, and how the many spellings of yes are told. */
export function formulaText({ kind, rule, weight, inputs }: Indicator): string {
  const names = inputs.map(({ name }) => `[${name}]`);
  let text = kind.formula(rule, weight, names);
  for (const name of names) {
    text = text.replaceAll(isYes(name), `${name}=是`).replaceAll(`IF(ISNUMBER(${name}),${name},IF(${name}=是,1,0))`, name).replaceAll(`TRIM(${name})`, name);
  }
  return withSigns(withoutRounding(text));
}

/** Takes away ROUND( … ,9), which keeps binary fractions out of the points. */
function withoutRounding(text: string): string {
  const start = text.indexOf('ROUND(');
  if (start < 0) return text;
  const inner = start + 'ROUND('.length;
  let depth = 1;
  let end = inner;
  for (; depth > 0 && end < text.length; end++) {
    if (text[end] === '[') end = text.indexOf(']', end);
    else if (text[end] === '(') depth++;
    else if (text[end] === ')') depth--;
  }
  const content = text.slice(inner, end - 1).replace(/,9$/u, '');
  const before = text.slice(0, start);
  const after = text.slice(end);
  // A sum that is a factor or is taken off keeps its brackets.
  const isPart = /[*/-]$/u.test(before) || /^[*/]/u.test(after);
  return withoutRounding(before + (isPart && /[+-]/u.test(content.replace(/\[[^\]]*\]/gu, '')) ? `(${content})` : content) + after);
}

/** Signs as on paper, outside of names. */
function withSigns(text: string): string {
  const onPaper = (part: string): string => part.replaceAll('*', '×').replaceAll('/', '÷').replaceAll('>=', '≥').replaceAll('<=', '≤').replaceAll('<>', '≠').replaceAll('-', '−');
  return text
    .split(/(\[[^\]]*\]|"[^"]*")/u)
    .map((part, index) => (index % 2 === 1 ? part : onPaper(part)))
    .join('');
}
