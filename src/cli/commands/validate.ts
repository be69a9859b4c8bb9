// validate: every issue of a workbook with its cell; on request a mended copy.
import { resolve } from 'node:path';
import { checkList, countProgress, type CheckList, type UnitProgress } from '../../app/check-list';
import { openWorkbook } from '../../app/open';
import { scoreChanges } from '../../app/rescore';
import { typedSheets } from '../../app/typed-sheets';
import { countingConfirmed } from '../../hand-out/confirmed-only';
import { objectionIssues, objectionsIn } from '../../hand-out/open-objections';
import { validateWorkbook } from '../../app/validate';
import { ok, type Outcome } from '../../model/outcome';
import type { Shelf } from '../../rubric/shelf';
import type { Change } from '../../workbook/host';
import { checkFree, lookAtFile, readBook } from '../book-file';
import { EXIT, complain, oneLine, readOptions, type Command } from '../command';
import { putFile } from '../put-files';
import { openXlsxHere, type XlsxWorkbook } from '../xlsx';

export const validateCommand: Command = {
  name: 'validate',
  summary: '一键校验：列出工作簿里的每个问题，在哪张表、哪个单元格、怎么改',
  help: () => `用法：rubric-score validate 工作簿.xlsx [--json] [--heal [--take-copies] --out 修复后.xlsx]

列出工作簿里的每个问题：漏填、填错、改坏的表头、对不上的单位。

  --json             用 JSON 列出：{"issues":[{"severity","code","message","sheet","cell"}],"healable":n}
  --heal             修复表头、隐藏编号、单位名称，补上缺的行和丢失的表格标记，把按百分比格式填的比率（70%，存的是 0.7）
                     改成百分号前的数，重新生成过时的得分表，把旧写法的 SCORE 公式改成 Excel 认得的写法；
                     其余已填的内容不动。须同时写 --out
  --take-copies      录入表有副本（如“录入_高校 (2)”）时，把副本里填了、录入表还空着的格补进录入表；两处不同的不动。须同时写 --heal
  --out 修复后.xlsx  修复后写到哪个文件；可以写原文件名

例：rubric-score validate 评分.xlsx
退出状态：0 没有问题；1 有问题；2 用法有误或读写不了文件。
`,
  async run(args, io, shelf) {
    const options = readOptions(
      args,
      { json: { type: 'boolean' }, heal: { type: 'boolean' }, 'take-copies': { type: 'boolean' }, out: { type: 'string' } },
      ['工作簿.xlsx'],
    );
    if (!options.ok) return complain(io, options.refusal);
    const { values, positionals } = options.value;
    const path = positionals[0]!;
    if ((values.heal ?? false) !== (values.out !== undefined)) {
      return complain(io, { code: 'BAD_REQUEST', message: '--heal 和 --out 要一起用：--heal --out 修复后.xlsx（写原文件名即就地修复）。' });
    }
    if (values['take-copies'] && !values.heal) {
      return complain(io, {
        code: 'BAD_REQUEST',
        message: '--take-copies 要和 --heal、--out 一起用：--heal --take-copies --out 修复后.xlsx。',
      });
    }
    const bytes = await readBook(path);
    if (!bytes.ok) return complain(io, bytes.refusal);
    const inPlace = values.out !== undefined && resolve(values.out) === resolve(path);
    const host = await openXlsxHere(bytes.value);
    if (!host.ok) return complain(io, host.refusal);
    const read = await openWorkbook(host.value, shelf);
    const opened = read.ok ? await countingConfirmed(host.value, read.value) : read;
    if (!opened.ok) return complain(io, opened.refusal);
    const { issues: own, healing, assessment } = validateWorkbook(opened.value);
    const objections = await objectionsIn(host.value, opened.value);
    if (!objections.ok) return complain(io, objections.refusal);
    const issues = [...own, ...objectionIssues(objections.value)];
    const { copies } = opened.value;
    const typed = typedSheets(opened.value, healing);
    const healable = healing.length + typed.length;
    io.stdout.write(
      values.json
        ? `${JSON.stringify({ issues, healable }, null, 2)}\n`
        : shown(
            checkList(issues, assessment),
            healable,
            copies.some(({ changes }) => changes.length > 0),
          ),
    );
    if (values.out !== undefined) {
      const taken = values['take-copies'] ? copies.flatMap(({ changes }) => changes) : [];
      const mended = await mend(host.value, { healing, taken, typed }, { out: values.out, over: inPlace ? bytes.value : undefined, shelf });
      if (!mended.ok) return complain(io, mended.refusal);
      io.stderr.write(mended.value);
      if (values['take-copies'])
        io.stderr.write(taken.length > 0 ? `从副本补入 ${taken.length} 格；副本仍在，核对后请删去。\n` : '没有可从副本补入的。\n');
    }
    return issues.length > 0 ? EXIT.issues : EXIT.fine;
  },
};

const severities = { error: '错误', warning: '提醒' } as const;

function shown({ units, issues }: CheckList, healable: number, hasCopies: boolean): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const lines = issues.map(({ severity, where, message }) => `${severities[severity]}  ${where ? `${where}  ` : ''}${oneLine(message)}`);
  const open = units.filter(({ progress }) => progress !== 'done');
  const told = units.filter(({ progress, spare }) => progress !== 'done' || spare.length > 0);
  const counts = countProgress(units);
  const progress =
    open.length === 0 ? '' : `${units.length} 个单位：未开始 ${counts['not-begun']}，没录完 ${counts.partly}，已录完 ${counts.done}。`;
  const count =
    issues.length > 0 ? `${errors} 处错误，${issues.length - errors} 处提醒。` : open.length === 0 ? '没有发现问题。' : '没有填错的。';
  const mendable = `${issues.length === 0 ? '' : '其中的'}表头、编号、缺行、丢失的表格标记、百分比格式的比率、过时的得分表和公式写法等可用 --heal 修复。`;
  const copied = hasCopies ? '副本里填了、录入表还空着的格可用 --heal --take-copies 补入。' : '';
  return [...lines, ...told.map(unitLine), `${progress}${count}${healable > 0 ? mendable : ''}${copied}`, ''].join('\n');
}

/** Places that are named of one unit. */
const NAMED = 5;

/** One line a unit; of one that is begun the cells that it lacks, as far as they fit. */
function unitLine({ unit, progress, lacking, wrong, isUndrawn, spare, next }: UnitProgress): string {
  const name = oneLine(unit);
  if (progress === 'not-begun') return `未开始  ${next?.where ?? ''}  ${name}：还没有录入。`;
  if (progress === 'done') return `已录完  ${name}：单项否决，空着的 ${spare.length} 处可以不填。`;
  const places = lacking
    .slice(0, NAMED)
    .map(({ where, indicator }) => `${where ?? ''}${indicator === undefined ? '' : `（${indicator}）`}`);
  const rest = [
    ...(lacking.length > 0 ? [`缺 ${lacking.length} 处：${places.join('、')}${lacking.length > NAMED ? '……' : ''}`] : []),
    ...(wrong.length > 0 ? [`有误 ${wrong.length} 处`] : []),
    ...(isUndrawn ? ['待抽样'] : []),
  ];
  return `没录完  ${next?.where ?? ''}  ${name}：${rest.join('；')}`;
}

interface Mending {
  healing: readonly Change[];
  /** From copies of entry sheets. */
  taken: readonly Change[];
  /** Sheets on which formulas are spelled anew. */
  typed: readonly string[];
}

/** `over` are the bytes of the workbook where it is mended in its place. */
async function mend(
  host: XlsxWorkbook,
  { healing, taken, typed }: Mending,
  { out, over, shelf }: { out: string; over: Uint8Array | undefined; shelf: Shelf },
): Promise<Outcome<string>> {
  if (healing.length + taken.length + typed.length === 0) return ok('没有需要修复的，未写文件。\n');
  const place = await (over ? lookAtFile(out, '--out') : checkFree(out, '--out'));
  if (!place.ok) return place;
  const applied = await host.apply([...healing, ...taken]);
  if (!applied.ok) return applied;
  const scored = taken.length > 0 ? await scoreAnew(host, shelf) : applied;
  if (!scored.ok) return scored;
  await host.respell(typed);
  const written = await putFile(out, await host.save(), over);
  if (!written.ok) return written;
  return ok(`已修复，写入 ${out}。\n`);
}

/** What was entered from a copy changes the points that the score sheets show. */
async function scoreAnew(host: XlsxWorkbook, shelf: Shelf): Promise<Outcome<void>> {
  const opened = await openWorkbook(host, shelf);
  return opened.ok ? host.apply(scoreChanges(opened.value)) : opened;
}
