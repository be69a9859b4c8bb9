// Records a draw in a workbook: a row more in the record ─► the words in the entry sheets ─► scores under the new draw.
import type { Draw, UnitInput } from '../assessment/assessment';
import { NOT_SAMPLED_WORD, statedState } from '../assessment/states';
import { isBlank } from '../model/cell';
import { ok, refuse, type Outcome } from '../model/outcome';
import { fold } from '../model/text';
import { findIndicator } from '../rubric/find';
import type { Category } from '../rubric/tree';
import { drawColumns, drawRows, SUPERSEDED } from '../workbook/draw/draw-layout';
import type { Change } from '../workbook/host';
import { tableNames } from '../workbook/names';
import type { OpenedDraws } from '../workbook/draw/read-draws';
import type { OpenedEntries } from '../workbook/entry/read-entries';
import { missingTable } from '../workbook/issues/table-issues';
import { findSampling } from './draw';
import type { OpenedWorkbook } from './open';
import { scoreChanges } from './rescore';
import { scoresOf, stateFinder, type ScoreOf } from './scores';

export function recordDraw(opened: OpenedWorkbook, draw: Draw): Outcome<Change[]> {
  return recordDraws(opened, [draw]);
}

/** The changes that add draws to an opened workbook, all at once. Earlier ones stay in the record, as superseded. What was entered
 *  stays: only the word 未抽中 comes and goes. Of those that are `recorded` already, what follows from them is done. */
export function recordDraws(opened: OpenedWorkbook, made: readonly Draw[], recorded: readonly Draw[] = []): Outcome<Change[]> {
  const { frame, input, forms, draws: record } = opened;
  const { scheme } = frame;
  const concerned = [];
  for (const { sampling } of [...made, ...recorded]) {
    const found = findSampling(scheme, sampling);
    if (!found.ok) return found;
    concerned.push(found.value);
  }
  if (!record) return refuse('BAD_REQUEST', missingTable(tableNames.draws).message);
  const draws = [...record.draws, ...made];
  const categories = new Set(concerned.map(({ category }) => category));
  const units = [...categories].reduce((all, category) => all.map((unit) => withoutWords(unit, category)), input.units);
  const scored = new Set(concerned.flatMap(({ category, sampling }) => (sampling.kind === 'indicators' ? [category] : [])));
  const affected = forms.filter(({ form }) => scored.has(form.category));
  const scores = scoresOf(scheme, units, draws);
  return ok([
    ...(made.length === 0 ? [] : recordChanges(record, made, drawRows(draws, scheme).slice(record.draws.length))),
    ...affected.flatMap(({ entries }) => (entries ? wordChanges(entries, scores) : [])),
    ...scoreChanges(opened.with({ units, draws }), affected),
  ]);
}

/** The rows that are added, and the state of those that they take the place of. */
function recordChanges(
  { table, match, draws, rows, filled }: OpenedDraws,
  made: readonly Draw[],
  cells: ReturnType<typeof drawRows>,
): Change[] {
  const added = cells.map((row, place) =>
    Array.from({ length: table.area.columns }, (_, offset) => {
      const at = drawColumns.findIndex(({ id }) => match.at.get(id) === offset);
      if (at < 0) return null;
      return drawColumns[at]!.id === '#number' ? filled + 1 + place : row[at]!;
    }),
  );
  const state = match.at.get('#state');
  const older = draws.flatMap((each, index) =>
    made.some((draw) => each.sampling === draw.sampling && fold(each.unit ?? '') === fold(draw.unit ?? '')) ? [rows[index]!] : [],
  );
  return [
    ...(state === undefined
      ? []
      : older.map(
          (at): Change => ({ do: 'write', sheet: table.sheet, row: at, column: table.area.column + state, cells: [[SUPERSEDED]] }),
        )),
    { do: 'append-rows', table: table.name, rows: added },
  ];
}

/** The word 未抽中 where a cell is blank and the indicator was not drawn, and away with it where it was. */
function wordChanges({ layout, table, match, rows }: OpenedEntries, scores: ScoreOf): Change[] {
  return rows.flatMap(({ row, name, unit }) => {
    const stateOf = stateFinder(scores(layout.category, unit?.name ?? name));
    const cells = table.rows[row - table.area.row - 1] ?? [];
    return layout.inputs.flatMap(({ id, indicator }): Change[] => {
      const offset = match.at.get(id);
      if (!indicator.sampling || offset === undefined) return [];
      const cell = cells[offset] ?? null;
      const isPassed = stateOf(indicator) === 'not-sampled';
      const isWord = typeof cell === 'string' && fold(cell) === NOT_SAMPLED_WORD;
      const word = isPassed && isBlank(cell) ? NOT_SAMPLED_WORD : !isPassed && isWord ? '' : undefined;
      return word === undefined ? [] : [{ do: 'write', sheet: table.sheet, row, column: table.area.column + offset, cells: [[word]] }];
    });
  });
}

/** The unit without what its cells said of an earlier draw. */
function withoutWords(unit: UnitInput, category: Category): UnitInput {
  const without = (entries: UnitInput['entries']): UnitInput['entries'] =>
    Object.fromEntries(
      Object.entries(entries).filter(([name, row]) => {
        const found = findIndicator(category, name);
        return !found.ok || statedState(found.value, row) !== 'not-sampled';
      }),
    );
  const tracks = Object.entries(unit.tracks ?? {}).map(([track, { entries }]) => [track, { entries: without(entries) }] as const);
  return { ...unit, entries: without(unit.entries), ...(unit.tracks && { tracks: Object.fromEntries(tracks) }) };
}
