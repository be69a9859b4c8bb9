// Edits of the findings: headings, the findings under each, their order.
import type { ProblemData } from '../../rubric/schema';

type Finding = ProblemData['findings'][number];
/** A finding in the list: its heading's place and its own. */
export interface FindingPlace {
  heading: number;
  finding: number;
}

export function changeHeading(problems: readonly ProblemData[], heading: number, text: string): ProblemData[] {
  return problems.map((problem, index) => (index === heading ? { ...problem, heading: text } : problem));
}

export function changeFinding(problems: readonly ProblemData[], place: FindingPlace, change: Partial<Finding>): ProblemData[] {
  return withFindings(problems, place.heading, (findings) =>
    findings.map((each, index) => (index === place.finding ? { ...each, ...change } : each)),
  );
}

/** A heading without findings cannot stand: it goes with its last one. */
export function removeFinding(problems: readonly ProblemData[], place: FindingPlace): ProblemData[] {
  return withFindings(problems, place.heading, (findings) => findings.filter((_each, index) => index !== place.finding)).filter(
    ({ findings }) => findings.length > 0,
  );
}

/** Changes places with its neighbour; headings do not mix. */
export function moveFinding(problems: readonly ProblemData[], { heading, finding }: FindingPlace, by: 1 | -1): ProblemData[] {
  return withFindings(problems, heading, (findings) => swapped(findings, finding, finding + by));
}

export function moveHeading(problems: readonly ProblemData[], heading: number, by: 1 | -1): ProblemData[] {
  return swapped(problems, heading, heading + by);
}

export function addFinding(problems: readonly ProblemData[], heading: number, finding: Omit<Finding, 'id'>): ProblemData[] {
  return withFindings(problems, heading, (findings) => [...findings, { id: freshId(problems), ...finding }]);
}

export function addHeading(problems: readonly ProblemData[], heading: string, finding: Omit<Finding, 'id'>): ProblemData[] {
  return [...problems, { heading, findings: [{ id: freshId(problems), ...finding }] }];
}

function withFindings(problems: readonly ProblemData[], heading: number, change: (findings: Finding[]) => Finding[]): ProblemData[] {
  return problems.map((problem, index) => (index === heading ? { ...problem, findings: change(problem.findings) } : problem));
}

function swapped<T>(items: readonly T[], one: number, other: number): T[] {
  if (other < 0 || other >= items.length) return [...items];
  const next = [...items];
  [next[one], next[other]] = [next[other]!, next[one]!];
  return next;
}

/** own-1, own-2 …: ids outlive sentences, and are never given twice. */
function freshId(problems: readonly ProblemData[]): string {
  const used = new Set(problems.flatMap(({ findings }) => findings.map(({ id }) => id)));
  let number = used.size + 1;
  while (used.has(`own-${number}`)) number++;
  return `own-${number}`;
}
