// Draws that are still to be made, and what units say by the word 未抽中 instead.
import type { Issue } from '../model/issue';
import { list } from '../model/text';
import type { Category, Indicator } from '../rubric/tree';
import type { IndicatorSampling } from '../standing/sampling';
import type { AssessedUnit, Entry } from './assessment';
import type { PerIndicator } from './by-indicator';
import type { LocateDraw } from './draws';
import { NOT_SAMPLED_WORD } from './states';

const NO_DRAWS: readonly IndicatorSampling[] = [];

/** The draws that decide about a unit and are not known; its own cells may say as well what was not drawn. */
export function undrawnFor(
  category: Category,
  entries: PerIndicator<Entry>,
  drawn: (sampling: IndicatorSampling) => ReadonlySet<string> | undefined,
): readonly IndicatorSampling[] {
  if (category.sampling.length === 0) return NO_DRAWS;
  return category.sampling
    .filter((sampling) => sampling.kind === 'indicators')
    .filter((sampling) => drawn(sampling) === undefined && passedBy(category, sampling, entries).length !== toPass(category, sampling));
}

/** One issue for every draw that is lacking, and one where units disagree about a draw that holds for all of them. */
export function noteUndrawn(units: readonly AssessedUnit[], { issues, locate }: { issues: Issue[]; locate: LocateDraw }): void {
  const assessed = units.filter(({ category, gates }) => category.sampling.length > 0 && ![...gates.values()].includes(false));
  for (const category of new Set(assessed.map((unit) => unit.category))) {
    const own = assessed.filter((unit) => unit.category === category);
    for (const sampling of category.sampling) {
      if (sampling.kind !== 'indicators') continue;
      const without = own.filter((unit) => unit.undrawn.includes(sampling));
      const add = (severity: Issue['severity'], code: string, message: string, unit?: string) =>
        void issues.push({ severity, code, message, ...locate(), category: category.name, ...(unit !== undefined && { unit }) });
      if (sampling.per === 'unit')
        for (const unit of without) add('error', 'NOT_DRAWN', `${unit.name}：${notDrawn(category, sampling, [unit])}`, unit.name);
      else if (without.length > 0) add('error', 'NOT_DRAWN', notDrawn(category, sampling, without));
      if (sampling.per === 'category' && without.length === 0 && disagree(category, sampling, own)) {
        add('warning', 'DRAWS_DIFFER', `“${sampling.name}”一次抽取供全类别使用，各单位填的“${NOT_SAMPLED_WORD}”却不相同。请核对。`);
      }
    }
  }
}

function notDrawn(category: Category, sampling: IndicatorSampling, units: readonly AssessedUnit[]): string {
  const [pool, pass] = [poolIn(category, sampling).length, toPass(category, sampling)];
  const wrong = units
    .map((unit) => ({ name: unit.name, passed: passedBy(category, sampling, unit.entries).length }))
    .filter(({ passed }) => passed > 0)
    .map(({ name, passed }) => `${name}填了 ${passed} 项“${NOT_SAMPLED_WORD}”`);
  const counted = wrong.length > 0 ? `（${list(wrong)}）` : '';
  return `“${sampling.name}”应从 ${pool} 项中抽 ${sampling.draw} 项，还没有抽取记录。请抽取并记录，或把没有抽中的 ${pass} 项都填“${NOT_SAMPLED_WORD}”${counted}。`;
}

function disagree(category: Category, sampling: IndicatorSampling, units: readonly AssessedUnit[]): boolean {
  return (
    new Set(
      units.map((unit) =>
        passedBy(category, sampling, unit.entries)
          .map(({ key }) => key)
          .join('\n'),
      ),
    ).size > 1
  );
}

function passedBy(category: Category, sampling: IndicatorSampling, entries: PerIndicator<Entry>): Indicator[] {
  return poolIn(category, sampling).filter(({ key }) => entries.get(key)?.state === 'not-sampled');
}

function poolIn(category: Category, sampling: IndicatorSampling): Indicator[] {
  return category.indicators.filter((indicator) => indicator.sampling === sampling);
}

function toPass(category: Category, sampling: IndicatorSampling): number {
  return Math.max(0, poolIn(category, sampling).length - sampling.draw);
}
