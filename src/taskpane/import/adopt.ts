// A rubric of somebody's own, ready to make a workbook from: it stands among the schemes of page 开始.
import '../../rules/further';
import { withBreaks } from '../../model/pieces';
import { defaultReadings } from '../../rubric/readings';
import { schemeInPieces } from '../../rubric/tree';
import { bringScheme } from '../own-schemes';
import type { ReadyRubric } from './works';

export async function adopt({ rubric, card }: ReadyRubric): Promise<void> {
  bringScheme({ scheme: await withBreaks(schemeInPieces(rubric, defaultReadings(rubric))), card });
}
