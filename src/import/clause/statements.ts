// A clause as statements: under which condition what is given or taken.
import { effectsIn, type Effect } from './effects';
import { marksIn } from './item-marks';
import type { Words } from './words';

export interface Statement {
  /** From where its words begin (context before the condition included) to where they end, item number and all. */
  from: number;
  to: number;
  /** The condition: what stands before the effect in its sentence, behind other effects. */
  condition: string;
  /** Where the condition begins. */
  at: number;
  /** Sentences without effects of their own before it. */
  lead: string;
  /** What stands behind the effect up to the end of its sentence. */
  tail: string;
  effect: Effect;
  /** What is said of it behind it: where it stops, that it does not count twice. */
  rules?: readonly Statement[];
  /** Which numbered item it stands in, and which sentence. */
  item: number;
  sentence: number;
}

/** Where sentences end: behind ; or 。, behind an item's own points at the end of a line, before an item's number. */
function sentenceEnds(words: Words): number[] {
  const { plain, lines } = words;
  const ends = new Set<number>();
  let depth = 0;
  for (let index = 0; index < plain.length; index++) {
    const sign = plain[index]!;
    if (sign === '(') depth++;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if ((sign === ';' || sign === '。' || sign === '!') && depth === 0) ends.add(index + 1 + pointsBehind(plain, index + 1));
    if (lines.has(index + 1) && /[)分。;:]/u.test(sign) && depth === 0 && sign !== ':') ends.add(index + 1);
  }
  ends.add(plain.length);
  return [...ends].sort((one, other) => one - other);
}

/** An item's points may stand behind its full stop: …工作。（25分） */
function pointsBehind(plain: string, from: number): number {
  return /^\((?:满分|共|计)?[0-9]+(?:\.[0-9]+)?分\)[;。,]?/u.exec(plain.slice(from, from + 16))?.[0].length ?? 0;
}

interface Sentence {
  from: number;
  to: number;
  item: number;
}

function sentencesOf(words: Words): Sentence[] {
  const marks = marksIn(words);
  const cuts = [...new Set([...marks.map(({ from }) => from), ...sentenceEnds(words)])].sort((one, other) => one - other);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const to of cuts) {
    if (to > from) sentences.push({ from, to, item: marks.filter((mark) => mark.from <= from).length });
    from = to;
  }
  return sentences;
}

export function statementsOf(words: Words): Statement[] {
  const { plain } = words;
  const effects = effectsIn(plain);
  const statements: Statement[] = [];
  let lead = { from: 0, text: '' };
  let next = 0;
  const all = sentencesOf(words);
  all.forEach((sentence, number) => {
    const own: Effect[] = [];
    while (next < effects.length && effects[next]!.from < sentence.to) own.push(effects[next++]!);
    if (own.length === 0) {
      if (lead.text === '') lead.from = sentence.from;
      lead.text += plain.slice(sentence.from, sentence.to);
      return;
    }
    let at = sentence.from;
    own.forEach((effect, index) => {
      const begins = index === 0 && lead.text !== '' ? lead.from : at;
      const isLast = index === own.length - 1;
      const end = isLast ? sentence.to : endOfEffect(plain, effect.to);
      statements.push({
        from: begins,
        to: end,
        condition: plain.slice(at, effect.from),
        at,
        lead: index === 0 ? lead.text : '',
        tail: plain.slice(effect.to, end),
        effect,
        item: sentence.item,
        sentence: number,
      });
      at = end;
    });
    lead = { from: 0, text: '' };
  });
  const last = statements.at(-1);
  if (last && lead.text !== '') {
    last.to = plain.length;
    last.tail += lead.text;
  }
  return statements;
}

/** The signs behind an effect that end its part of a sentence belong to it. */
function endOfEffect(plain: string, from: number): number {
  let end = from;
  while (end < plain.length && /[,、:)\]】]/u.test(plain[end]!)) end++;
  return end;
}
