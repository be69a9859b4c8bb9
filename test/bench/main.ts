// `npm run bench`: our figures beside what people would use instead, in one run, as Markdown; ratios hold, absolute figures are this
// machine's.
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { enginesReport } from './engines-report';
import { importsReport } from './imports-report';
import { jobsReport } from './jobs-report';
import { paneReport } from './pane-report';
import { requestsReport } from './requests-report';
import { roundsReport } from './rounds-report';
import { sheetsReport, type Source } from './sheets-report';
import { tasksReport } from './tasks-report';

/** `packed` are the programs that run over sheets, of this source and of that before, where one is named. */
const [root, cli, univer, packed, ...words] = process.argv.slice(2) as [string, string, string, string, ...string[]];
const sources = JSON.parse(packed) as { own: Source; before?: Source };
const HELP = `用法：npm run bench -- [选项]

  --all              16,400 个单位也运行 3 次（多用几分钟）
  --only 部分        只测一部分：engines、jobs、sheets、imports、rounds、requests、pane、tasks；可以写几次
  --before 文件夹    sheets 与另一份源码对照（如 git worktree 取出的旧版本）
  --template 文件夹  窗格与这个构建对照（里面有 taskpane.html，如官方 TaskPane-React 模板的 dist），不用自带的对照窗格
  --write            结果同时写入 test/bench/results.md
`;

interface Options {
  all: boolean;
  template?: string | undefined;
}

const parts: Record<string, (options: Options) => string | Promise<string>> = {
  engines: () => enginesReport(univer),
  jobs: ({ all }) => jobsReport({ root, cli, all }),
  sheets: () => sheetsReport({ root, ...sources }),
  imports: () => importsReport(cli),
  rounds: () => roundsReport(root, cli),
  requests: () => requestsReport(),
  pane: ({ template }) => paneReport(root, template),
  tasks: () => tasksReport(root, cli),
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: {
      all: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      template: { type: 'string' },
      // Packed before this program began.
      before: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help || values.only?.some((each) => !(each in parts))) {
    console.log(HELP);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  if (values.template !== undefined && !existsSync(join(values.template, 'taskpane.html'))) {
    console.error(`“${values.template}”里没有 taskpane.html。--template 请写窗格构建好的文件夹，例如 官方模板/dist。`);
    process.exitCode = 2;
    return;
  }
  const sections: string[] = [];
  const say = (text: string): void => {
    sections.push(text);
    console.log(`${text}\n`);
  };
  say(
    `${new Date().toISOString().slice(0, 10)}，Node ${process.versions.node}，${process.platform} ${process.arch}，${cpus().length} 核 ${cpus()[0]?.model.trim() ?? ''}，${Math.round(totalmem() / 2 ** 30)} GB 内存。比值可信，绝对值因机器而异。`,
  );
  for (const [name, part] of Object.entries(parts)) if (values.only?.includes(name) ?? true) say(await part(values));
  if (values.write) writeFileSync(join(root, 'test/bench/results.md'), `# 性能对照\n\n${sections.join('\n\n')}\n`);
}

void main();
