// The rubric that comes of a document that was read.
import { asRubric, type ImportedFile } from '../import';
import { saidOf, type TablesSaid } from '../import/categories';
import { refuse, type Outcome } from '../model/outcome';
import { today } from '../model/today';
import { parseRubric } from '../rubric/load';
import type { RubricData } from '../rubric/schema';

/** What its tables or segments can be taken for, beside one rubric; parts of the total need their shares, which the pane asks. */
export const TABLES = ['categories', 'segments'] as const;

/** undefined where the file is no rubric; refused where it has no such tables. */
export function rubricOf({ imported, text }: ImportedFile, as: TablesSaid['as'] = 'one'): Outcome<RubricData> | undefined {
  const tables: TablesSaid = { as, shares: {} };
  if (imported.verdict === 'rubric' && as !== 'one' && saidOf(imported, tables) !== as)
    return refuse(
      'BAD_REQUEST',
      as === 'segments'
        ? '没有看到各部门各有一段的指标：要有一个一级指标，下面各段的合计都等于它的分值。请去掉 --tables segments，或在面板里导入，自己选是哪一组。'
        : '只看到一张评分表，没有分类别。请去掉 --tables categories。',
      '--tables',
    );
  return imported.verdict === 'rubric' && imported.indicators.length > 0
    ? parseRubric(asRubric(imported, text, Number(today().slice(0, 4)), { tables }))
    : undefined;
}
