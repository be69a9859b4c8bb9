// import: reads a scoring table of anybody's into rules.
import { extname } from 'node:path';
import { asJson, importFile, linesFor, type ImportedFile } from '../../import';
import { ok, refuse, type Outcome } from '../../model/outcome';
import { asFile } from '../../rubric/format';
import type { RubricData } from '../../rubric/schema';
import { EXIT, complain, readOptions, type Command, type ExitCode } from '../command';
import { readBytes } from '../book-file';
import { rubricOf } from '../imported-rubric';
import { putFile } from '../put-files';
import { readAll } from '../read-input';

export const importCommand: Command = {
  name: 'import',
  summary: '把别的评估细则（Word、Excel、网页、CSV、文本）读成计分规则',
  help: () => `用法：rubric-score import 文件|- [--json] [--out 评估细则.json]

读入一份评估细则：认出指标、分值和条文，逐条提出计分方式。可以是 .docx、.xlsx、.html、.csv、.txt；写 - 时从标准输入读粘贴的表格或文本。
  --json   用 JSON 列出。
  --out    存成评估细则文件，以后的命令用 --rubric 带上它。已有同名文件时不覆盖。

例：rubric-score import 考核细则.docx --out 我的细则.json
    rubric-score template --rubric 我的细则.json --out 录入.xlsx
每条都写明有多大把握：确定（条文写全了，只有一种读法）；需核对（是建议，请对照原文看）；人工评分（没有读懂或由人评定，直接录分）。
退出状态：0 已读入；1 已读入，但有需要核对的，或者不是评估细则；2 用法有误或读不了输入。
`,
  async run(args, io) {
    const options = readOptions(args, { json: { type: 'boolean' }, out: { type: 'string' } }, ['文件|-']);
    if (!options.ok) return complain(io, options.refusal);
    const { json = false, out } = options.value.values;
    const path = options.value.positionals[0]!;
    if (out !== undefined && extname(out).toLowerCase() !== '.json')
      return complain(io, { code: 'BAD_REQUEST', message: `评估细则文件“${out}”应以 .json 结尾。`, argument: '--out' });
    const bytes = path === '-' ? ok(await readAll(io.stdin)) : await readBytes(path);
    if (!bytes.ok) return complain(io, bytes.refusal);
    const read = await importFile(bytes.value, path === '-' ? undefined : path);
    if (!read.ok) return complain(io, read.refusal);
    const rubric = rubricOf(read.value);
    if (out !== undefined) {
      const saved = rubric?.ok
        ? await putFile(out, Buffer.from(`${JSON.stringify(asFile(rubric.value), null, 2)}\n`))
        : nothingToSave(rubric);
      if (!saved.ok) return complain(io, saved.refusal);
    }
    const { imported } = read.value;
    io.stdout.write(
      json ? `${JSON.stringify(asJson(imported, rubric?.ok ? rubric.value : undefined), null, 2)}\n` : `${linesFor(imported).join('\n')}\n`,
    );
    return exitOf(read.value, rubric);
  },
};

function nothingToSave(rubric: Outcome<RubricData> | undefined): Outcome<void> {
  return refuse(
    'BAD_REQUEST',
    rubric && !rubric.ok
      ? `没有存成评估细则文件：${rubric.refusal.message}`
      : '这份文件不是评估细则，没有存成评估细则文件。去掉 --out 可以看读到了什么。',
    '--out',
  );
}

function exitOf({ imported }: ImportedFile, rubric: Outcome<RubricData> | undefined): ExitCode {
  const isPlain =
    rubric?.ok && imported.findings.length === 0 && imported.indicators.every(({ reading }) => reading.confidence === 'certain');
  return isPlain ? EXIT.fine : EXIT.issues;
}
