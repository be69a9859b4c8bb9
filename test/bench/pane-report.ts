// The pane beside one of the official starter's kind: a table, and what was aimed at.
import { benchPane, type PaneFigures } from './pane';
import { table, times, verdict, type Row } from './table';

export async function paneReport(root: string, given?: string): Promise<string> {
  const figures = await benchPane(root, given);
  if (!figures) return '### 任务窗格\n\n没有浏览器，未测。';
  const { addin, template } = figures;
  const row = (name: string, pane: PaneFigures): Row => [
    name,
    ...[pane.button, pane.content, pane.page, pane.loaded].map((each) => Math.round(each)),
  ];
  return [
    '### 任务窗格',
    table([
      ['窗格', '第一个按钮可按（毫秒）', '内容可操作（毫秒）', '页面脚本（KB，gzip）', '到内容可操作共载入（KB）'],
      row('**本加载项**', addin),
      row(given ? '给定的窗格' : '官方模板同类的窗格', template),
    ]),
    `同一浏览器、同一模拟宿主、未经修改的 Office.js（两边都不计入大小），交替各载入 7 次取中位数，每次都没有缓存。本加载项可操作，指“开始”页的“生成”可按。${given ? '对照窗格是用 --template 给定的构建，原样测量。' : rewritten(figures.polyfill)}`,
    '目标：',
    [
      verdict('第一个按钮可按不超过模板的 1.5 倍', times(addin.button / template.button), addin.button <= 1.5 * template.button),
      verdict('内容可操作不超过模板的 1.5 倍', times(addin.content / template.content), addin.content <= 1.5 * template.content),
      verdict('页面脚本不超过 200 KB', `${Math.round(addin.page)} KB`, addin.page <= 200),
    ]
      .map((each) => `- ${each}`)
      .join('\n'),
  ].join('\n\n');
}

function rewritten(polyfill: boolean): string {
  return `对照窗格按官方 React 模板的内容另写（图标和标题、三条介绍、一个输入框、一个按钮），同样的依赖和打包设置，${polyfill ? '含模板自带的 polyfill' : '不含模板另带的 82 KB polyfill'}。`;
}
