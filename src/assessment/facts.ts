// Reads the facts of a unit that stand under a name: attributes, gates, observations.
import type { Cell } from '../model/cell';
import { isBlank } from '../model/cell';
import type { Input, Value } from '../model/inputs';
import { fold, list } from '../model/text';
import type { Category, Scheme } from '../rubric/tree';
import { KnownRows, type Way } from './known-rows';
import type { At, Note } from './note';
import { readCell } from './read-values';

/** One fact that may be given: its key, other words for it, and how it is read. */
export interface Fact {
  key: string;
  aliases: readonly string[];
  input: Input;
  at: At;
}

/** What was given: the values that could be read, and the keys of those that could not. */
export interface Facts {
  values: ReadonlyMap<string, Value>;
  refused: ReadonlySet<string>;
}

/** The attributes of units of a category, the days of submission that its gates ask for included. */
export function attributesOf(scheme: Scheme, category: Category): Fact[] {
  const declared = scheme.data.attributes
    .filter((each) => !each.categories || each.categories.includes(category.name))
    .map(({ name, type, measure, choices, synonyms }): Input => ({ name, type, ...(measure && { measure }), choices, synonyms }));
  const days = scheme.data.gates.flatMap((gate) => gate.dateColumn ?? []).map((name): Input => ({ name, type: 'date' }));
  const known = new Set(declared.map((input) => input.name));
  return [...declared, ...days.filter((input) => !known.has(input.name))].map((input) => ({
    key: input.name,
    aliases: [],
    input,
    at: { attribute: input.name },
  }));
}

/** The gates of a scheme, answered by yes or no. */
export function gatesOf(scheme: Scheme): Fact[] {
  return scheme.data.gates.map((gate) => ({
    key: gate.name,
    aliases: [gate.question],
    input: { name: gate.question, type: 'yes-no' },
    at: { gate: gate.name },
  }));
}

/** The observations that may be made of units of a category, answered by yes or no. */
export function observationsOf(scheme: Scheme, category: Category): Fact[] {
  return scheme.data.observations
    .filter((each) => !each.categories || each.categories.includes(category.name))
    .map((each) => ({ key: each.id, aliases: [each.name], input: { name: each.name, type: 'yes-no' }, at: { observation: each.id } }));
}

/** What sheets call an observation, of whichever category it is. */
export function observationCalled({ data }: Scheme): (id: string) => string {
  return (id) => data.observations.find((each) => each.id === id)?.name ?? id;
}

const NONE: ReadonlySet<string> = new Set();

/** What facts are called in messages. */
type FactKind = '单位属性' | '参评条件' | '检查记录';

const placeOf: Record<FactKind, (name: string) => At> = {
  单位属性: (attribute) => ({ attribute }),
  参评条件: (gate) => ({ gate }),
  检查记录: (observation) => ({ observation }),
};

/** Reads given cells as the known facts; those that are blank are absent. `called` names those that are not known as sheets do. */
export function readFacts(
  given: Readonly<Record<string, Cell>> | undefined,
  known: KnownFacts,
  kind: FactKind,
  note: Note,
  called: (name: string) => string = (name) => name,
): Facts {
  const { rows } = known;
  const names = given ? Object.keys(given) : [];
  let way: Way<Facts> | undefined = rows.start;
  for (let at = 0; at < names.length; at += 1) way = rows.step(rows.step(way, names[at]), given![names[at]!]);
  return way?.made ?? readAnew(given, known.facts, way, { kind, note, called });
}

/** Reads facts that nobody has stated so far, and keeps what was read unless there was something to note. */
function readAnew(
  given: Readonly<Record<string, Cell>> | undefined,
  known: readonly Fact[],
  way: Way<Facts> | undefined,
  { kind, note, called }: { kind: FactKind; note: Note; called: (name: string) => string },
): Facts {
  let isQuiet = true;
  const heard: Note = (...noted) => {
    isQuiet = false;
    note(...noted);
  };
  const facts = readAnyFacts(given, known, kind, heard, called);
  if (way && isQuiet) way.made = facts;
  return facts;
}

/** The facts that units may state, and what was read of some of them already. */
export class KnownFacts {
  readonly rows = new KnownRows<Facts>();

  constructor(readonly facts: readonly Fact[]) {}
}

function readAnyFacts(
  given: Readonly<Record<string, Cell>> | undefined,
  known: readonly Fact[],
  kind: FactKind,
  note: Note,
  called: (name: string) => string,
): Facts {
  const values = new Map<string, Value>();
  if (!given) return { values, refused: NONE };
  let refused: Set<string> | undefined;
  for (const name of Object.keys(given)) {
    const cell = given[name]!;
    if (isBlank(cell)) continue;
    const fact = known.find((each) => each.key === name) ?? known.find((each) => namesOf(each).includes(fold(name)));
    if (!fact) {
      const choices = known.length > 0 ? `可用：${list(known.map((each) => each.input.name))}。` : '';
      note('warning', 'UNKNOWN_FIELD', `没有${kind}“${called(name)}”，这一项没有使用。${choices}`, placeOf[kind](name));
      continue;
    }
    const reading = readCell(fact.input, cell);
    if (reading.state === 'refused') {
      (refused ??= new Set()).add(fact.key);
      note('error', reading.refusal.code, reading.refusal.message, { ...fact.at, argument: fact.input.name });
    } else if (reading.state === 'value') {
      if (values.has(fact.key))
        note('error', 'DUPLICATE_ENTRY', `${kind}“${fact.input.name}”填了两次，只用第一次的。请删去一个。`, fact.at);
      else values.set(fact.key, reading.value);
    }
  }
  return { values, refused: refused ?? NONE };
}

function namesOf(fact: Fact): string[] {
  return [fact.key, ...fact.aliases].map(fold);
}
