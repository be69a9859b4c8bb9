// Reads the workbook of another scheme that an overall total is made of.
import { memberResultsOf } from '../../app/publish';
import type { OpenedWorkbook } from '../../app/open';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { today } from '../../model/today';
import type { ChosenMember } from '../../report/kept-members';
import { misfitOf } from '../../scoring/overall';
import { readOtherBook } from './other-book';

type Member = Parameters<typeof misfitOf>[0];

export async function readMember(file: File, member: Member, year: number): Promise<Outcome<ChosenMember>> {
  const read = await readOtherBook(file);
  if (!read.ok) return read;
  const { name, book } = read.value;
  const from = { file: name, day: today() };
  const results = { ...memberResultsOf(book), from };
  const misfit = misfitOf(member, results, year);
  return misfit === undefined ? ok(results) : refuse('BAD_REQUEST', misfits[misfit](name, member, book.frame, year));
}

type Said = (file: string, member: Member, other: OpenedWorkbook['frame'], year: number) => string;

const misfits: Record<NonNullable<ReturnType<typeof misfitOf>>, Said> = {
  scheme: (file, { name }, { scheme }) => `“${file}”是按《${scheme.data.title}》评的，这里要的是“${name}”的工作簿。请换一本。`,
  year: (file, _member, other, year) => `“${file}”是 ${other.year} 年度的，这一本是 ${year} 年度的，不能合成。请换同一年度的。`,
  'full-marks': (_file, { name }) => `“${name}”不设满分，不能折算成百分制，合不成。请制定评估细则的人改成按总分合成。`,
};
