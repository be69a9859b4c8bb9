// Headings with their points before a colon: 实训平台（2分）：…. What stands behind one is a clause of its own, under these points.
import { kindOf } from '../../rules';
import { ruleByMark } from './by-mark';
import { nameFrom } from './naming';
import { at, type About, type ClausePart, type PartNumber } from './part';
import { partsOf } from './parts';
import type { Statement } from './statements';
import { isSound, wholeOf } from './whole-of';

interface Section {
  heading?: Statement;
  own: readonly Statement[];
}

/** The parts of a clause; where it has headings, each with what stands behind it is one. Deductions alone are off the heading's points. */
export function headedParts(statements: readonly Statement[], about: About): ClausePart[] {
  const sections = cut(statements, about);
  const { weight } = about.facts;
  const [first, ...others] = sections;
  const isWhole = first?.heading && pointsOf(first.heading) === weight && sections.length > 1 && first.own.length === 0;
  const kept = isWhole ? others : sections;
  const [only] = kept;
  if (kept.length === 1 && only!.heading && pointsOf(only!.heading) === weight && isClause(only!))
    return partsOf(withLead(only!.heading, only!.own), about);
  return kept.flatMap((section) =>
    section.heading && isClause(section)
      ? [sectionPart(section.heading, section.own, about)]
      : partsOf([...(section.heading ? [section.heading] : []), ...section.own], about),
  );
}

const pointsOf = ({ effect }: Statement): number | undefined => effect.numbers[0]?.value;

function isHeading({ effect }: Statement, { words }: About): boolean {
  return effect.name === 'worth' && effect.text.startsWith('(') && words.plain[effect.to] === ':' && (effect.numbers[0]?.value ?? 0) > 0;
}

function cut(statements: readonly Statement[], about: About): Section[] {
  const sections: { heading?: Statement; own: Statement[] }[] = [];
  for (const statement of statements) {
    if (isHeading(statement, about)) sections.push({ heading: statement, own: [] });
    else if (sections.length === 0) sections.push({ own: [statement] });
    else sections.at(-1)!.own.push(statement);
  }
  return sections;
}

/** Points are given behind the heading: it gives none itself. */
const isClause = ({ own }: Section): boolean => own.some(({ effect }) => GIVES.has(effect.name));
const GIVES = new Set(['gives', 'full', 'share', 'percent', 'list', 'range', 'discretion']);

const withLead = (heading: Statement, [first, ...others]: readonly Statement[]): Statement[] => [
  { ...first!, lead: first!.lead || heading.condition },
  ...others,
];

function sectionPart(heading: Statement, own: readonly Statement[], about: About): ClausePart {
  const points = heading.effect.numbers[0]!;
  const name = nameFrom(heading.condition, heading.lead || about.facts.name);
  const inner: About = { ...about, facts: { ...about.facts, name, weight: points.value } };
  const whole = wholeOf(partsOf(withLead(heading, own), inner), inner);
  const base = { from: heading.from, to: own.at(-1)!.to, name, full: points.value, side: 'gives' as const };
  if (!whole || whole.isJudged || !isSound(whole.rule, whole, inner))
    return {
      ...base,
      kind: 'mark',
      rule: ruleByMark(inner.facts),
      numbers: [at('max', points)],
      why: [...(whole?.why ?? []), '没有读懂，由评审人评分'],
      isJudged: true,
    };
  const numbers = whole.numbers.map(
    (number): PartNumber => ('given' in number && number.given === 'weight' ? at(number.role, points) : number),
  );
  const isUsed = numbers.some((number) => 'from' in number && number.from === points.from);
  return {
    ...base,
    kind: whole.kind,
    rule: whole.rule,
    numbers: isUsed || !kindOf(whole.rule).needsWeight?.(whole.rule) ? numbers : [...numbers, at('full', points)],
    why: whole.why,
  };
}
