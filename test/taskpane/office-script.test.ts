// Where the built page loads Office.js from, and what its policy allows for it.
import type { Configuration } from 'webpack';
import { officeScript } from '../../.dev/office-script.mjs';
import { instrument } from '../../src/workbench/server/serve.mjs';

const makeConfiguration =
  jest.requireActual<(env: object) => Promise<Configuration & { devServer: { host: string } }>>('../../webpack.config.js');

/** What webpack puts into the page, and whether the files of Office.js go with the build. */
async function pageOf(env: object): Promise<{ officeJs: string; scripts: string; connections: string; carriesOffice: boolean }> {
  const { plugins = [] } = await makeConfiguration(env);
  const pages = plugins as {
    userOptions?: { filename: string; templateParameters(compilation: object, assets: object): { officeJs: string; csp: string } };
    patterns?: { from: string }[];
  }[];
  const { officeJs, csp } = pages
    .find(({ userOptions }) => userOptions?.filename === 'taskpane.html')!
    .userOptions!.templateParameters({ namedChunkGroups: new Map() }, { js: [] });
  const rule = (name: string) => new RegExp(`${name} ([^;]*)`, 'u').exec(csp)![1]!.trim();
  return {
    officeJs,
    scripts: rule('script-src'),
    connections: rule('connect-src'),
    carriesOffice: pages.some(({ patterns }) => patterns?.some(({ from }) => from.includes('office-js/{LICENSE'))),
  };
}

test('officejs=21vianet loads Office.js from the network of Office in China, which alone the policy allows', async () => {
  const origin = 'https://appsforoffice.cdn.partner.office365.cn';
  expect(await pageOf({ officejs: '21vianet' })).toEqual({
    officeJs: `${origin}/appsforoffice/lib/1/hosted/office.js`,
    scripts: `'self' ${origin}`,
    connections: `'self' ${origin}`,
    carriesOffice: false,
  });
});

test('officejs=local carries Office.js along and allows no other address', async () => {
  expect(await pageOf({ officejs: 'local' })).toEqual({
    officeJs: 'office-js/office.js',
    scripts: "'self'",
    connections: "'self'",
    carriesOffice: true,
  });
});

test('without it Office.js comes from Microsoft, and nothing is carried along', async () => {
  const origin = 'https://appsforoffice.microsoft.com';
  expect(await pageOf({})).toEqual({
    officeJs: `${origin}/lib/1/hosted/office.js`,
    scripts: `'self' ${origin}`,
    connections: `'self' ${origin}`,
    carriesOffice: false,
  });
});

test('another word is refused, with what is allowed', async () => {
  await expect(makeConfiguration({ officejs: '21viant' })).rejects.toThrow(/microsoft、21vianet、local.*“21viant”/u);
  expect(() => officeScript('toString')).toThrow('21vianet');
});

test('the workbench gives the page its own Office.js, whichever network it was built for', () => {
  for (const source of ['microsoft', '21vianet']) {
    expect(instrument(`<head><script src="${officeScript(source).src}"></script></head>`)).toBe(
      '<head><script src="/workbench/attach.js"></script><script src="/office-js/office.js"></script></head>',
    );
  }
});

test('the development server listens to this machine alone', async () => {
  expect((await makeConfiguration({ https: 'off' })).devServer.host).toBe('localhost');
});
