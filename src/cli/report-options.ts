// The options of report: read, checked against each other, and every target looked at before the work begins.
import { basename, dirname, extname, join } from 'node:path';
import { ok, refuse, type Outcome } from '../model/outcome';
import { forms } from '../report/notice/forms';
import type { NoticeTemplate } from '../report/notice/template';
import { orders, type Order } from '../report/order';
import { readOptions } from './command';
import { checkTarget, isSameFile, type FileTarget } from './result-file';

export interface ReportCommandOptions {
  book: string;
  out: FileTarget;
  notice: FileTarget | undefined;
  statements: FileTarget | undefined;
  statementSheets: boolean;
  /** The workbook's own choice when undefined. */
  form: NoticeTemplate['form'] | undefined;
  order: Order | undefined;
  /** Not read yet: its words depend on the workbook's scheme. */
  honours: string | undefined;
  lastYear: string | undefined;
  since: string | undefined;
  /** The workbooks of the other schemes that the overall total is made of. */
  beside: readonly string[];
  /** Why the notice goes out though objections are open; '' where nobody said so. */
  despite: string;
  json: boolean;
}

const texts = { out: '.xlsx', notice: '.docx', statements: '.docx' } as const;
const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

export const reportHelp = `用法：rubric-score report 工作簿.xlsx [--out 结果.xlsx] [--notice 通报.docx] [--statements 反馈单.docx] [选项]

读入录入好的工作簿，计分，写出结果工作簿；录入工作簿不会改动。通报的文字、评优办法、同分取舍、优秀个人
写在工作簿的“通报设置”表里；没有这张表时，用评估细则和通报形式自带的。

  --out 结果.xlsx         写到哪个文件；不写时放在工作簿旁边，名为“…-结果.xlsx”
  --notice 通报.docx      同时写出通报（Word），按公文格式排好
  --despite 理由          还有申诉没有处理也要出通报的，写明理由；理由记在结果的“申诉处理”表里；
                          report 只读工作簿，不往里写，要记进“收发记录”的请在面板里出通报
  --form 形式             通报的形式：${Object.entries(forms)
    .map(([id, { name }]) => `${id} ${name}`)
    .join('、')}
  --statements 反馈.docx  同时写出全部单位的反馈单（Word），每单位一份
  --statement-sheets      在结果工作簿里加上每个单位的反馈单，每单位一张表
  --honours 办法          这一次用的评优办法：'优秀≥80'、'优秀=3，表扬=5'、'优秀=30%'、'高校：优秀=5；市州：优秀=3'
  --order 顺序            名单里单位的顺序：${Object.entries(orders)
    .map(([id, name]) => `${id} ${name}`)
    .join('、')}；不写时按名册顺序
  --last-year 上年.xlsx   与上一年的工作簿比较，结果里加“年度对比”
  --since 早先.xlsx       与这本工作簿早先存的一份比较，结果里加“变动”：谁的总分、名次、等次变了，是哪一处录入引起的
  --with 另一本.xlsx      细则写了综合得分（几个方案的总分按权重合成）的，写上其余方案的工作簿，每本写一次 --with，
                          结果里加“综合得分”的排名和等次
  --replace               结果文件已经有了时，覆盖它
  --json                  在标准输出写计分结果（JSON），代替小结

例：rubric-score report 2022年评估.xlsx --notice 通报.docx --order pinyin

退出状态：0 没有问题；1 已写出结果，但有需要核对的（见“待核对”表）或通报有要改的；2 用法有误或读写不了文件。
`;

export async function readReportOptions(args: readonly string[]): Promise<Outcome<ReportCommandOptions>> {
  const options = readOptions(
    args,
    {
      out: text,
      notice: text,
      despite: text,
      form: text,
      statements: text,
      'statement-sheets': flag,
      honours: text,
      order: text,
      'last-year': text,
      since: text,
      with: { type: 'string', multiple: true },
      replace: flag,
      json: flag,
    },
    ['工作簿.xlsx'],
  );
  if (!options.ok) return options;
  const { values, positionals } = options.value;
  const book = positionals[0]!;
  const order = oneOf('--order', '顺序', values.order, orders);
  if (!order.ok) return order;
  const form = oneOf('--form', '通报形式', values.form, forms);
  if (!form.ok) return form;
  if (form.value !== undefined && values.notice === undefined)
    return refuse('BAD_REQUEST', '--form 是通报的形式，要和 --notice 通报.docx 一起用。', '--form');
  const despite = (values.despite ?? '').trim();
  if (values.despite !== undefined && (values.notice === undefined || despite === ''))
    return refuse('BAD_REQUEST', '--despite 要写明理由，和 --notice 通报.docx 一起用。', '--despite');
  const target = (option: keyof typeof texts, path: string): FileTarget => ({
    path,
    option: `--${option}`,
    extension: texts[option],
    replace: values.replace ?? false,
  });
  const out = target('out', values.out ?? besides(book));
  const notice = values.notice === undefined ? undefined : target('notice', values.notice);
  const statements = values.statements === undefined ? undefined : target('statements', values.statements);
  const lastYear = values['last-year'];
  const { since, with: beside = [] } = values;
  for (const each of [out, notice, statements]) {
    const checked = each
      ? await checkTarget(each, [book, ...beside, ...[lastYear, since].filter((path) => path !== undefined)])
      : ok(undefined);
    if (!checked.ok) return checked;
  }
  if (notice && statements && (await isSameFile(notice.path, statements.path)))
    return refuse('BAD_REQUEST', '通报和反馈单不能写到同一个文件。请换一个文件名。', '--statements');
  return ok({
    book,
    out,
    notice,
    statements,
    statementSheets: values['statement-sheets'] ?? false,
    form: form.value,
    order: order.value,
    honours: values.honours,
    lastYear,
    since,
    beside,
    despite,
    json: values.json ?? false,
  });
}

/** `2022年评估-结果.xlsx` beside the workbook. */
function besides(book: string): string {
  return join(dirname(book), `${basename(book, extname(book))}-结果.xlsx`);
}

function oneOf<Word extends string>(
  option: string,
  what: string,
  word: string | undefined,
  words: Readonly<Record<Word, unknown>>,
): Outcome<Word | undefined> {
  if (word === undefined || Object.hasOwn(words, word)) return ok(word as Word | undefined);
  return refuse('BAD_REQUEST', `没有${what}“${word}”。可用：${Object.keys(words).join('、')}。`, option);
}
