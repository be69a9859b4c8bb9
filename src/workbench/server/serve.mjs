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

/** Starts the server on 127.0.0.1; rejects with the system's error when the port is taken. */
export function serve(places, port) {
  const server = createServer((request, response) => {
    void answer(places, request.url).then(({ status, type, body }) => {
      response.writeHead(status, {
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
