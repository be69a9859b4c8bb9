// Judges the rows of a list: which are units, of which category and how that is known, and what must be asked first.
import type { UnitInput } from '../../assessment/assessment';
import { isBlank, isError, quoteCell, type Cell } from '../../model/cell';
import { typeOf } from '../../model/inputs';
import { bare, clip, fold } from '../../model/text';
import { unitNamed } from '../../rubric/concern';
import type { Category, Scheme } from '../../rubric/tree';
import type { FactColumn } from '../../workbook/roster/columns/fact';
import { errorInWords, nameWords, type NameWords } from './name-words';
import type { Correction, Draft, FoundList, How, JudgedList, ListRow } from './roster-list';
import { categoryNamed } from './section';

export interface ListAnswers {
  /** The category of units for which the list tells none. */
  category?: string | undefined;
  /** What people said of single rows, by their keys. */
  corrections?: ReadonlyMap<string, Correction> | undefined;
  /** Several names in one cell are taken apart, or are one name, wherever that was to be asked. */
  joined?: 'split' | 'one' | undefined;
}

export function judgeList(found: FoundList, scheme: Scheme, given: ListAnswers = {}): JudgedList {
  const judge = new Judge(scheme, given);
  return { ...found, rows: found.drafts.flatMap((draft) => judge.row(draft)) };
}

/** Words for a place in the list: the line, and the sheet where several were read. */
export function linePlace({ sheet, line }: Pick<Draft, 'sheet' | 'line'>, sheets: readonly string[]): string {
  return sheets.length > 1 && sheet !== undefined ? `“${sheet}”第 ${line} 行` : `第 ${line} 行`;
}

class Judge {
  readonly #scheme: Scheme;
  readonly #given: ListAnswers;
  readonly #names: NameWords;
  readonly #seen = new Map<string, Draft>();

  constructor(scheme: Scheme, given: ListAnswers) {
    this.#scheme = scheme;
    this.#given = given;
    this.#names = nameWords(scheme);
  }

  row(draft: Draft): ListRow[] {
    const correction = this.#given.corrections?.get(draft.key) ?? {};
    if (correction.take === false) return [{ draft, state: 'left-out', why: '您选了不要' }];
    const isTaken = correction.take === true || correction.name !== undefined;
    if (draft.leftOut !== undefined && !isTaken) return [{ draft, state: 'left-out', why: draft.leftOut }];
    const split = correction.split ?? (this.#given.joined === undefined ? undefined : this.#given.joined === 'split');
    if (draft.several && split === true) return draft.several.map((name) => this.#unit(draft, name, correction, true));
    const isSettled = isTaken || (draft.several !== undefined && split === false);
    if (draft.asked !== undefined && !isSettled) return [{ draft, state: 'asked', why: draft.asked }];
    return [this.#unit(draft, correction.name ?? draft.name, correction, isSettled)];
  }

  #unit(draft: Draft, name: string, correction: Correction, isSettled: boolean): ListRow {
    const asked = (why: string, category?: string): ListRow => ({
      draft,
      state: 'asked',
      why,
      ...(category !== undefined && { category }),
    });
    if (bare(name) === '') return asked('没有单位名称');
    if (isSettled && isError(name)) return asked(`的单位名称是${errorInWords(name)}，请改成名称`);
    const category = this.#categoryOf(draft, name, correction);
    if (typeof category === 'string') return { draft, state: 'asked', why: category, lacks: 'category' };
    const { found, by } = category;
    const facts = this.#factsOf(draft, correction, found);
    if (facts.wrong !== undefined) return asked(`“${short(name)}”的${facts.wrong}`, found.name);
    const key = `${found.name}/${fold(unitNamed(this.#scheme.data, found.name, name) ?? name)}`;
    const before = this.#seen.get(key);
    if (before)
      return asked(`“${short(name)}”与${before.sheet !== draft.sheet ? `“${before.sheet}”` : ''}第 ${before.line} 行重复`, found.name);
    this.#seen.set(key, draft);
    const doubt = by === 'given' || by === 'sheet' || by === 'header' ? this.#names.ending(name) : undefined;
    return {
      draft,
      state: 'unit',
      by,
      unit: {
        name,
        category: found.name,
        ...facts.values,
        ...(draft.deduction !== undefined && { externalDeduction: draft.deduction }),
        entries: {},
      },
      notes: [
        ...(draft.isHidden ? ['在表里是隐藏的一行'] : []),
        ...facts.notes,
        ...(doubt && doubt !== found ? [`归入${found.name}，名称却像${doubt.name}`] : []),
      ],
    };
  }

  /** The category and how it is known; or why it is not. */
  #categoryOf(draft: Draft, name: string, correction: Correction): { found: Category; by: How } | string {
    const { categories } = this.#scheme;
    const named = (word: Cell, by: How) => {
      const found = categoryNamed(word, this.#scheme);
      return found && { found, by };
    };
    if (correction.category !== undefined) {
      const chosen = named(correction.category, 'chosen');
      if (chosen) return chosen;
    }
    const word = draft.category;
    if (word && !word.isWeak) return named(word.word, word.by) ?? `“${short(name)}”的类别“${clip(bare(String(word.word)), 30)}”不在方案里`;
    if (this.#given.category !== undefined) return named(this.#given.category, 'given') ?? `“${short(name)}”没有类别`;
    if (categories.length === 1) return { found: categories[0]!, by: 'only' };
    const listed = this.#names.listed(name);
    if (listed) return { found: listed, by: 'listed' };
    const ending = this.#names.ending(name);
    if (ending) return { found: ending, by: 'ending' };
    return (word && named(word.word, word.by)) ?? `“${short(name)}”没有类别，名称也看不出来`;
  }

  #factsOf({ facts }: Draft, { attributes = {} }: Correction, category: Category) {
    const values: Required<Pick<UnitInput, 'attributes' | 'gates' | 'observations'>> = { attributes: {}, gates: {}, observations: {} };
    const notes: string[] = [];
    let wrong: string | undefined;
    for (const { column, cell } of facts) {
      if (column.of === 'attributes' && column.key in attributes) continue;
      // A dash in a column that is for other units says that there is nothing to say.
      if (isBlank(cell) || (isDash(cell) && !typeOf(column.input).read(column.input, cell).ok)) continue;
      const given = typeof cell === 'string' ? bare(cell) : cell;
      const read = isError(cell) ? undefined : typeOf(column.input).read(column.input, given);
      if (!read?.ok) {
        if (column.categories.includes(category)) wrong ??= wrongFact(column, cell);
        values[column.of][column.key] = given;
        continue;
      }
      const isOtherWord = column.input.type === 'choice' && fold(String(read.value)) !== fold(String(given));
      if (isOtherWord) notes.push(`${column.header}“${String(given)}”读作“${String(read.value)}”`);
      values[column.of][column.key] = column.input.type === 'choice' ? (read.value as Cell) : given;
    }
    for (const [key, value] of Object.entries(attributes)) if (value !== '') values.attributes[key] = value;
    return { values, notes, wrong };
  }
}

function wrongFact({ header, input }: FactColumn, cell: Cell): string {
  return `${header}是${isError(cell) ? errorInWords(cell) : quoteCell(cell)}，应填${typeOf(input).allowed(input)}`;
}

function isDash(cell: Cell): boolean {
  return typeof cell === 'string' && /^[-—–―－/／\\无]+$/u.test(bare(cell));
}

function short(name: string): string {
  return clip(name.replace(/\s+/gu, ' '), 40);
}
