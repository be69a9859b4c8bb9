// Checks the recorded draws and says which indicators were drawn for a unit.
import type { Issue, Severity } from '../model/issue';
import { bare, fold, list } from '../model/text';
import { findIndicator } from '../rubric/find';
import type { Category, Scheme } from '../rubric/tree';
import type { Sampling } from '../standing/sampling';
import type { Draw } from './assessment';
import { drawCount, isPerUnit } from './draw';
import type { Location } from './place';

/** Where a draw is recorded; without an index, where one would be. */
export type LocateDraw = (index?: number) => Location;

export const drawPath: LocateDraw = (index) => ({ where: index === undefined ? 'draws' : `draws[${index}]` });

/** The keys of the indicators that were drawn; undefined where there is no draw that can be used. */
export type DrawnFor = (sampling: Sampling, unit: string) => ReadonlySet<string> | undefined;

/** Reads all draws in their order; of several for one sampling and unit the last is in force. `unitOf` gives the document's
 *  own name of a unit, or undefined when nobody is called so. */
export function readDraws(
  draws: readonly Draw[],
  scheme: Scheme,
  unitOf: (category: Category, name: string) => string | undefined,
  { issues, locate }: { issues: Issue[]; locate: LocateDraw },
): DrawnFor {
  const inForce = new Map<string, ReadonlySet<string> | undefined>();
  for (const [index, draw] of draws.entries()) {
    const note = (severity: Severity, code: string, message: string): undefined => {
      issues.push({ severity, code, message: `第 ${index + 1} 条抽样记录：${message}`, ...locate(index) });
    };
    const category = scheme.categories.find((each) => each.sampling.some(({ id }) => id === draw.sampling));
    const sampling = category?.sampling.find(({ id }) => id === draw.sampling);
    if (!category || !sampling) {
      const known = scheme.categories.flatMap((each) => each.sampling.map(({ id }) => id));
      note(
        'error',
        'UNKNOWN_SAMPLING',
        `没有抽样“${draw.sampling}”，没有使用。${known.length > 0 ? `可用：${list(known)}。` : '这个方案没有抽样。'}`,
      );
      continue;
    }
    const given = bare(draw.unit ?? '');
    if (isPerUnit(sampling) !== (given !== '')) {
      // A reading decides which of the two it is: what was drawn under the other one stays in the record.
      note(
        'warning',
        'BAD_DRAW',
        given === ''
          ? `“${sampling.name}”按单位分别抽取，这条没有写单位，没有使用。请补填。`
          : `“${sampling.name}”一次抽取供全类别使用，这条写了单位“${given}”，没有使用。请改正。`,
      );
      continue;
    }
    const unit = given === '' ? '' : unitOf(category, given);
    if (unit === undefined) {
      note('warning', 'UNKNOWN_UNIT', `类别“${category.name}”没有单位“${given}”，没有使用。请核对单位名称。`);
      continue;
    }
    const key = keyOf(sampling, unit);
    if (inForce.has(key) && bare(draw.reason ?? '') === '')
      note('warning', 'DRAWN_AGAIN', `“${sampling.name}”重新抽取，没有写明原因。请补填。`);
    const drawn = drawnOf(draw, sampling, (name) => {
      const found = findIndicator(category, name);
      return found.ok && found.value.sampling?.id === sampling.id ? found.value.key : undefined;
    });
    const wanted = drawCount(sampling, unit);
    if (typeof drawn === 'string') inForce.set(key, note('error', 'BAD_DRAW', `${drawn}没有使用。`));
    else if (drawn.size !== wanted)
      inForce.set(key, note('error', 'BAD_DRAW', `“${sampling.name}”应抽 ${wanted} 个，这条有 ${drawn.size} 个，没有使用。请核对。`));
    else inForce.set(key, drawn);
  }
  return (sampling, unit) => inForce.get(keyOf(sampling, isPerUnit(sampling) ? unit : ''));
}

function keyOf({ id }: Sampling, unit: string): string {
  return `${id}/${fold(unit)}`;
}

/** What was drawn, or what is wrong with it. */
function drawnOf(draw: Draw, sampling: Sampling, keyOfIndicator: (name: string) => string | undefined): Set<string> | string {
  const drawn = new Set<string>();
  for (const name of draw.drawn) {
    const key = sampling.kind === 'places' ? fold(name) : keyOfIndicator(name);
    if (key === undefined) return `“${name}”不在“${sampling.name}”的抽取范围内。`;
    if (key === '') return '抽中的名称里有空白。';
    if (drawn.has(key)) return `“${name}”列了两次。`;
    drawn.add(key);
  }
  return drawn;
}
