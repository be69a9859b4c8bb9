// What a new year's workbook is called: as last year's, with the year changed, or as its subject where that had no name yet.
import { fileName } from '../model/file-name';
import { subjectOf } from '../report/source';
import type { Scheme } from '../rubric/tree';

/** What programs call a workbook to which nobody has given a name. */
const UNNAMED = /^(?:工作簿|新建|book|workbook|new|untitled)?[\s\d()（）_-]*$/iu;

export function nextYearName(last: string, { scheme, before, year }: { scheme: Scheme; before: number; year: number }): string {
  const stem = last.replace(/\.xls[xmb]?$/iu, '').trim();
  const changed = stem.replaceAll(new RegExp(`(?<!\\d)${before}(?!\\d)`, 'gu'), String(year));
  if (changed !== stem) return fileName(changed, 'xlsx', String(year));
  return fileName(UNNAMED.test(stem) ? `${subjectOf(scheme, year)}评分` : `${stem}（${year}年度）`, 'xlsx', String(year));
}
