// `npm start`: builds what is out of date and serves the workbench on this machine.
import { parseArgs } from 'node:util';
import { buildWorkbench, servedPlaces } from '../src/workbench/server/build.mjs';
import { serve } from '../src/workbench/server/serve.mjs';

const DEFAULT_PORT = 3000;

function readPort() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' } }, strict: true });
    const port = Number(values.port ?? DEFAULT_PORT);
    if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  } catch {
    // falls through to the same message
  }
  console.error('用法：npm start -- --port 端口号（0–65535 的整数，默认 3000）。');
  process.exit(2);
}

const port = readPort();
let origin;
let isBuilt = false;
try {
  ({ origin } = await serve(servedPlaces, port, () => isBuilt)); // first, because a taken port is told at once and building is not
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(
    `端口 ${port} 已被其他程序占用。请换一个端口，例如：npm start -- --port ${port === 3000 ? 3100 : port + 1}；或者先停止占用它的程序。`,
  );
  process.exit(1);
}
try {
  await buildWorkbench((text) => console.log(text));
  isBuilt = true;
} catch (error) {
  console.error(`构建没有完成：\n${error.message}\n\n请按上面的提示修正后，重新运行 npm start。`);
  process.exit(1);
}
console.log(`评分工作台：${origin}/`);
console.log('请用 Chrome、Edge 或 Firefox 打开上面的地址。第一次打开显示演示工作簿；工作簿自动保存在浏览器里。');
console.log('工作台不是 Excel：它用未经修改的 Office.js 运行加载项，表格和主机是模拟的。按 Ctrl+C 停止。');
