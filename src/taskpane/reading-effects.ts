// What would change if an unclear clause were read otherwise.
import { assess } from '../assessment/assess';
import type { OpenBook } from '../open-book/book';
import { showPoints } from '../model/points';
import { scoreAssessment } from '../scoring/score-assessment';
import type { UnitResult } from '../scoring/scoreboard';

/** Where a unit stands, as it is shown. */
export interface ShownStanding {
  total: string;
  rank: number | null;
  grade: string | null;
}

export interface ReadingEffect {
  choice: string;
  /** Each unit whose total, rank or grade would change. */
  units: { name: string; category: string; before: ShownStanding; after: ShownStanding }[];
}

/** For every choice of a reading but the one in force. */
export function effectsOf({ book, scoreboard }: OpenBook, reading: string): ReadingEffect[] {
  const { scheme } = book.frame;
  const { choices = [] } = scheme.data.readings.find(({ id }) => id === reading) ?? {};
  return choices
    .filter(({ id }) => id !== scheme.readings[reading])
    .flatMap(({ id, label }) => {
      const other = scheme.under({ ...scheme.readings, [reading]: id });
      if (!other.ok) return [];
      const after = scoreAssessment(assess(book.input, other.value, book.locate), book.notice.settings.decisions).units;
      const units = scoreboard.units.flatMap((unit, index) => {
        const [now, then] = [standingOf(unit), standingOf(after[index]!)];
        const isSame = now.total === then.total && now.rank === then.rank && now.grade === then.grade;
        return isSame ? [] : [{ name: unit.name, category: unit.category, before: now, after: then }];
      });
      return [{ choice: label, units }];
    });
}

function standingOf({ total, rank, grade }: UnitResult): ShownStanding {
  return { total: showPoints(total), rank, grade };
}
