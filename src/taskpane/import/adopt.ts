// A rubric of somebody's own, ready to make a workbook from: it stands among the schemes of page 开始.
import '../../rules/further';
import { defaultReadings } from '../../rubric/readings';
import { buildScheme } from '../../rubric/tree';
import { bringScheme } from '../own-schemes';
import type { ReadyRubric } from './works';

export function adopt({ rubric, card }: ReadyRubric): void {
  bringScheme({ scheme: buildScheme(rubric, defaultReadings(rubric)), card });
}
