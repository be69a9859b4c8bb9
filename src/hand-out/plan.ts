// Divides a book: who is to fill in what. One handout for each unit, category, office or expert.
import type { OpenedWorkbook } from '../app/open';
import { statesOf } from '../app/scores';
import type { Review } from '../standing/review';
import { ok, refuse, type Outcome } from '../model/outcome';
import { fold, list } from '../model/text';
import type { Indicator } from '../rubric/tree';
import type { EntryLayout } from '../workbook/entry/entry-layout';
import type { RosterUnit } from '../workbook/roster/read-roster';
import { filledForms, layoutOf, type FilledForm, type Handout, type HandoutForm, type HandoutWay } from './handout';

export interface Division {
  way: HandoutWay;
  /** The round or source that is filled in; experts have one each. */
  track?: string | undefined;
  /** Names of rounds or sources; all of them unless told. */
  experts?: readonly string[] | undefined;
  /** The offices of an indicator; for `owner` only. */
  ownersOf?(category: string, indicator: Indicator): readonly string[];
}

/** Sources that a unit itself fills in are called so. */
const SELF = /自(查|评|报|测)/u;

export function planHandouts(book: OpenedWorkbook, division: Division): Outcome<Handout[]> {
  const forms = filledForms(book.forms);
  if (forms.length === 0 || !book.roster)
    return refuse('BAD_REQUEST', '工作簿里没有名册或录入表，没有可以下发的。请先在“开始”页生成（命令行用 template），再下发一次。');
  const tracks = tracksOf(book, division);
  if (!tracks.ok) return tracks;
  const peopled = forms.map((of) => ({ of, units: unitsOf(of) })).filter(({ units }) => units.length > 0);
  if (peopled.length === 0) return refuse('BAD_REQUEST', '名册里还没有单位，没有可以下发的。请先在“名册”里填上单位，再下发一次。');
  const { way } = division;
  const [track] = tracks.value;
  switch (way) {
    case 'unit':
      return ok(byUnit(book, peopled, track));
    case 'category':
      return ok(byCategory(peopled, track));
    case 'owner':
      return ok(byOwner(peopled, track, division.ownersOf!));
    case 'expert':
      return ok(tracks.value.map((name) => byExpert(peopled, name!)));
  }
}

type Peopled = { of: FilledForm; units: readonly RosterUnit[] };

/** Units whose row was found, in the order of the roster. */
function unitsOf({ entries }: FilledForm): RosterUnit[] {
  return entries.rows.flatMap(({ unit }) => unit ?? []).sort((one, other) => one.row - other.row);
}

/** What is filled in: one round or source, or one for each expert; undefined where the book has neither. */
function tracksOf({ frame }: OpenedWorkbook, { way, track, experts }: Division): Outcome<(string | undefined)[]> {
  const { review } = frame.scheme.data;
  if (!review) {
    if (way === 'expert' || track !== undefined || experts) return noTracks(experts);
    return ok([undefined]);
  }
  const known = (name: string): string | undefined => review.tracks.find((each) => fold(each) === fold(name));
  const asked = way === 'expert' ? (experts ?? review.tracks) : track === undefined ? [] : [track];
  const stranger = asked.find((name) => known(name) === undefined);
  if (stranger !== undefined)
    return refuse('BAD_REQUEST', `工作簿里没有“${stranger}”的列，只有${list(review.tracks)}。请核对名称，或用 template 重新分列。`);
  if (asked.length > 0) return ok([...new Set(asked.map((name) => known(name)!))]);
  const usual = usualTrack(review, way);
  if (usual !== undefined) return ok([usual]);
  return refuse(
    'BAD_REQUEST',
    `工作簿按来源录入（${list(review.tracks)}），不知道单位填的是哪一个。请选择填哪一个（命令行用 --track 写明）。`,
    '--track',
  );
}

/** What is filled in where nobody says which: the first round; of sources, by a unit the one that is its own, by others the one that
 *  counts. undefined where that is not clear. */
export function usualTrack(review: Review, way: HandoutWay): string | undefined {
  if (review.kind === 'rounds') return review.tracks[0];
  if (way !== 'unit') return review.counts;
  const own = review.tracks.filter((name) => SELF.test(name));
  return own.length === 1 ? own[0] : undefined;
}

function noTracks(experts: readonly string[] = ['专家甲', '专家乙']): ReturnType<typeof refuse> {
  return refuse(
    'BAD_REQUEST',
    `工作簿里没有分轮次或来源的列。请先运行 template，加上 --out 工作簿.xlsx --sources ${experts.join()} --counts ${experts[0] ?? ''}（或 --rounds），再下发。`,
  );
}

/** Only what concerns the unit: neither what does not apply to it nor what was not drawn. */
function byUnit(book: OpenedWorkbook, peopled: readonly Peopled[], track: string | undefined): Handout[] {
  const stateOf = statesOf(book.frame.scheme, book.frame.draws);
  const layouts = new Map<string, EntryLayout>();
  const forms = new Map<RosterUnit, HandoutForm[]>();
  for (const { of, units } of peopled)
    for (const unit of units) {
      const state = stateOf(unit);
      const indicators = of.form.indicators.filter((each) => each.entered.length > 0 && state(each) === undefined);
      if (indicators.length === 0) continue;
      const key = [of.form.category.name, of.form.part.name, ...indicators.map((each) => each.key)].join('\n');
      if (!layouts.has(key)) layouts.set(key, layoutOf(of.form, indicators, track));
      forms.set(unit, [...(forms.get(unit) ?? []), { of, layout: layouts.get(key)!, units: [unit] }]);
    }
  return [...forms]
    .sort(([one], [other]) => one.row - other.row)
    .map(([unit, own]) => ({ id: `unit/${unit.id || unit.name}`, way: 'unit', who: unit.name, track, forms: own }));
}

function byCategory(peopled: readonly Peopled[], track: string | undefined): Handout[] {
  const names = [...new Set(peopled.map(({ of }) => of.form.category.name))];
  return names.map((name) => ({
    id: `category/${name}`,
    way: 'category',
    who: name,
    track,
    forms: peopled
      .filter(({ of }) => of.form.category.name === name)
      .map(({ of, units }) => ({ of, units, layout: layoutOf(of.form, of.form.indicators, track, true) })),
  }));
}

function byOwner(peopled: readonly Peopled[], track: string | undefined, ownersOf: NonNullable<Division['ownersOf']>): Handout[] {
  const owned = peopled.map(({ of, units }) => ({
    of,
    units,
    indicators: of.form.indicators
      .filter(({ entered }) => entered.length > 0)
      .map((each) => [each, ownersOf(of.form.category.name, each)] as const),
  }));
  const names = [...new Set(owned.flatMap(({ indicators }) => indicators.flatMap(([, owners]) => owners)))];
  return names.map((name) => ({
    id: `owner/${name}`,
    way: 'owner',
    who: name,
    track,
    forms: owned.flatMap(({ of, units, indicators }) => {
      const own = indicators.flatMap(([each, owners]) => (owners.includes(name) ? [each] : []));
      return own.length > 0 ? [{ of, units, layout: layoutOf(of.form, own, track) }] : [];
    }),
  }));
}

function byExpert(peopled: readonly Peopled[], name: string): Handout {
  return {
    id: `expert/${name}`,
    way: 'expert',
    who: name,
    track: name,
    forms: peopled.map(({ of, units }) => ({ of, units, layout: layoutOf(of.form, of.form.indicators, name) })),
  };
}
