// notice: adds the sheet on which staff word the notice and decide about honours, so that it can be filled in without the add-in.
import { changeNoticeSettings } from '../../app/notice-settings';
import { today } from '../../model/today';
import { forms } from '../../report/notice/forms';
import { templateFor } from '../../report/notice/settings';
import type { NoticeTemplate } from '../../report/notice/template';
import { sheetNames } from '../../workbook/names';
import { checkFree, readBook } from '../book-file';
import { EXIT, complain, readOptions, type Command } from '../command';
import { putFile } from '../put-files';
import { openXlsxHere } from '../xlsx';

export const noticeCommand: Command = {
  name: 'notice',
  summary: '在工作簿里加上“通报设置”表：通报文字、评优办法、优秀个人、同分取舍、自定问题',
  help: () => `用法：rubric-score notice 工作簿.xlsx --out 新工作簿.xlsx [--form 形式]

加上“通报设置”表，先填好通报形式自带的文字，供修改；以后用 report --notice 生成通报。已录入的内容不动。

  --out 新工作簿.xlsx  写到哪个文件；不覆盖已有的文件
  --form 形式          通报的形式：${Object.entries(forms)
    .map(([id, { name }]) => `${id} ${name}`)
    .join('、')}；不写时照评估细则里写的，没有写的用 hunan

例：rubric-score notice 2022年评估.xlsx --out 2022年评估-通报.xlsx
退出状态：0 已写出；2 用法有误或读写不了文件。
`,
  async run(args, io, shelf) {
    const options = readOptions(args, { out: { type: 'string' }, form: { type: 'string' } }, ['工作簿.xlsx']);
    if (!options.ok) return complain(io, options.refusal);
    const { out, form } = options.value.values;
    const path = options.value.positionals[0]!;
    if (out === undefined) return complain(io, { code: 'BAD_REQUEST', message: '还没有写 --out 新工作簿.xlsx。' });
    if (form !== undefined && !Object.hasOwn(forms, form))
      return complain(io, { code: 'BAD_REQUEST', message: `没有通报形式“${form}”。可用：${Object.keys(forms).join('、')}。` });
    const [bytes, place] = [await readBook(path), await checkFree(out, '--out')];
    if (!bytes.ok) return complain(io, bytes.refusal);
    if (!place.ok) return complain(io, place.refusal);

    const host = await openXlsxHere(bytes.value);
    if (!host.ok) return complain(io, host.refusal);
    const changed = await changeNoticeSettings(host.value, shelf, (now, scheme) => ({
      ...now,
      template: {
        ...now.template,
        form: now.template.form ?? (form as NoticeTemplate['form'] | undefined) ?? templateFor(now, scheme, today()).form,
      },
    }));
    if (!changed.ok) return complain(io, changed.refusal);
    const written = await putFile(out, await host.value.save());
    if (!written.ok) return complain(io, written.refusal);
    io.stdout.write(`已写入 ${out}。请在“${sheetNames.notice}”表里修改文字，再用 report --notice 生成通报。\n`);
    return EXIT.fine;
  },
};
