// What does not hold of each indicator that is being confirmed, as its rubric would be proved.
import '../../rules/further';
import { decidedAt, withFact, type ImportDesk } from '../../import/confirm/desk';
import { finishedRubric, missingFacts } from '../../import/confirm/finish';
import { lint } from '../../lint';
import { buildScheme, type Indicator } from '../../rubric/tree';

interface DeskFinding {
  message: string;
  /** Otherwise it is only to be known. */
  isFault: boolean;
}

/** By the indicators' ids; those of which nothing is found have none. */
export type DeskFindings = Readonly<Record<string, readonly DeskFinding[]>>;

/** What is still to be filled in does not keep the rest from being proved. */
const STAND_INS = { title: '评估细则', issuer: '（请填写发文机关）', year: '2000' };

/** Nothing where there is no rubric yet: why not is told where it is finished. */
export function deskFindings(desk: ImportDesk): DeskFindings {
  const lacking = missingFacts(desk).map((fact) => [fact, STAND_INS[fact]] as const);
  const rubric = finishedRubric(withFact(desk, Object.fromEntries(lacking)));
  if (!rubric.ok) return {};
  const found = lint(rubric.value, { source: rubric.value.text ?? '' }).filter(({ level }) => level !== 'noted');
  const open = buildScheme(rubric.value, {}).categories.flatMap(({ name, indicators }) =>
    indicators.map((indicator) => ({ category: name, indicator })),
  );
  return Object.fromEntries(
    desk.imported.indicators.flatMap((own) => {
      const decided = decidedAt(desk, own);
      // Indicators alike in all this are told from each other by their order, which stays.
      const at = open.findIndex(
        ({ indicator }) => isSame(indicator, decided) && JSON.stringify(indicator.under) === JSON.stringify(decided.path),
      );
      const [place] = at < 0 ? [] : open.splice(at, 1);
      const findings = found
        .filter(({ category, indicator }) => place && category === place.category && indicator === place.indicator.key)
        .map(({ message, level }) => ({ message: withoutName(message, place!), isFault: level === 'error' }));
      return findings.length === 0 ? [] : [[own.id, findings] as const];
    }),
  );
}

/** It stands in the indicator's own card. */
function withoutName(message: string, { category, indicator: { key } }: { category: string; indicator: Indicator }): string {
  const name = `“${category}”的“${key}”：`;
  return message.startsWith(name) ? message.slice(name.length) : message;
}

const isSame = (made: Indicator, { name, clause, weight }: ReturnType<typeof decidedAt>): boolean =>
  made.name === name && made.clause === clause && made.weight === (weight ?? undefined);
