// lint: proves a rubric against its document.
import { extname } from 'node:path';
import { lint as prove, type LintFinding } from '../../lint';
import { ok, type Outcome } from '../../model/outcome';
import type { RubricData } from '../../rubric/schema';
import type { Documents, Shelf } from '../../rubric/shelf';
import { EXIT, complain, readOptions, type Command } from '../command';
import { readRubricFile } from '../rubric-file';

export const lintCommand: Command = {
  name: 'lint',
  summary: '核对评估细则：权重、档次、条文、样例是否一致',
  help: () => `用法：rubric-score lint 方案编号|评估细则.json [--json]

核对评估细则：权重加得起来，满分达得到，档次不空不重，条文与原文一致，样例算得对。
核对条文要用到原文：自带方案已附；文件请把原文 source.md 放在同一文件夹。
  --json   用 JSON 列出。

例：rubric-score lint hunan-2022
列出的有三种：错误（要改）；已说明（原文如此，细则里写明了怎样处理）；“请留意”（不是错误，请对照原文看一眼）。
退出状态：0 没有错误（已说明的、请留意的不算）；1 有错误；2 读不了输入。
`,
  async run(args, io, shelf) {
    const options = readOptions(args, { json: { type: 'boolean' } }, ['方案编号|评估细则.json']);
    if (!options.ok) return complain(io, options.refusal);
    const subject = await load(options.value.positionals[0]!, shelf);
    if (!subject.ok) return complain(io, subject.refusal);
    const findings = prove(subject.value.rubric, subject.value.documents);
    io.stdout.write(options.value.values.json ? `${JSON.stringify(findings, null, 2)}\n` : shown(findings));
    return findings.some((finding) => finding.level === 'error') ? EXIT.issues : EXIT.fine;
  },
};

/** A rubric of the shelf by id, or one from a file, with their documents. */
async function load(target: string, shelf: Shelf): Promise<Outcome<{ rubric: RubricData; documents: Documents }>> {
  const isId = shelf.ids.includes(target) || extname(target) === '';
  const file = isId ? undefined : await readRubricFile(target);
  if (file && !file.ok) return file;
  const [at, id] = file ? [shelf.with([file.value]), file.value.id] : [shelf, target];
  const rubric = at.rubric(id);
  return rubric.ok ? ok({ rubric: rubric.value, documents: at.documents(id) }) : rubric;
}

function shown(findings: readonly LintFinding[]): string {
  const errors = findings.filter((finding) => finding.level === 'error');
  const noted = findings.filter((finding) => finding.level === 'noted');
  const information = findings.filter((finding) => finding.level === 'information');
  return [
    ...errors.map((finding) => `错误  ${finding.message}  [${finding.key}]`),
    ...noted.map((finding) => `已说明  ${finding.message}  [${finding.answeredBy ?? finding.key}]`),
    ...information.map((finding) => `请留意  ${finding.message}  [${finding.key}]`),
    `${errors.length} 处错误，${noted.length} 处原文如此、已有说明${information.length > 0 ? `，${information.length} 处请留意` : ''}。`,
    '',
  ].join('\n');
}
