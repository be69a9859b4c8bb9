// Opens the workbooks of the other schemes that an overall total is made of.
import { basename } from 'node:path';
import { memberResultsOf } from '../app/publish';
import type { OpenedWorkbook } from '../app/open';
import { ok, refuse, type Outcome } from '../model/outcome';
import { list } from '../model/text';
import { today } from '../model/today';
import type { Shelf } from '../rubric/shelf';
import { misfitOf, otherMembers, type MemberResults } from '../scoring/overall';
import { openBook } from './open-book';

const OPTION = '--with';

/** The results of each: of the same year, of a scheme that the overall total is made of, each once, and none missing. */
export async function readMembers(
  paths: readonly string[],
  { scheme, year }: OpenedWorkbook['frame'],
  shelf: Shelf,
): Promise<Outcome<MemberResults[]>> {
  if (paths.length === 0) return ok([]);
  const { overall } = scheme.data;
  if (!overall)
    return refuse(
      'BAD_REQUEST',
      `方案 ${scheme.id} 没有写综合得分，${OPTION} 用不上。要合成几个方案的总分，请在评估细则里写 overall（各方案和权重）。`,
      OPTION,
    );
  const wanted = otherMembers(scheme);
  const named = (ids: readonly string[]): string =>
    list(wanted.filter((each) => ids.includes(each.scheme)).map((each) => `“${each.name}”（${each.scheme}）`));
  const found = new Map<string, MemberResults>();
  for (const path of paths) {
    const opened = await openBook(path, shelf);
    if (!opened.ok) return opened;
    const { frame } = opened.value;
    const member = wanted.find((each) => each.scheme === frame.scheme.id);
    if (!member)
      return refuse(
        'BAD_REQUEST',
        `“${path}”是方案 ${frame.scheme.id} 的工作簿，“${overall.name}”由${named(wanted.map((each) => each.scheme))}和这一本合成。请换一本。`,
        OPTION,
      );
    const results = { ...memberResultsOf(opened.value), from: { file: basename(path), day: today() } };
    const misfit = misfitOf(member, results, year);
    if (misfit === 'year')
      return refuse(
        'BAD_REQUEST',
        `“${path}”是 ${frame.year} 年度的，这一本是 ${year} 年度的，不能合成“${overall.name}”。请换同一年度的。`,
        OPTION,
      );
    if (found.has(member.scheme)) return refuse('BAD_REQUEST', `“${member.name}”的工作簿写了两本。请只留一本。`, OPTION);
    if (misfit === 'full-marks')
      return refuse('BAD_REQUEST', `方案 ${member.scheme} 不设满分，不能折算成百分制。请在评估细则的 overall 里改成 of: "total"。`, OPTION);
    found.set(member.scheme, results);
  }
  const missing = wanted.map((each) => each.scheme).filter((id) => !found.has(id));
  if (missing.length > 0) return refuse('BAD_REQUEST', `“${overall.name}”还缺${named(missing)}的工作簿。请再写一个 ${OPTION}。`, OPTION);
  return ok([...found.values()]);
}
