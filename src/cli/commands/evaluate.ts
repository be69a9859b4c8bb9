// evaluate: an assessment in, the scoreboard out.
import { assess } from '../../assessment/assess';
import { parseAssessment } from '../../assessment/parse';
import { scoreAssessment } from '../../scoring/score-assessment';
import { EXIT, complain, readOptions, type Command } from '../command';
import { readJson } from '../read-input';

export const evaluateCommand: Command = {
  name: 'evaluate',
  summary: '给整个考评计分：得分、名次、等次、优秀单位、问题（JSON → JSON）',
  help: () => `用法：rubric-score evaluate < 考评.json

从标准输入读一个考评，在标准输出写计分结果。

考评：
  {"scheme":"hunan-2022","readings":{},
   "units":[{"name":"甲大学","category":"高校",
             "attributes":{"办学层次":"本科"},"gates":{"上报工作总结":true},
             "entries":{"信息公开":[3],"信息更新":[true,true,12]},
             "vetoes":[],"observations":{}}]}
    entries 里没有的指标是还没有录入，不按 0 分计；有指标没有录入的单位不排名次。
            标杆法的最优值可以不写，取同类别各单位的最大值；不适用、未抽中的可以写这几个字。
    vetoes  查实的否决条款序号。
    externalDeduction  外部扣分，方案有这一项时用。
    causes  不重复扣分：{"原因编号":{"points":0.5,"deductedIn":"已扣分的指标"}}。
  与 units 并列的还有：
    draws   抽样记录，draw 命令写出的列表。
    review  分轮或多来源：{"kind":"rounds","tracks":["初评","复评"]}，或 {"kind":"sources","tracks":["自查","监测"],"counts":"监测"}，
            可加 "limit":分数。各轮的值写在单位的 tracks 里：{"复评":{"entries":{…}}}，第一轮的可写在 entries；
            改动的理由写在 reasons：{"指标":"理由"}。
    honours 自定的评优办法：[{"name":"优秀","policy":"quota","count":3}]；
            policy 为 threshold（from 分以上）、quota（count 个）或 percent（percent %）。

退出状态：0 没有问题；1 已计分，但 issues 里有需要核对的；2 读不了输入。
`,
  async run(args, io, shelf) {
    const options = readOptions(args, {});
    if (!options.ok) return complain(io, options.refusal);
    const json = await readJson(io.stdin);
    if (!json.ok) return complain(io, json.refusal);
    const input = parseAssessment(json.value, shelf.own[0]);
    if (!input.ok) return complain(io, input.refusal);
    const scheme = shelf.scheme(input.value.scheme, input.value.readings);
    if (!scheme.ok) return complain(io, scheme.refusal);
    const scoreboard = scoreAssessment(assess(input.value, scheme.value));
    io.stdout.write(`${JSON.stringify(scoreboard, null, 2)}\n`);
    return scoreboard.issues.length > 0 ? EXIT.issues : EXIT.fine;
  },
};
