// copy: a rubric taken over into another year, or out of the workbook that carries it.
import { extname } from 'node:path';
import { refuse } from '../../model/outcome';
import { asFile } from '../../rubric/format';
import { rubricForYear } from '../../rubric/for-year';
import { readAnyRubric } from '../any-rubric';
import { EXIT, complain, readOptions, type Command } from '../command';
import { putFile } from '../put-files';
import { checkFree } from '../book-file';
import { readYear } from '../read-year';

export const copyCommand: Command = {
  name: 'copy',
  summary: '把评估细则抄到下一年度，或者从工作簿里取出来，存成文件',
  help: () => `用法：rubric-score copy 评估细则 --out 新细则.json [--year 年度]

把一份评估细则照样抄到下一年度：条文、分值、计分方式、条文理解和核对的记录都不变，名称和编号里的年份跟着变，文号和截止日期不抄。
评估细则可以是 .json、用它生成的工作簿（取出随带的细则）、自带方案的编号或者公文。
  --year   哪一年度；不写时是下一年。写原来的年度就原样存成文件。
  --out    存成评估细则文件，以 .json 结尾。已有同名文件时不覆盖。

例：rubric-score copy 去年.xlsx --out 今年的细则.json
    rubric-score template --from 去年.xlsx --rubric 今年的细则.json --out 今年.xlsx
退出状态：0 已存；2 用法有误或读写不了文件。
`,
  async run(args, io, shelf) {
    const options = readOptions(args, { year: { type: 'string' }, out: { type: 'string' } }, ['评估细则']);
    if (!options.ok) return complain(io, options.refusal);
    const { year: word, out = '' } = options.value.values;
    if (extname(out).toLowerCase() !== '.json')
      return complain(io, refuse('BAD_REQUEST', '请用 --out 写明存到哪个文件，以 .json 结尾。', '--out').refusal);
    const year = word === undefined ? undefined : readYear(word);
    if (year && !year.ok) return complain(io, year.refusal);
    const place = await checkFree(out, '--out');
    if (!place.ok) return complain(io, place.refusal);
    const target = options.value.positionals[0]!;
    const found = await readAnyRubric(target, shelf);
    if (!found.ok) return complain(io, found.refusal);
    // The text of its document goes with it, wherever it lay.
    const text = found.value.rubric.text ?? shelf.documents(found.value.rubric.id).source;
    const rubric = { ...found.value.rubric, ...(text !== undefined && { text }) };
    const next = year?.value ?? rubric.year + 1;
    const copy = next === rubric.year ? { rubric, left: [] } : rubricForYear(rubric, next);
    const saved = await putFile(out, Buffer.from(`${JSON.stringify(asFile(copy.rubric), null, 2)}\n`));
    if (!saved.ok) return complain(io, saved.refusal);
    io.stdout.write(
      [
        `已把“${rubric.title}”（${rubric.year} 年度）存成 ${out}：${copy.rubric.year} 年度，编号 ${copy.rubric.id}。`,
        ...copy.left.map((line) => `  注意 ${line}`),
        '',
      ].join('\n'),
    );
    return EXIT.fine;
  },
};
