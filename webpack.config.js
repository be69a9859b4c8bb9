// Builds the add-in into dist: one page for pane, functions and ribbon commands (a shared runtime), its metadata, its manifest.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

/** What Office.js loads for Excel: itself, the part for each platform, its texts. */
const OFFICE_FILES =
  /^(office\.js|o15apptofilemappingtable\.js|MicrosoftAjax\.js|excel-[\w.-]+\.js|excel\w*\.js|[\w-]+\/office_strings\.js|telemetry\/.*\.js)$/i;

/**
 * `--env origin=https://host/path` writes that address into the manifest; `--env officejs=local` puts Office.js beside the
 * add-in for networks without Microsoft's CDN, `officejs=21vianet` loads it from the network of Office in China;
 * `--env dev` makes the development add-in (own id, namespace SCORE_DEV).
 */
module.exports = async (env = {}, { mode = 'production' } = {}) => {
  const { DEFAULT_ORIGIN, forDevelopment, withOrigin } = await import('./.dev/manifest-variants.mjs');
  const { officeScript } = await import('./.dev/office-script.mjs');
  const { LicencesPlugin } = await import('./.dev/licences.mjs');
  const { functionsMetadataText } = await import('./.dev/functions-metadata.mjs');
  const { EsbuildPlugin } = require('esbuild-loader');
  const { DefinePlugin } = require('webpack');
  const production = mode === 'production';
  const office = officeScript(env.officejs);

  const manifest = () => {
    const moved = withOrigin(readFileSync(path.join(__dirname, 'manifest.xml'), 'utf8'), env.origin ?? DEFAULT_ORIGIN);
    return env.dev ? forDevelopment(moved) : moved;
  };
  const page = (name, chunks) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `src/taskpane/${name}.html`,
      chunks,
      chunksSortMode: 'manual',
      scriptLoading: 'defer',
      hash: true,
      templateParameters: ({ namedChunkGroups }, { js }) => ({
        officeJs: office.src,
        csp: contentSecurityPolicy(office.origin),
        // The first page is asked for by a script that has to come first itself, unless browsers are told.
        soon: [...js, ...(namedChunkGroups.get('start')?.getFiles() ?? [])],
      }),
    });
  const made = (to, from, transform) => ({ from, to, transform });

  return {
    mode,
    devtool: production ? false : 'source-map',
    entry: { functions: './src/functions/register.ts', taskpane: { import: './src/taskpane/main.tsx', dependOn: 'functions' } },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].[contenthash:8].js',
      assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
      clean: { keep: /^cli\// },
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'esbuild-loader',
          options: { target: 'es2020', charset: 'utf8', jsx: 'automatic', supported: { 'import-defer': true } },
        },
        { test: /\.md$/, type: 'asset/source' },
        {
          test: path.join(__dirname, 'src/taskpane/scheme-cards.ts'),
          enforce: 'pre',
          loader: path.join(__dirname, '.dev/evaluated-loader.mjs'),
        },
        {
          test: [/[\\/]rubric[\\/]library[\\/][^\\/]+[\\/]rubric\.json$/, path.join(__dirname, 'src/rubric/library/checked.ts')],
          enforce: 'pre',
          loader: path.join(__dirname, '.dev/checked-rubrics-loader.mjs'),
        },
      ],
    },
    optimization: {
      // One file for the first page, which other pages share in.
      splitChunks: { cacheGroups: { firstPage: { name: 'first-page', chunks: 'async', test: isOfFirstPage, enforce: true } } },
      minimizer: [new EsbuildPlugin({ target: 'es2020', legalComments: 'inline', charset: 'utf8' })],
    },
    experiments: { deferImport: true },
    performance: { hints: false },
    plugins: [
      new DefinePlugin({
        'process.env.FUNCTION_PREFIX': JSON.stringify(env.dev ? 'SCORE_DEV.' : ''),
        'process.env.VERSION': JSON.stringify(require('./package.json').version),
      }),
      page('taskpane', ['functions', 'taskpane']),
      page('help', []),
      new LicencesPlugin(),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: 'assets/[name][ext]' },
          made('manifest.xml', 'manifest.xml', manifest),
          made('functions.json', 'src/functions/catalogue.ts', () => functionsMetadataText('zh')),
          made('functions-en.json', 'src/functions/catalogue.ts', () => functionsMetadataText('en')),
          ...(office.origin === '' ? [officeFiles()] : []),
        ],
      }),
    ],
    devServer: {
      static: false,
      hot: false,
      client: false,
      // Nobody else's business: a page under development is for the Excel on this machine.
      host: 'localhost',
      headers: { 'Access-Control-Allow-Origin': '*' },
      port: Number(env.port ?? 3000),
      ...(env.https === 'off' ? {} : { server: { type: 'https', options: await developmentCertificate(env) } }),
    },
  };
};

function isOfFirstPage(module, { chunkGraph }) {
  return chunkGraph.getModuleChunks(module).some(({ name }) => name === 'start');
}

/** Scripts and connections only to our own address and to Office.js; styles may be inline because Fluent UI makes them so. */
function contentSecurityPolicy(officeOrigin) {
  return [
    "default-src 'none'",
    `script-src 'self' ${officeOrigin}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${officeOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ]
    .map((rule) => rule.trim())
    .join('; ');
}

/** The unmodified files of @microsoft/office-js, with its licence. */
function officeFiles() {
  const folder = path.dirname(require.resolve('@microsoft/office-js/package.json'));
  const dist = path.join(folder, 'dist');
  return {
    from: `${folder.replaceAll('\\', '/')}/{LICENSE*,dist/**/*.js}`,
    to: ({ absoluteFilename }) =>
      path.join('office-js', path.relative(absoluteFilename.startsWith(dist) ? dist : folder, absoluteFilename)),
    filter: (file) =>
      !/\.debug\.js$/i.test(file) && (/LICENSE/i.test(file) || OFFICE_FILES.test(path.relative(dist, file).replaceAll('\\', '/'))),
    info: { minimized: true },
  };
}

/** The certificate that Excel trusts on a developer's machine; only the development server needs it. */
async function developmentCertificate(env) {
  if (!env.WEBPACK_SERVE) return {};
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return getHttpsServerOptions();
}
