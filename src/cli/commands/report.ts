// report: an entered workbook in; the result book, and on request the notice and the statements, out.
import type { MadeNotice, Published } from '../../app/notice';
import type { OpenedWorkbook } from '../../app/open';
import { earlierOf, lastYearOf, publish, type PublishOptions } from '../../app/publish';
import { tracedObjections } from '../../collect/objections';
import { objectionsIn } from '../../hand-out/open-objections';
import { openObjections, type Objection } from '../../hand-out/objections';
import type { Issue } from '../../model/issue';
import { ok, refuse, type Outcome, type Refusal } from '../../model/outcome';
import { list } from '../../model/text';
import { today } from '../../model/today';
import type { Earlier } from '../../report/changes';
import { parseHonours } from '../../report/notice/honour-text';
import { templateFor } from '../../report/notice/settings';
import type { Shelf } from '../../rubric/shelf';
import type { LastYear } from '../../report/year-on-year';
import type { WorkbookHost } from '../../workbook/host';
import { sheetNames } from '../../workbook/names';
import { EXIT, complain, oneLine, type Command, type Io } from '../command';
import { openBook } from '../open-book';
import { readReportOptions, reportHelp, type ReportCommandOptions } from '../report-options';
import { summaryOf } from '../report-summary';
import { putFiles, type NewFile } from '../put-files';
import { readMembers } from '../read-members';
import type { FileTarget } from '../result-file';
import { createXlsxHere } from '../xlsx';

/** Bytes of a workbook from which on people are told what is going on. */
const LONG_WORK = 1_000_000;
/** So many make 150 MB of XML, and take 1.5 GB of memory. */
const MOST_STATEMENTS = 4000;

export const reportCommand: Command = {
  name: 'report',
  summary: '给录入好的工作簿计分，写出排名、优秀单位名单、存在问题、统计、通报和反馈单',
  help: () => reportHelp,
  async run(args, io, shelf) {
    const read = await readReportOptions(args);
    if (!read.ok) return complain(io, read.refusal);
    const options = read.value;
    let tell: (text: string) => void = () => undefined;
    let host: WorkbookHost | undefined;
    const opened = await openBook(
      options.book,
      shelf,
      (bytes) => {
        tell = progressOn(io, bytes);
        tell('正在读取工作簿……');
      },
      (read) => {
        host = read;
      },
    );
    if (!opened.ok) return complain(io, opened.refusal);
    const fits = fitsOnPaper(options, opened.value.input.units.length);
    if (!fits.ok) return complain(io, fits.refusal);
    const publishOptions = await publishOptionsOf(options, opened.value, shelf);
    if (!publishOptions.ok) return complain(io, publishOptions.refusal);

    const objections = await objectionsIn(host!, opened.value);
    if (!objections.ok) return complain(io, objections.refusal);
    const open = openObjections(objections.value);
    if (options.notice && open.length > 0 && options.despite === '') return complain(io, stillOpen(open));
    const traced = tracedObjections(opened.value, objections.value);
    const { frame, input } = opened.value;
    tell(`正在给 ${input.units.length} 个单位计分……`);
    const { plan, ...scored } = publish(opened.value, {
      ...publishOptions.value,
      ...(traced.length > 0 && { objections: { objections: traced, despite: open.length > 0 ? options.despite : '' } }),
    });
    tell(`正在写 ${plan.sheets.length} 个工作表……`);
    const book = newFile(options.out, await createXlsxHere(plan));
    const { papers, checks } = await makePapers(options, opened.value, scored, tell);
    const files = [book, ...papers];
    const written = await putFiles(files);
    if (!written.ok) return complain(io, written.refusal);
    for (const tie of scored.scoreboard.issues.filter(({ code }) => code === 'HONOUR_TIE'))
      io.stderr.write(`评优请决定：${oneLine(tie.message)}${decidedWhere(opened.value)}\n`);
    for (const { severity, message } of checks.filter(({ code }) => code !== 'HONOUR_TIE'))
      io.stderr.write(`${severity === 'error' ? '通报要改' : '通报请核对'}：${oneLine(message)}\n`);

    if (options.despite !== '' && open.length === 0) io.stderr.write('没有未处理的申诉，--despite 的理由没有用到。\n');
    if (options.despite !== '' && open.length > 0)
      io.stderr.write('照发的理由记在结果的“申诉处理”表里；录入的工作簿没有改动，“收发记录”里没有这一条。\n');

    io.stdout.write(
      options.json
        ? `${JSON.stringify(scored.scoreboard, null, 2)}\n`
        : summaryOf(
            scored.scoreboard,
            frame.scheme,
            files.map(({ path }) => path),
          ),
    );
    return scored.scoreboard.issues.length > 0 || checks.some(({ severity }) => severity === 'error') ? EXIT.issues : EXIT.fine;
  },
};

function stillOpen(open: readonly Objection[]): Refusal {
  return {
    code: 'BAD_REQUEST',
    message: `还有 ${open.length} 件申诉没有处理：${list(open.slice(0, 10).map(({ unit, indicator }) => `${unit} ${indicator}`))}${open.length > 10 ? '等' : ''}。通报没有写。请在“申诉”表里处理完（或用 decide）；不等处理完就出通报的，用 --despite 写明理由。`,
    argument: '--despite',
  };
}

/** Said before the work: statements of more units make a file that Word does not open, and of some 15,000 none at all. */
function fitsOnPaper({ statements, statementSheets }: ReportCommandOptions, units: number): Outcome<void> {
  if (units <= MOST_STATEMENTS || (!statements && !statementSheets)) return ok(undefined);
  return refuse(
    'BAD_REQUEST',
    `${units} 个单位的反馈单放不进一个文件，最多 ${MOST_STATEMENTS} 个。请把单位分到几本工作簿里，分别写反馈单；没有写文件。`,
    statements?.option ?? '--statement-sheets',
  );
}

async function publishOptionsOf(
  { order, honours, lastYear, since, beside, statementSheets }: ReportCommandOptions,
  { frame }: OpenedWorkbook,
  shelf: Shelf,
): Promise<Outcome<PublishOptions>> {
  const own = honours === undefined ? undefined : parseHonours(honours, frame.scheme);
  if (own && !own.ok) return refuse(own.refusal.code, own.refusal.message, '--honours');
  const before = lastYear === undefined ? undefined : await resultsOf(lastYear, frame.year, shelf);
  if (before && !before.ok) return before;
  const earlier = since === undefined ? undefined : await earlierState(since, frame, shelf);
  if (earlier && !earlier.ok) return earlier;
  const others = await readMembers(beside, frame, shelf);
  if (!others.ok) return others;
  return ok({
    today: today(),
    beside: others.value,
    ...(order && { order }),
    ...(own && { honours: own.value }),
    ...(before && { lastYear: before.value }),
    ...(earlier && { since: earlier.value }),
    ...(statementSheets && { statements: true }),
  });
}

/** The results of the workbook of an earlier year. */
async function resultsOf(path: string, year: number, shelf: Shelf): Promise<Outcome<LastYear>> {
  const opened = await openBook(path, shelf);
  if (!opened.ok) return opened;
  const { frame } = opened.value;
  if (frame.year === year)
    return refuse(
      'BAD_REQUEST',
      `上一年的工作簿“${path}”和今年的是同一年（${year} 年度）。请核对“设置”表的考评年度，或换一本。`,
      '--last-year',
    );
  return ok(lastYearOf(opened.value));
}

/** An earlier state of the workbook, of the same scheme and year. */
async function earlierState(path: string, { scheme, year }: OpenedWorkbook['frame'], shelf: Shelf): Promise<Outcome<Earlier>> {
  const opened = await openBook(path, shelf);
  if (!opened.ok) {
    const { code, message } = opened.refusal;
    return refuse(code, `${message}--since 后面要写早先存的一份录入工作簿（不是结果）：录入的数只有它才有。`, '--since');
  }
  const { frame } = opened.value;
  if (frame.scheme.id !== scheme.id || frame.year !== year)
    return refuse(
      'BAD_REQUEST',
      `早先的工作簿“${path}”是 ${frame.scheme.id} ${frame.year} 年度的，这一本是 ${scheme.id} ${year} 年度的，不能比较变动。请换一本；同上一年比较请用 --last-year。`,
      '--since',
    );
  return ok(earlierOf(opened.value));
}

/** The Word files that were asked for, and what to look at in the notice. */
async function makePapers(
  { notice, statements, form, order }: ReportCommandOptions,
  opened: OpenedWorkbook,
  scored: Pick<Published, 'assessment' | 'scoreboard'>,
  tell: (text: string) => void,
): Promise<{ papers: NewFile[]; checks: Issue[] }> {
  const papers: NewFile[] = [];
  let checks: Issue[] = [];
  if (!notice && !statements) return { papers, checks };
  const { makeNotice, makeStatements, publishedOf } = await import('../../app/notice');
  const published = publishedOf(opened, scored);
  if (notice) {
    tell('正在写通报……');
    const { settings } = opened.notice;
    const own = { ...settings, template: { ...settings.template, ...(form && { form }), ...(order && { order }) } };
    const made: MadeNotice = await makeNotice(published, templateFor(own, opened.frame.scheme, today()));
    papers.push(newFile(notice, made.bytes));
    ({ checks } = made);
  }
  if (statements) {
    tell('正在写反馈单……');
    papers.push(newFile(statements, (await makeStatements(published)).bytes));
  }
  return { papers, checks };
}

function newFile({ path, option, replace }: FileTarget, bytes: Uint8Array): NewFile {
  return { path, bytes, option, ...(replace && { over: 'any' }) };
}

/** How to come by the sheet on which ties are decided, where the workbook has none. */
function decidedWhere({ notice }: OpenedWorkbook): string {
  return notice.sheet === undefined
    ? `工作簿里还没有“${sheetNames.notice}”表：先运行 rubric-score notice 工作簿.xlsx --out 新工作簿.xlsx。`
    : '';
}

function progressOn(io: Io, size: number): (text: string) => void {
  return (text) => {
    if (size >= LONG_WORK) io.stderr.write(`${text}\n`);
  };
}
