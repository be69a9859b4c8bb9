// The rubric that comes of a document that was read.
import { asRubric, type ImportedFile } from '../import';
import type { Outcome } from '../model/outcome';
import { today } from '../model/today';
import { parseRubric } from '../rubric/load';
import type { RubricData } from '../rubric/schema';

/** undefined where the file is no rubric. */
export function rubricOf({ imported, text }: ImportedFile): Outcome<RubricData> | undefined {
  return imported.verdict === 'rubric' && imported.indicators.length > 0
    ? parseRubric(asRubric(imported, text, Number(today().slice(0, 4))))
    : undefined;
}
