// Builds what the workbench serves, and only when its sources are newer: the page, the add-in, the demo workbook.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.mjs';
import { plainFields } from './plain-fields.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/workbench');
export const servedPlaces = {
  page: cache,
  /** Its own, not `dist`: what is built there to be deployed, for another address, is neither served nor overwritten. */
  addin: join(cache, 'addin'),
  demo: join(cache, 'demo.xlsx'),
  officeJs: join(root, 'node_modules/@microsoft/office-js/dist'),
};

const PAGE_FOLDER = join(root, 'src/workbench');
const SHARED = ['package-lock.json', 'src/model/file-name.ts'].map((name) => join(root, name));
const ADDIN_FILES = ['manifest.xml', 'webpack.config.js', 'tsconfig.json'].map((name) => join(root, name));

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function filesIn(folder, except) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !except || !path.startsWith(except));
}

const isCurrent = (made, sources) => changedAt(made) > 0 && sources.every((path) => changedAt(path) <= changedAt(made));

/** Builds what is out of date; `say` is told what takes time. Throws with what the tool said when a build fails. */
export async function buildWorkbench(say) {
  mkdirSync(cache, { recursive: true });
  await alone(join(cache, 'builder'), () => buildWhatIsOld(say)); // whoever is started meanwhile finds everything built
}

async function buildWhatIsOld(say) {
  const product = [...filesIn(join(root, 'src'), PAGE_FOLDER), ...SHARED];
  const stamp = join(cache, 'addin-built');
  if (
    !isCurrent(stamp, [...product, ...filesIn(join(root, 'assets')), ...ADDIN_FILES]) ||
    !isCurrent(join(servedPlaces.addin, 'manifest.xml'), [])
  ) {
    say('正在构建加载项（源文件有变化时才需要）……');
    await run([join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production', '--output-path', servedPlaces.addin]);
    writeFileSync(stamp, '');
  }
  if (!isCurrent(join(cache, 'workbench.js'), [...filesIn(PAGE_FOLDER), ...SHARED])) {
    say('正在构建工作台页面……');
    await buildPage(cache);
  }
  if (!isCurrent(servedPlaces.demo, product)) {
    say('正在生成演示工作簿……');
    const out = join(cache, `demo-${process.pid}.xlsx`);
    await run([join(root, '.dev/rubric-score.mjs'), 'template', '--scheme', 'hunan-2022', '--demo', '--out', out]);
    copyFileSync(out, servedPlaces.demo);
    rmSync(out);
  }
}

/** Whoever asks for a page meanwhile is answered. */
async function run(words) {
  const child = spawn(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' }, // whoever starts this, a test or a person, gets the same
  });
  const stop = () => child.kill(); // a build that nobody waits for any more
  process.once('exit', stop);
  const [said, complained, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  process.off('exit', stop);
  if (status !== 0) throw new Error(`${said}\n${complained}`.trim());
}

/** The page's scripts and style, with the page itself and the script that attaches the add-in. */
async function buildPage(outdir) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: { workbench: 'src/workbench/page/main.ts', 'first-paint': 'src/workbench/page/first-paint.ts' },
    outdir,
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
    plugins: [plainFields],
    loader: { '.ttf': 'dataurl', '.woff2': 'dataurl', '.woff': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  for (const name of ['index.html', 'attach.js'])
    copyFileSync(join(PAGE_FOLDER, name === 'index.html' ? 'page/index.html' : 'server/attach.js'), join(outdir, name));
}
