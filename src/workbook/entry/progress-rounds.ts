// Which of several rounds counts for a unit's indicator, as a sum over the columns of the entry sheet.
import type { Indicator } from '../../rubric/tree';
import { isFilled } from '../cell/blank-cells';
import type { InputColumn } from './columns/input';
import type { EntryLayout } from './entry-layout';

/** The columns of an indicator in a round. */
export function roundColumns({ inputs }: EntryLayout, { indicator }: { indicator: Indicator }, track: string | undefined): InputColumn[] {
  return inputs.filter((each) => each.indicator === indicator && each.track === track);
}

/** The same input in another round. */
export function inTrack(layout: EntryLayout, column: InputColumn, track: string | undefined): InputColumn {
  return roundColumns(layout, column, track).find(({ position }) => position === column.position)!;
}

/** For each row, how many of these inputs meet a condition in the round that counts: the last that says anything of the
 *  indicator. */
export function countWhere(
  layout: EntryLayout,
  inputs: readonly InputColumn[],
  tracks: readonly (string | undefined)[],
  { condition, column }: { condition: (each: InputColumn) => string; column: (of: InputColumn) => string },
): string {
  const indicators = [...new Set(inputs.map(({ indicator }) => indicator))];
  return indicators
    .map((indicator) => {
      const own = inputs.filter((each) => each.indicator === indicator);
      return tracks.reduce((earlier, track) => {
        const met = own.map((each) => condition(inTrack(layout, each, track))).join('+');
        const cells = roundColumns(layout, { indicator }, track).map(column).join('&');
        return earlier === '' ? met : `${met}+(${cells}="")*(${earlier})`;
      }, '');
    })
    .join('+');
}

/** The same of inputs that are filled: where an indicator has but one, any round will do. */
export function countFilled(
  layout: EntryLayout,
  inputs: readonly InputColumn[],
  tracks: readonly (string | undefined)[],
  column: (of: InputColumn) => string,
): string {
  const isSingle = (each: InputColumn): boolean => roundColumns(layout, each, each.track).length === 1;
  const several = inputs.filter((each) => !isSingle(each));
  return [
    ...inputs.filter(isSingle).map((each) => `(${tracks.map((track) => column(inTrack(layout, each, track))).join('&')}<>"")`),
    ...(several.length > 0 ? [countWhere(layout, several, tracks, { condition: (each) => isFilled(column(each)), column })] : []),
  ].join('+');
}
