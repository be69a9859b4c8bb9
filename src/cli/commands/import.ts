// import: reads a scoring table of anybody's into rules.
import { extname } from 'node:path';
import { asJson, importFile, linesFor, type ImportedFile } from '../../import';
import { buildRuleBook, readRuleBook, type RuleBookRead } from '../../app/rule-book';
import { decodeText } from '../../model/decode-text';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { today } from '../../model/today';
import { asFile } from '../../rubric/format';
import { parseRubric } from '../../rubric/load';
import type { RubricData } from '../../rubric/schema';
import { EXIT, complain, readOptions, type Command, type ExitCode, type Io } from '../command';
import { readBytes } from '../book-file';
import { rubricOf, TABLES } from '../imported-rubric';
import { putFiles } from '../put-files';
import { readAll } from '../read-input';
import { createXlsxHere, openXlsxHere } from '../xlsx';

export const importCommand: Command = {
  name: 'import',
  summary: '把别的评估细则（Word、Excel、网页、CSV、文本）读成计分规则；存成表格给人核对，再读回来',
  help: () => `用法：rubric-score import 文件|- [--json] [--out 评估细则.json] [--sheet 指标规则.xlsx] [--tables categories|segments]

读入一份评估细则：认出指标、分值和条文，逐条提出计分方式。可以是 .docx、.xlsx、.html、.csv、.txt；写 - 时从标准输入读粘贴的表格或文本。
  --json   用 JSON 列出。
  --out    存成评估细则文件，以后的命令用 --rubric 带上它。已有同名文件时不覆盖。
  --sheet  存成“指标规则”表：一行一项指标（分项另起一行），写着条文、计分方式、数、把握和疑点，没有加载项的人也能在 Excel、WPS 里改。
           改好的表再用 import 读回，改了哪里逐处说明；填错的指到单元格，不存。存下的评估细则 .json 也可以再存成表。

  --tables 有几张评分表、或各部门各有一段的：categories 是几类单位，各考各的表；segments 是各部门只考自己的一段。
           不写的，全部都考；各表是几个部分、各占百分之几的，请在面板里导入。

例：rubric-score import 考核细则.docx --out 我的细则.json --sheet 指标规则.xlsx
    rubric-score import 指标规则.xlsx --out 改好的细则.json
    rubric-score template --rubric 我的细则.json --out 录入.xlsx
每条都写明有多大把握：确定（条文写全了，只有一种读法）；需核对（是建议，请对照原文看）；人工评分（没有读懂或由人评定，直接录分）。
退出状态：0 已读入；1 已读入，但有需要核对的，或者不是评估细则；2 用法有误或读不了输入。
`,
  async run(args, io) {
    const options = readOptions(
      args,
      { json: { type: 'boolean' }, out: { type: 'string' }, sheet: { type: 'string' }, tables: { type: 'string' } },
      ['文件|-'],
    );
    if (!options.ok) return complain(io, options.refusal);
    const { json = false, out, sheet, tables } = options.value.values;
    const as = TABLES.find((each) => each === tables);
    if (tables !== undefined && as === undefined)
      return complain(io, {
        code: 'BAD_REQUEST',
        message: `--tables 应写 ${TABLES.join(' 或 ')}，不是“${tables}”。`,
        argument: '--tables',
      });
    const path = options.value.positionals[0]!;
    if (out !== undefined && extname(out).toLowerCase() !== '.json')
      return complain(io, { code: 'BAD_REQUEST', message: `评估细则文件“${out}”应以 .json 结尾。`, argument: '--out' });
    if (sheet !== undefined && extname(sheet).toLowerCase() !== '.xlsx')
      return complain(io, { code: 'BAD_REQUEST', message: `“指标规则”表“${sheet}”应以 .xlsx 结尾。`, argument: '--sheet' });
    const bytes = path === '-' ? ok(await readAll(io.stdin)) : await readBytes(path);
    if (!bytes.ok) return complain(io, bytes.refusal);
    const saved = await savedRubric(path, bytes.value);
    if (saved) return saved.ok ? again(saved.value, io, { json, out, sheet }) : complain(io, saved.refusal);
    const read = await importFile(bytes.value, path === '-' ? undefined : path);
    if (!read.ok) return complain(io, read.refusal);
    const rubric = rubricOf(read.value, as);
    if (as !== undefined && rubric && !rubric.ok) return complain(io, rubric.refusal);
    if (out !== undefined || sheet !== undefined) {
      const put = rubric?.ok ? await putRubric(rubric.value, out, sheet) : nothingToSave(rubric, out === undefined ? '--sheet' : '--out');
      if (!put.ok) return complain(io, put.refusal);
    }
    const { imported } = read.value;
    io.stdout.write(
      json ? `${JSON.stringify(asJson(imported, rubric?.ok ? rubric.value : undefined), null, 2)}\n` : `${linesFor(imported).join('\n')}\n`,
    );
    return exitOf(read.value, rubric);
  },
};

/** What this program wrote itself: a rubric file, or a 指标规则 that people may have corrected; undefined for any other document. */
async function savedRubric(path: string, bytes: Uint8Array): Promise<Outcome<RuleBookRead> | undefined> {
  const kind = extname(path).toLowerCase();
  if (kind === '.json') {
    const rubric = parseJson(bytes);
    return rubric.ok ? ok({ rubric: rubric.value, changes: [], issues: [] }) : rubric;
  }
  if (kind !== '.xlsx' && kind !== '.xlsm') return undefined;
  const host = await openXlsxHere(bytes);
  return host.ok ? readRuleBook(host.value, today()) : undefined;
}

function parseJson(bytes: Uint8Array): Outcome<RubricData> {
  try {
    return parseRubric(JSON.parse(decodeText(bytes).text.replace(/^\uFEFF/u, '')));
  } catch {
    return refuse('BAD_REQUEST', '这个 .json 文件不是评估细则，读不了。请用 import --out 存下的那一份，或者原来的文件。');
  }
}

async function again(
  { rubric, changes, issues }: RuleBookRead,
  io: Io,
  { json, out, sheet }: { json: boolean; out: string | undefined; sheet: string | undefined },
): Promise<ExitCode> {
  const isWrong = issues.length > 0;
  const lines = [
    ...(changes.length === 0 ? ['同原来的一样，没有改动。'] : [`改了 ${changes.length} 处：`, ...changes.map((each) => `  ${each}`)]),
    ...(isWrong ? [`有 ${issues.length} 处填得不对，没有存：`, ...issues.map(({ where, message }) => `  ${where}：${message}`)] : []),
  ];
  if (!isWrong && (out !== undefined || sheet !== undefined)) {
    const put = await putRubric(rubric, out, sheet);
    if (!put.ok) return complain(io, put.refusal);
  }
  io.stdout.write(json ? `${JSON.stringify({ changes, issues, ...(!isWrong && { rubric }) }, null, 2)}\n` : `${lines.join('\n')}\n`);
  return isWrong ? EXIT.issues : EXIT.fine;
}

async function putRubric(rubric: RubricData, out: string | undefined, sheet: string | undefined): Promise<Outcome<void>> {
  return putFiles([
    ...(out === undefined ? [] : [{ path: out, bytes: Buffer.from(`${JSON.stringify(asFile(rubric), null, 2)}\n`), option: '--out' }]),
    ...(sheet === undefined ? [] : [{ path: sheet, bytes: await createXlsxHere(buildRuleBook(rubric)), option: '--sheet' }]),
  ]);
}

function nothingToSave(rubric: Outcome<RubricData> | undefined, option: '--out' | '--sheet'): Outcome<void> {
  return refuse(
    'BAD_REQUEST',
    rubric && !rubric.ok
      ? `没有存成评估细则文件：${rubric.refusal.message}`
      : `这份文件不是评估细则，没有存成评估细则文件。去掉 ${option} 可以看读到了什么。`,
    option,
  );
}

function exitOf({ imported }: ImportedFile, rubric: Outcome<RubricData> | undefined): ExitCode {
  const isPlain =
    rubric?.ok && imported.findings.length === 0 && imported.indicators.every(({ reading }) => reading.confidence === 'certain');
  return isPlain ? EXIT.fine : EXIT.issues;
}
