// Builds the add-in (addin; named: with the names of its functions) and the starter-sized pane (template) with the same production
// settings: node build-panes.mjs FOLDER PANE...
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const root = fileURLToPath(new URL('../..', import.meta.url));
const settings = createRequire(import.meta.url)('../../webpack.config.js');
const [folder, ...wanted] = process.argv.slice(2);
// The official starter loads these before its pane.
const polyfill = ['core-js/stable', 'regenerator-runtime/runtime'].filter(isInstalled);

const addin = await settings({}, { mode: 'production' });
const page = addin.plugins.find((plugin) => plugin.userOptions?.filename === 'taskpane.html').userOptions;
const template = {
  ...addin,
  entry: { ...(polyfill.length > 0 && { polyfill }), pane: './test/bench/template-pane/index.tsx' },
  output: { ...addin.output, path: join(folder, 'template') },
  plugins: [new HtmlPlugin({ ...page, filename: 'taskpane.html', chunks: [...(polyfill.length > 0 ? ['polyfill'] : []), 'pane'] })],
};
const ours = { ...addin, output: { ...addin.output, path: join(folder, 'addin') } };
const panes = { addin: ours, named: { ...ours, optimization: { ...ours.optimization, minimize: false } }, template };
for (const pane of wanted) await build({ ...panes[pane], context: root });

function isInstalled(name) {
  try {
    return Boolean(createRequire(import.meta.url).resolve(name));
  } catch {
    return false;
  }
}

function build(config) {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}
