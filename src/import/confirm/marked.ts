// A clause with the numbers marked that its rule uses, and the numbers that stand elsewhere.
import type { ImportedIndicator } from '../imported';
import type { ClauseReading, ReadNumber } from '../reading';

interface Stretch {
  text: string;
  isNumber: boolean;
}

type Stated = Extract<ReadNumber, { span: readonly [number, number] }>;
type Elsewhere = Extract<ReadNumber, { span: null }>;
type Read = Pick<ImportedIndicator, 'clause' | 'reading'>;

/** The stretches together are the clause, to the letter. */
export function markedClause({ clause, reading }: Read): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const {
    span: [from, to],
  } of statedNumbers({ clause, reading })) {
    if (from < end) continue;
    if (from > end) stretches.push({ text: clause.slice(end, from), isNumber: false });
    stretches.push({ text: clause.slice(from, to), isNumber: true });
    end = to;
  }
  if (end < clause.length) stretches.push({ text: clause.slice(end), isNumber: false });
  return stretches;
}

/** Every number that the clause states, once, in its order. Those of items are counted within the items. */
export function statedNumbers({ clause, reading: { numbers, items } }: Read): Stated[] {
  let from = 0;
  const within = items.flatMap((item) => {
    const at = clause.indexOf(item.clause, from);
    if (at < 0) return [];
    from = at + 1;
    return item.numbers.filter(isStated).map(({ span, ...number }): Stated => ({ ...number, span: [at + span[0], at + span[1]] }));
  });
  const byPlace = new Map([...numbers.filter(isStated), ...within].map((number) => [number.span[0], number]));
  return [...byPlace.values()].sort((one, other) => one.span[0] - other.span[0]);
}

/** Numbers that the clause itself does not state, each once: `15`, by where they come from. */
export function numbersElsewhere({ numbers, items }: ClauseReading): { value: number; from: Elsewhere['from'] }[] {
  const all = [...numbers, ...items.flatMap((item) => item.numbers)].flatMap((number) =>
    isStated(number) ? [] : [{ value: number.value, from: number.from }],
  );
  return all.filter(({ value, from }, at) => all.findIndex((each) => each.value === value && each.from === from) === at);
}

function isStated(number: ReadNumber): number is Stated {
  return number.span !== null;
}
