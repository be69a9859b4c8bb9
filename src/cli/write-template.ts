// Writes the workbook that template was asked for: a new one, or what an existing one lacks.
import { planSheets, titleOf, type BookRequest } from '../app/build';
import { changeReview } from '../app/change-review';
import { formulaChanges } from '../app/change-setting';
import { extendWorkbook } from '../app/extend';
import { openWorkbook } from '../app/open';
import { isSameReview } from '../app/review';
import { typedSheets } from '../app/typed-sheets';
import { categoriesInUse } from '../assessment/in-use';
import { ok, refuse, type Outcome } from '../model/outcome';
import type { Shelf } from '../rubric/shelf';
import type { FormulaMode } from '../workbook/frame';
import type { WorkbookHost } from '../workbook/host';
import { formulaNames } from '../workbook/settings/settings';
import { putFile } from './put-files';
import { createXlsxHere, openXlsxHere } from './xlsx';

export async function createBook(book: BookRequest, out: string): Promise<Outcome<string>> {
  let sheets = 0;
  const counted = function* () {
    for (const sheet of planSheets(book)) {
      sheets += 1;
      yield sheet;
    }
  };
  const written = await putFile(out, await createXlsxHere({ title: titleOf(book), sheets: counted() }));
  if (!written.ok) return written;
  const used = categoriesInUse(book.scheme, book.units);
  const counts = book.scheme.categories.map(
    (category) =>
      `${category.data.fullName} ${book.units.filter((unit) => unit.category === category.name).length} 个${used.includes(category) ? '' : '（没有生成表）'}`,
  );
  return ok(`已生成 ${out}：${counts.join('，')}，共 ${sheets} 张表。\n`);
}

/** `mode` is how points are to stand from now on, where that was asked for. */
export async function extendBook(
  bytes: Uint8Array,
  book: BookRequest,
  { out, mode, shelf }: { out: string; mode?: FormulaMode | undefined; shelf: Shelf },
): Promise<Outcome<string>> {
  const host = await openXlsxHere(bytes);
  if (!host.ok) return left(out, host.refusal.message);
  const opened = await openWorkbook(host.value, shelf);
  if (!opened.ok) return left(out, opened.refusal.message);
  if (book.demo && !opened.value.frame.demo) return left(out, '--demo 只用于新的工作簿，不往真实的工作簿里加演示单位。请换一个文件名。');
  const { formulas } = opened.value;
  const extension = extendWorkbook(opened.value, { ...book, formulas });
  if (!extension.ok) return extension;
  const { changes, added, kept } = extension.value;
  const applied = changes.length > 0 ? await host.value.apply(changes) : ok(undefined);
  if (!applied.ok) return left(out, applied.refusal.message);
  const asked = book.scheme.data.review;
  const reviewed =
    asked && !isSameReview(asked, opened.value.frame.scheme.data.review) ? await otherReview(host.value, asked, shelf) : ok('');
  if (!reviewed.ok) return left(out, reviewed.refusal.message);
  const switches = mode !== undefined && mode !== formulas;
  const switched = switches ? await switchFormulas(host.value, mode, shelf) : ok(undefined);
  if (!switched.ok) return left(out, switched.refusal.message);
  const typed = typedSheets({ survey: await host.value.survey() });
  await host.value.respell(typed);
  const isChanged = changes.length > 0 || reviewed.value !== '' || switches || typed.length > 0;
  const written = isChanged ? await putFile(out, await host.value.save(), bytes) : ok(undefined);
  if (!written.ok) return written;
  const head = isChanged ? `已补全 ${out}：` : `${out} 不缺什么，没有改动。`;
  const news = [
    ...added,
    ...(reviewed.value === '' ? [] : [reviewed.value]),
    ...typed.map((sheet) => `“${sheet}”表里的 SCORE 公式改成 Excel 认得的写法，内容和得分不变。`),
    ...(switches ? [`得分公式由“${formulaNames[formulas]}”改为“${formulaNames[mode]}”，得分表已重新生成`] : []),
  ];
  return ok([head, ...news.map((line) => `  + ${line}`), ...kept.map((line) => `  保留 ${line}`), ''].join('\n'));
}

/** Rounds or sources for a book that was made without them, or with others. */
async function otherReview(host: WorkbookHost, review: BookRequest['scheme']['data']['review'], shelf: Shelf): Promise<Outcome<string>> {
  const opened = await openWorkbook(host, shelf);
  if (!opened.ok) return opened;
  const change = await changeReview(host, opened.value, review);
  if (!change.ok) return change;
  const applied = await host.apply(change.value.changes);
  return applied.ok ? ok(change.value.told) : applied;
}

async function switchFormulas(host: WorkbookHost, mode: FormulaMode, shelf: Shelf): Promise<Outcome<unknown>> {
  const opened = await openWorkbook(host, shelf);
  if (!opened.ok) return opened;
  const changes = await formulaChanges(host, opened.value, mode);
  return changes.ok ? host.apply(changes.value) : changes;
}

function left(out: string, reason: string): Outcome<never> {
  return refuse('BAD_REQUEST', `文件“${out}”已经有了，没有改动。${reason}`, '--out');
}
