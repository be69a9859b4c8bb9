// What `npm run build` puts on a server: everything the manifest points at, nothing inline, and small at first load.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { schemeCards } from '../../src/taskpane/scheme-cards';
import { commandIds } from '../../src/commands/ids';
import { catalogue } from '../../src/functions/catalogue';
import { functionsMetadata } from '../../src/functions/metadata';
import { manifestFaults } from '../manifest/manifest-faults';
import { BUILT_ADDIN, startServer } from '../excel/workbench-page';
import { beforeStart } from './before-start';

const ORIGIN = 'https://score.example.cn';
/** Bytes of JavaScript, compressed, before the pane can be used. */
const FIRST_LOAD = 200_000;
/** And what the first page needs besides: its controls, without rubrics, engine and proofs. */
const FIRST_PAGE = 50_000;

let files: Set<string>;
const read = (name: string) => readFileSync(join(BUILT_ADDIN, name), 'utf8');
type Configuration = (env: object, argv: object) => Promise<{ devServer: { host?: string }; plugins: object[] }>;
const configuration = createRequire(__filename)('../../webpack.config.js') as Configuration;

// The production build that the browser walks work in as well: made once, by whoever comes first.
beforeAll(async () => {
  const { origin, output, process: server } = await startServer();
  server.kill();
  if (origin === '') throw new Error(output);
  files = new Set(
    readdirSync(BUILT_ADDIN, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(BUILT_ADDIN, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
}, 240_000);

test('the manifest points at files that are there, and names the address that it is built for', async () => {
  expect(read('manifest.xml')).toBe(readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8'));
  interface Copied {
    to: string;
    transform(): string;
  }
  const { plugins } = await configuration({ origin: ORIGIN, https: 'off' }, { mode: 'production' });
  const copied = plugins.flatMap((plugin) => (plugin as { patterns?: Copied[] }).patterns ?? []);
  const manifest = copied.find(({ to }) => to === 'manifest.xml')!.transform();
  const { functions } = JSON.parse(read('functions.json')) as { functions: { id: string }[] };
  expect(manifest).toContain(`${ORIGIN}/taskpane.html`);
  expect(manifest).not.toContain('localhost');
  expect(
    manifestFaults(manifest, {
      files,
      metadataIds: functions.map(({ id }) => id),
      associatedFunctions: Object.keys(catalogue),
      associatedActions: commandIds,
    }),
  ).toEqual([]);
});

test('the metadata of the functions is that of the code, in both languages', () => {
  expect(JSON.parse(read('functions.json'))).toEqual(functionsMetadata('zh'));
  expect(JSON.parse(read('functions-en.json'))).toEqual(functionsMetadata('en'));
});

test('the page loads Office.js from Microsoft and everything else from its own address, nothing inline', () => {
  const html = read('taskpane.html');
  const scripts = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gu)];
  expect(scripts.map(([tag]) => /src="([^"?]+)/u.exec(tag)?.[1])).toEqual([
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    'functions.js',
    'taskpane.js',
  ]);
  expect(scripts.map(([, inline]) => inline)).toEqual(['', '', '']);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html)![1]!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*/u);
});

test('no script evaluates text or names another server', () => {
  const scripts = [...files].filter((name) => name.endsWith('.js')).map((name) => [name, read(name)] as const);
  const hosts = scripts.flatMap(([name, text]) =>
    [...text.matchAll(/\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon|importScripts)\b\(\s*["'`]https?:/gu)].map(
      (match) => `${name}: ${match[0]}`,
    ),
  );
  expect(hosts).toEqual([]);
  expect(scripts.filter(([, text]) => /\beval\(/u.test(text)).map(([name]) => name)).toEqual([]);
});

test('the pane and its first page are asked for before Office.js, which holds up neither them nor the words of the page', () => {
  const [head] = read('taskpane.html').split('office.js');
  const soon = [...head!.matchAll(/<link rel="preload" as="script" href="([^"?]+)/gu)].map(([, file]) => file!);
  expect(soon.slice(0, 2)).toEqual(['functions.js', 'taskpane.js']);
  expect(soon.filter((name) => !files.has(name))).toEqual([]);
  expect(read('taskpane.html')).toMatch(/<script defer[^>]* src="[^"]*office\.js"/u);
  const page = soon.slice(2).map(read).join('');
  expect(schemeCards.filter(({ title }) => !page.includes(title))).toEqual([]);
});

test('the first page waits for no more than the small part that it shows', () => {
  const [head] = read('taskpane.html').split('office.js');
  const page = [...head!.matchAll(/href="((?!functions|taskpane)[^"?]+\.js)/gu)].map(([, file]) => read(file!)).join('');
  expect(gzipSync(page, { level: 9 }).length).toBeLessThanOrEqual(FIRST_PAGE);
});

test('the first load has neither what checks rubrics nor rule kinds that no bundled rubric needs', () => {
  const first = ['functions.js', 'taskpane.js'].map((name) => read(name).toString()).join('');
  expect(first).toContain('按比例（标杆法、抽查比例）');
  expect(first).not.toContain('评估细则文件不能使用');
  expect(first).not.toContain('按差距加减分');
});

test('the first load stays within 200 KB of compressed JavaScript, and the pages are not part of it', () => {
  const first = ['functions.js', 'taskpane.js'].map((name) => gzipSync(read(name), { level: 9 }).length);
  expect(first.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(FIRST_LOAD);
  expect([...files].filter((name) => /^[\w-]+\.[0-9a-f]{8}\.js$/u.test(name)).length).toBeGreaterThan(6);
});

test('the notices of every package in it come along, each under a licence that allows it', () => {
  const packages = [...read('licences.txt').matchAll(/^={8} (\S+) (\S+) \((.+)\)\n\n(\S[^=]{100})/gmu)];
  const names = packages.map(([, name]) => name);
  expect(names).toEqual(expect.arrayContaining(['react', 'react-dom', 'scheduler', 'zod', 'saxes', 'docx', '@fluentui/react-components']));
  expect(packages).toHaveLength([...read('licences.txt').matchAll(/^={8} /gmu)].length);
  const free = /^\(?(?:MIT|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD|Zlib)(?: AND (?:MIT|Zlib))?(?: OR [\w.-]+)?\)?$/u;
  expect(packages.filter(([, , , licence]) => !free.test(licence!)).map(([, name, , licence]) => `${name} ${licence}`)).toEqual([]);
});

test('the server for development is for this machine alone', async () => {
  const { devServer } = await configuration({ https: 'off' }, { mode: 'development' });
  expect(devServer.host).toBe('localhost');
});

describe('before the add-in has started', beforeStart);
