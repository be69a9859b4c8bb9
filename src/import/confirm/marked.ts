// A clause with the numbers marked that its rule uses, and the numbers that stand elsewhere.
import type { ImportedIndicator } from '../imported';
import type { ClauseReading, ReadNumber } from '../reading';

interface Stretch {
  text: string;
  isNumber: boolean;
}

type Span = readonly [from: number, to: number];

/** The stretches together are the clause, to the letter. */
export function markedClause({ clause, reading }: Pick<ImportedIndicator, 'clause' | 'reading'>): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const [from, to] of spansIn(clause, reading).sort(([one], [other]) => one - other)) {
    if (from < end) continue;
    if (from > end) stretches.push({ text: clause.slice(end, from), isNumber: false });
    stretches.push({ text: clause.slice(from, to), isNumber: true });
    end = to;
  }
  if (end < clause.length) stretches.push({ text: clause.slice(end), isNumber: false });
  return stretches;
}

/** Numbers of items are counted within the items. */
function spansIn(clause: string, { numbers, items }: ClauseReading): Span[] {
  const own = numbers.flatMap(({ span }) => (span ? [span] : []));
  let from = 0;
  const within = items.flatMap((item) => {
    const at = clause.indexOf(item.clause, from);
    if (at < 0) return [];
    from = at + 1;
    return item.numbers.flatMap(({ span }): Span[] => (span ? [[at + span[0], at + span[1]]] : []));
  });
  return [...own, ...within];
}

type Elsewhere = Extract<ReadNumber, { span: null }>['from'];

/** Numbers that the clause itself does not state, each once: `15`, by where they come from. */
export function numbersElsewhere({ numbers, items }: ClauseReading): { value: number; from: Elsewhere }[] {
  const all = [...numbers, ...items.flatMap((item) => item.numbers)].flatMap((number) =>
    number.span === null ? [{ value: number.value, from: number.from }] : [],
  );
  return all.filter(({ value, from }, at) => all.findIndex((each) => each.value === value && each.from === from) === at);
}
