// How long the pane's main thread is busy at a stretch in every use case: a table, and what was aimed at.
import { median } from './measure';
import { table, verdict } from './table';
import { benchTasks } from './tasks';

const RUNS = 3;
const MOST = 200;

export async function tasksReport(root: string, cli: string): Promise<string> {
  const figures = await benchTasks(root, cli, RUNS);
  if (!figures) return '### 任务窗格里一口气做多久\n\n没有浏览器，未测。';
  const rows = figures.map(({ name, runs }) => {
    const own = runs.map((run) => run.own);
    const longest = runs.reduce((most, each) => (each.own > most.own ? each : most));
    return { name, own: median(own), most: longest.own, whole: median(runs.map(({ whole }) => whole)), functions: longest.functions };
  });
  const over = rows.filter(({ own }) => own > MOST);
  return [
    '### 任务窗格里一口气做多久',
    table([
      ['做什么', '最长的一段（毫秒）', '各次里最多（毫秒）', '连同 Office.js 和宿主（毫秒）', '这一段在做'],
      ...rows.map(({ name, own, most, whole, functions }) => [
        name,
        ...[own, most, whole].map((each) => Math.round(each)),
        functions
          .slice(-3)
          .map((each) => `\`${each}\``)
          .join(' › '),
      ]),
    ]),
    `主线程上一个任务的处理器时间，${RUNS} 次的中位数；Chromium 的跟踪，正式构建不压缩（好说明时间用在哪里），宿主在内存里。Office.js 和模拟宿主在同一个线程上的时间照取样扣除，浏览器排版、绘制的算在内。`,
    '目标：',
    `- ${verdict(`每一段 ${MOST} 毫秒以内`, over.length === 0 ? `${Math.round(Math.max(...rows.map(({ own }) => own)))} 毫秒` : over.map(({ name, own }) => `${name} ${Math.round(own)} 毫秒`).join('、'), over.length === 0)}`,
  ].join('\n\n');
}
