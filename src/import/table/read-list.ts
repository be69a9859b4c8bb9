// Lines outside tables: headings over a table, notes, prose, and numbered requirements, which some offices write instead of a table:
// 一、组织领导（30分） 1.…（10分）。未成立的扣5分。
import { depthOfNumber, headingOf, type Heading, type Outline } from './outline';
import { nameOf, numberingOf, oneLine, squeezed } from './plain';
import type { Found } from './raw';
import { namesVeto, roleOf } from './roles';
import { beginsNote, sideLine } from './side-rows';
import { totalRules } from './total-rules';
import { amountsIn, partWeight, saysPoints, weightInClause } from './weight-words';

interface Line {
  text: string;
  where: string;
}

/** A line with those that stand under it. */
interface Node extends Line {
  depth: number;
  place: number;
  /** What stands before the first stop, which may carry the weight, and what comes after. */
  head: string;
  rest: string;
  weight: number | null;
  /** Lines without a number that go on. */
  more: Line[];
  children: Node[];
}

/** Reads the lines between two tables; `first` is the place of the first in the document. The last may head a table. */
export function readList(lines: readonly Line[], first: number, outline: Outline, isAboveTable: boolean): Found[] {
  const found: Found[] = [];
  const roots: Node[] = [];
  let trail: Node[] = [];
  let inNotes = false;
  const flush = (): void => {
    for (const root of roots.splice(0)) found.push(...readNode(root, [], false));
    trail = [];
  };
  for (const [at, line] of lines.entries()) {
    const side = sideLine(line.text);
    const number = numberingOf(line.text);
    if (beginsNote(line.text)) {
      flush();
      inNotes = true;
    } else if (inNotes && depthOfNumber(number) <= 1) inNotes = false;
    if (side !== undefined) found.push({ is: 'ignored', text: line.text, why: side });
    else if (inNotes) found.push({ is: 'note', text: line.text });
    else if (number === '') {
      const above = trail.at(-1);
      const says = saysPoints(line.text) && totalRules(line.text).scheme.length === 0;
      if (above && (says || above.weight !== null) && squeezed(line.text).length > 3) above.more.push(line);
      else {
        flush();
        found.push({ is: 'prose', ...line });
      }
    } else {
      const node = nodeOf(line, first + at, depthOfNumber(number));
      trail = trail.filter(({ depth }) => depth < node.depth);
      (trail.at(-1)?.children ?? roots).push(node);
      trail.push(node);
    }
  }
  const over = isAboveTable ? headingsAbove(roots, trail) : [];
  flush();
  outline.leaveList();
  for (const { head } of over) {
    const heading = headingOf(head, false);
    outline.enter(heading);
    found.push({ is: 'heading', heading });
  }
  return found;
}

/** The headings right above a table, which are taken out of the list: 二、加分项目（10分）. */
function headingsAbove(roots: Node[], trail: readonly Node[]): Node[] {
  const over: Node[] = [];
  for (const node of [...trail].reverse()) {
    const isHeading = node.weight !== null || roleOf(node.head) !== undefined || namesVeto(node.head);
    if (!isHeading || node.more.length > 0 || node.children.length > 0 || node.rest.length > 12) break;
    over.unshift(node);
    const siblings = trail.find(({ children }) => children.includes(node))?.children ?? roots;
    siblings.splice(siblings.indexOf(node), 1);
  }
  return over;
}

function nodeOf(line: Line, place: number, depth: number): Node {
  const words = nameOf(line.text);
  const stop = /[。：:；;]/u.exec(words)?.index ?? words.length;
  const whole = partWeight(words.slice(0, stop), false);
  // 1.成立领导小组（10分），未成立的… has its weight before the first stop, too.
  const early = whole.weight === null ? undefined : /^(.{2,40}?[）)\]】])[,，\s]*(.*)$/su.exec(words);
  const weight = whole.weight;
  const head = early && partWeight(early[1]!, false).weight === weight ? early[1]! : words.slice(0, stop);
  const rest = words.slice(head.length).replace(/^[。：:；;，,\s]+/u, '');
  return { ...line, depth, place, head, rest, weight, more: [], children: [] };
}

function statesWeight(node: Node): boolean {
  return node.weight !== null || node.children.some(statesWeight);
}

/** What a line and those under it are; `isOpen` where a heading above lets clauses without a weight stand. */
function readNode(node: Node, headings: readonly Heading[], isOpen: boolean): Found[] {
  const { head, rest, weight, children, more } = node;
  const own = totalRules(node.text);
  const prose = (): Found[] => [
    { is: 'prose', text: node.text, where: node.where },
    ...more.map((line): Found => ({ is: 'prose', ...line })),
    ...children.flatMap((child) => readNode(child, headings, false)),
  ];
  const heading = headingOf(head, false);
  const below = [...headings, heading];
  if (children.some(statesWeight))
    return [{ is: 'heading', heading }, ...children.flatMap((child) => readNode(child, below, weight !== null))];
  if (own.vetoes.length > 0 && children.length > 0 && weight === null) {
    const { effect } = own.vetoes[0]!;
    return children.map((child) => ({ is: 'veto', clause: textsOf(child).join('\n'), effect, group: undefined, mark: undefined }));
  }
  if (own.vetoes.length > 0 || (own.scheme.length > 0 && weight === null)) return prose();
  const role = roleOf(head);
  const texts = [...(rest === '' ? [] : [rest]), ...more.map(({ text }) => text), ...children.flatMap(textsOf)];
  if (weight !== null && (isOpen || headings.length > 0 || texts.some(saysPoints) || children.length === 0))
    return [indicatorOf(node, headings, texts)];
  const telling = children.filter((child) => amountsIn(textsOf(child).join('')).length > 0);
  if (
    children.length > 0 &&
    telling.length * 5 >= children.length * 3 &&
    (telling.length > 1 || role !== undefined || isOpen || headings.length > 0)
  )
    return [{ is: 'heading', heading }, ...children.flatMap((child) => readNode(child, below, true))];
  if (children.length === 0 && (isOpen || role !== undefined) && amountsIn([node.text, ...texts].join('')).length > 0)
    return [indicatorOf(node, headings, texts.some(saysPoints) ? texts : [])];
  return prose();
}

function textsOf({ text, more, children }: Node): string[] {
  return [text, ...more.map((line) => line.text), ...children.flatMap(textsOf)];
}

/** Its clause is what says how points are given; where nothing does, the whole line. */
function indicatorOf(node: Node, headings: readonly Heading[], texts: readonly string[]): Found {
  const clauses = texts.some(saysPoints) ? texts : textsOf(node);
  const named = partWeight(oneLine(node.head), false);
  const name = named.name.length > 40 ? `${named.name.slice(0, 39)}…` : named.name;
  return {
    is: 'indicator',
    id: `p${node.place + 1}`,
    where: node.where,
    edition: 0,
    number: '',
    numberKey: undefined,
    headings,
    levels: [],
    name: { name, weight: named.weight },
    isNamedByClause: false,
    weight: node.weight ?? (headings.some(({ weight }) => weight !== null) ? null : weightInClause(clauses.join('\n'))),
    isTaken: false,
    weightKey: undefined,
    nameKey: undefined,
    levelKey: undefined,
    clauses,
    text: textsOf(node).join('\n'),
    tableRole: undefined,
    isListed: true,
  };
}
