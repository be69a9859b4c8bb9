// The names of a list held against the roster: by the names of the book and of the document, by what was confirmed before, by what is said
// now; what is left is proposed or open.
import { categoryNamed } from '../../app/roster/section';
import type { OpenedWorkbook } from '../../app/open';
import type { Alias } from '../../hand-out/aliases';
import { list } from '../../model/text';
import type { RosterUnit } from '../../workbook/roster/read-roster';
import type { BookCells } from '../book-cells';
import { settleGuesses, type Meaning, type Guess } from './meaning';
import { isNotOurs, type MatchAnswers } from './list-answers';
import type { KnownNames } from './number-table';
import { guessName, plainName, type PlainName } from './unit-names';

type Own = PlainName & { unit: RosterUnit };

export interface NamesOfUnits extends KnownNames {
  /** All of them, by the name that nobody shares: 甲大学, or 高校/甲大学. */
  all: readonly string[];
  /** Units by a name that people say: 甲大学, or 高校/甲大学 where two are called so. */
  called(name: string): RosterUnit[];
  /** Whether it is sure, and by whom; undefined for a name that is only guessed. */
  sure(name: string, category: string): Meaning<RosterUnit> | undefined;
  /** What is likely; `taken` are the units that stand in the list under their own names. */
  guess(name: string, taken: ReadonlySet<RosterUnit>): Meaning<RosterUnit>;
}

export function namesOfUnits(
  { frame }: Pick<OpenedWorkbook, 'frame'>,
  { finders }: BookCells,
  aliases: readonly Alias[],
  { said }: MatchAnswers,
): NamesOfUnits {
  const { scheme } = frame;
  const units = [...new Set([...finders.values()].flatMap((finder) => finder.units()))];
  const own = units.map((unit): Own => ({ unit, name: unit.name, plain: plainName(unit.name) }));
  const byName = new Map<string, Set<RosterUnit>>();
  const add = (name: string, unit: RosterUnit): void => {
    const plain = plainName(name);
    byName.set(plain, (byName.get(plain) ?? new Set()).add(unit));
  };
  for (const { name, unit } of own) add(name, unit);
  // The document's other name of a unit is as good as the one in the roster, unless somebody else is called so.
  for (const { unit } of own) {
    const listed = scheme.data.units.find(
      (each) =>
        each.category === unit.category?.name &&
        [each.name, each.fullName].some((name) => name && plainName(name) === plainName(unit.name)),
    );
    for (const name of [listed?.name, listed?.fullName]) if (name && !byName.has(plainName(name))) add(name, unit);
  }
  const called = (name: string): RosterUnit[] => {
    const whole = [...(byName.get(plainName(name)) ?? [])];
    const cut = name.search(/[/／]/u);
    if (whole.length > 0 || cut < 0) return whole;
    const category = categoryNamed(name.slice(0, cut), scheme);
    return [...(byName.get(plainName(name.slice(cut + 1))) ?? [])].filter((unit) => category !== undefined && unit.category === category);
  };
  const kept = new Map(aliases.filter(({ kind }) => kind === 'unit').map((alias) => [plainName(alias.word), alias]));
  const answers = new Map(said.map(({ word, means }) => [plainName(word), means]));
  const areUnits = new Set(said.filter(({ means }) => called(means).length > 0).map(({ word }) => plainName(word)));
  const keptUnit = ({ id, means, category }: Alias): RosterUnit | undefined => {
    const found = called(means).filter((unit) => category === '' || unit.category?.name === category);
    // The id tells which of several, or the unit under another name by now.
    return found.length === 1
      ? found[0]
      : (found.find((unit) => unit.id === id) ?? (id === '' ? undefined : units.find((unit) => unit.id === id && !unit.isIdUnproven)));
  };
  const sure: NamesOfUnits['sure'] = (name, category) => {
    const answer = answers.get(plainName(name));
    if (answer !== undefined) {
      if (isNotOurs(answer)) return { is: 'skipped' };
      const meant = called(answer);
      if (meant.length === 1) return { is: 'sure', to: meant[0]! };
      return { is: 'open', reason: `名册里没有“${answer}”，或者不止一个`, others: meant };
    }
    const same = [...(byName.get(plainName(name)) ?? [])];
    if (same.length === 1) return { is: 'sure', to: same[0]! };
    if (same.length > 1) {
      const stated = category === '' ? undefined : categoryNamed(category, scheme);
      const fitting = same.filter((unit) => stated !== undefined && unit.category === stated);
      if (fitting.length === 1) return { is: 'sure', to: fitting[0]! };
      return {
        is: 'open',
        reason: `名册里有 ${same.length} 个单位叫这个名称（${list(same.map((unit) => unit.category?.name ?? '没有类别'))}）`,
        others: same,
      };
    }
    const alias = kept.get(plainName(name));
    if (!alias) return undefined;
    if (isNotOurs(alias.means)) return { is: 'skipped' };
    const unit = keptUnit(alias);
    return unit && { is: 'sure', to: unit };
  };
  const guesses = (name: string): Guess<RosterUnit>[] => {
    const said: PlainName = { name, plain: plainName(name) };
    return own.flatMap((each) => guessName(said, each, each.unit) ?? []);
  };
  return {
    all: units.map((unit) => saidOfUnit(unit, called)),
    called,
    sure,
    isSure: (name) => byName.has(plainName(name)) || kept.has(plainName(name)) || areUnits.has(plainName(name)),
    isLike: (name) => guesses(name).length > 0,
    guess(name, taken) {
      const all = guesses(name);
      const free = all.filter(({ to }) => !taken.has(to));
      const none =
        all.length > free.length && free.length === 0
          ? `像“${all[0]!.to.name}”，而名单里另有一行就是它`
          : '名册里没有这个单位，也没有相近的';
      return settleGuesses(
        free,
        none,
        (best) => `像${list(best.slice(0, 5).map(({ to }) => `“${to.name}”`))}${best.length > 5 ? '等' : ''}，分不清是哪一个`,
      );
    },
  };
}

/** How a unit is named so that no other one is meant. */
function saidOfUnit({ name, category }: RosterUnit, called: (name: string) => readonly RosterUnit[]): string {
  return called(name).length > 1 && category ? `${category.name}/${name}` : name;
}
