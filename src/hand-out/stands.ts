// How the units of a book stand: the points of every indicator with their reason, and total and rank.
import type { OpenedWorkbook } from '../app/open';
import { earlierOf } from '../app/publish';
import type { Cell } from '../model/cell';
import { enteredInWords, type Earlier } from '../report/changes';
import type { Standing } from '../report/source';
import { pointsCell, totalCell } from '../report/state';
import type { TableCell } from '../report/block';
import type { Indicator } from '../rubric/tree';
import type { RosterUnit } from '../workbook/roster/read-roster';
import type { ObjectionStand } from '../report/objections';

export interface Stands {
  scored: Earlier;
  of(unit: RosterUnit): Standing;
}

/** Units are in the order of the roster in both. */
export function standsIn(book: OpenedWorkbook): Stands {
  const scored = earlierOf(book);
  const places = new Map(book.roster!.units.map((unit, at) => [unit, at]));
  return {
    scored,
    of(unit) {
      const at = places.get(unit)!;
      return { unit: scored.assessment.units[at]!, result: scored.scoreboard.units[at]! };
    },
  };
}

export function standOf(standing: Standing, indicator: Indicator): ObjectionStand {
  return {
    entry: enteredInWords(standing.unit, indicator),
    points: plain(pointsCell(standing, indicator.key)),
    total: plain(totalCell(standing.result)),
    rank: standing.result.rank ?? '—',
  };
}

function plain(cell: TableCell): Cell {
  if (typeof cell !== 'object' || cell === null) return cell;
  return 'value' in cell ? cell.value : cell.names.join('、');
}
