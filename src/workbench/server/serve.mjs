// One plain-http origin for the workbench page, the add-in's own files and the package's copy of Office.js.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Nothing comes from elsewhere and nothing goes elsewhere. Styles are written by the grid and by Fluent at run time. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Microsoft's network, and that of Office in China. */
const OFFICE_JS_ON_CDN = /https:\/\/appsforoffice\.(?:microsoft\.com|cdn\.partner\.office365\.cn)\/[^"']*?\/(?=office(?:\.debug)?\.js)/g;

/** The only thing that differs from Excel, and it happens on the way out, not in the add-in's files. */
export function instrument(html) {
  return html
    .replace(OFFICE_JS_ON_CDN, '/office-js/')
    .replace(/<head[^>]*>/i, (head) => `${head}<script src="/workbench/attach.js"></script>`);
}

/** Which folder stands behind which address. */
function mounts({ page, addin, officeJs }) {
  return [
    ['/office-js/', officeJs],
    ['/addin/', addin],
    ['/workbench/', page],
    ['/', page],
  ];
}

/** What stands in every place until all is built: it asks again by itself, and the page comes in its place. */
const BUILDING = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="2">
<link rel="icon" href="data:,">
<title>评分工作台 · 正在构建</title>
<body style="font:16px/1.7 system-ui,sans-serif;max-width:32em;margin:20vh auto;padding:0 1em">
<h1 style="font-size:20px">正在构建工作台</h1>
<p role="status">大约需要一分钟，构建好就自动打开，不用刷新。进度写在运行 npm start 的窗口里。</p>
<p lang="en">The workbench is being built. This page opens it by itself in about a minute.</p>
`;

/** Starts the server on 127.0.0.1; rejects with the system's error when the port is taken. As long as `isBuilt` says no, every address
 *  is answered with a page that says so and asks again. */
export function serve(places, port, isBuilt = () => true) {
  const server = createServer((request, response) => {
    const answered = isBuilt() ? answer(places, request.url) : Promise.resolve({ status: 503, type: TYPES['.html'], body: BUILDING });
    void answered.then(({ status, type, body }) => {
      response.writeHead(status, {
        ...(status === 503 && { 'retry-after': '2' }),
        'content-type': type,
        'content-security-policy': POLICY,
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      response.end(body);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve({ server, origin: `http://127.0.0.1:${server.address().port}` }));
  });
}

/** Whatever the address: one that does not parse or decode, or leads out of the folders, is not found like one that names no file. */
async function answer(places, address) {
  try {
    const { pathname } = new URL(address, 'http://127.0.0.1');
    if (pathname === '/demo.xlsx') return await demoOf(places);
    const [prefix, place] = mounts(places).find(([mount]) => pathname.startsWith(mount));
    const file = normalize(join(place, decodeURIComponent(pathname.slice(prefix.length)) || 'index.html'));
    if (!file.startsWith(normalize(place) + sep)) throw new Error('outside');
    const body = await readFile(file);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return { status: 200, type, body: prefix === '/addin/' && file.endsWith('.html') ? instrument(body.toString('utf8')) : body };
  } catch {
    return { status: 404, type: TYPES['.txt'], body: 'not found' };
  }
}

/** Without a demo workbook the page begins with an empty one. */
async function demoOf({ demo }) {
  try {
    return { status: 200, type: TYPES['.xlsx'], body: await readFile(demo) };
  } catch {
    return { status: 204, type: TYPES['.txt'], body: '' };
  }
}
