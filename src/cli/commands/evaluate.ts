// evaluate: an assessment in, the scoreboard out.
import { assess } from '../../assessment/assess';
import { parseAssessment } from '../../assessment/parse';
import { schemeOf } from '../../rubric/library';
import { scoreAssessment } from '../../scoring/score-assessment';
import { EXIT, complain, readOptions, type Command } from '../command';
import { readJson } from '../read-input';

export const evaluate: Command = {
  name: 'evaluate',
  summary: '给整个考评计分：得分、名次、等次、优秀单位、问题（JSON → JSON）',
  help: `用法：rubric-score evaluate < 考评.json

从标准输入读一个考评，在标准输出写计分结果。

考评：
  {"scheme":"hunan-2022","readings":{},
   "units":[{"name":"甲大学","category":"高校",
             "attributes":{"办学层次":"本科"},"gates":{"上报工作总结":true},
             "entries":{"信息公开":[3],"信息更新":[true,true,12]},
             "vetoes":[],"observations":{}}]}
    entries 里没有的指标是还没有录入，不按 0 分计；有指标没有录入的单位不排名次。
    vetoes  查实的单项否决条款序号。

退出状态：0 没有问题；1 已计分，但 issues 里有需要核对的；2 读不了输入。
`,
  async run(args, io) {
    const options = readOptions(args, {});
    if (!options.ok) return complain(io, options.refusal);
    const json = await readJson(io.stdin);
    if (!json.ok) return complain(io, json.refusal);
    const input = parseAssessment(json.value);
    if (!input.ok) return complain(io, input.refusal);
    const scheme = schemeOf(input.value.scheme, input.value.readings);
    if (!scheme.ok) return complain(io, scheme.refusal);
    const scoreboard = scoreAssessment(assess(input.value, scheme.value));
    io.stdout.write(`${JSON.stringify(scoreboard, null, 2)}\n`);
    return scoreboard.issues.length > 0 ? EXIT.issues : EXIT.fine;
  },
};
