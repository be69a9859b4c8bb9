// The unit statements as a workbook of their own: a list that leads to every unit, and a sheet for each.
import type { Document } from '../report/document';
import { statementSections } from '../report/statement/sections';
import type { WorkbookPlan } from '../workbook/plan';
import { resultBook } from '../workbook/result/book';

/** From a document made by `statementDocument`. */
export function statementBook(document: Document): WorkbookPlan {
  return resultBook(document.title, statementSections(document), { demo: document.mark !== undefined });
}
