// score: JSON lines in, one answer a line out.
import type { Outcome } from '../../model/outcome';
import { EXIT, complain, readOptions, type Command } from '../command';
import { isBlankLine, lineBatches, parseJson } from '../read-input';
import { scoreLine, type Schemes, type LineScore } from '../score-line';

export const scoreCommand: Command = {
  name: 'score',
  summary: '逐行给单项指标计分（标准输入 JSON 行 → 标准输出 JSON 行）',
  help: () => `用法：rubric-score score < 请求.jsonl

从标准输入逐行读 JSON，逐行答出得分。某一行有误不影响其他行，空行跳过。

每行：
  {"scheme":"hunan-2022","category":"高校","indicator":"信息公开","values":[3]}
    scheme     方案，可省略；也可写在类别前面：hunan-2022/高校；用 --rubric 时省略的就是那份细则
    category   类别
    indicator  指标名称；重名时写路径，中间的层级可以省略：功能应用/智能搜索功能实现
    values     录入值，按条文顺序；需要单位属性的，属性写在最前面
    readings   条文理解，可省略：{"subsidiary-security-full":"ten"}
答：
  {"score":15,"max":15,"explanation":"……"}
  {"error":{"code":"INVALID_VALUE","message":"……","argument":"开设项数"}}

退出状态：0 全部正常；1 有的行有误；2 用法有误。
`,
  async run(args, io, shelf) {
    const options = readOptions(args, {});
    if (!options.ok) return complain(io, options.refusal);
    const known: Schemes = new Map();
    let failed = false;
    for await (const lines of lineBatches(io.stdin)) {
      const answers = lines
        .filter((line) => !isBlankLine(line))
        .map((line) => {
          const request = parseJson(line, '这一行');
          return request.ok ? scoreLine(request.value, shelf, known) : request;
        });
      failed ||= answers.some((answer) => !answer.ok);
      if (answers.length > 0) io.stdout.write(answers.map((answer) => `${JSON.stringify(shown(answer))}\n`).join(''));
    }
    return failed ? EXIT.issues : EXIT.fine;
  },
};

function shown(answer: Outcome<LineScore>): unknown {
  return answer.ok ? answer.value : { error: answer.refusal };
}
