// What would change if an unclear clause were read otherwise.
import { assess } from '../assessment/assess';
import type { OpenBook } from '../commands/session';
import { showPoints } from '../model/points';
import { withNoticeSettings } from '../report/notice/settings';
import { schemeOf } from '../rubric/library';
import { scoreAssessment } from '../scoring/score-assessment';
import type { UnitResult } from '../scoring/scoreboard';

export interface Effect {
  choice: string;
  /** One line for each unit whose total, rank or grade would change. */
  units: { name: string; category: string; before: string; after: string }[];
}

/** For every choice of a reading but the one in force. */
export function effectsOf({ book, scoreboard }: OpenBook, reading: string): Effect[] {
  const { scheme } = book.frame;
  const { choices = [] } = scheme.data.readings.find(({ id }) => id === reading) ?? {};
  return choices.filter(({ id }) => id !== scheme.readings[reading]).flatMap(({ id, label }) => {
    const other = schemeOf(scheme.id, { ...scheme.readings, [reading]: id });
    if (!other.ok) return [];
    const { settings } = book.notice;
    const after = scoreAssessment(assess(book.input, withNoticeSettings(other.value, settings), book.locate), settings.decisions).units;
    const units = scoreboard.units.flatMap((unit, index) => {
      const [now, then] = [show(unit), show(after[index]!)];
      return now === then ? [] : [{ name: unit.name, category: unit.category, before: now, after: then }];
    });
    return [{ choice: label, units }];
  });
}

/** 92 分，第 3 名，优秀 */
function show({ total, rank, grade }: UnitResult): string {
  return [`${showPoints(total)} 分`, ...(rank === null ? [] : [`第 ${rank} 名`]), ...(grade === null ? [] : [grade])].join('，');
}
