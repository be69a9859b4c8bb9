// The manifest is sound, its variants are too, and a fault of each kind would be seen.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { forDevelopment, withOrigin } from '../../.dev/manifest-variants.mjs';
import { commandIds } from '../../src/commands/ids';
import { catalogue } from '../../src/functions/catalogue';
import { functionsMetadata } from '../../src/functions/metadata';
import { manifestFaults, type Surroundings } from './manifest-faults';

const root = resolve(__dirname, '../..');
const manifest = readFileSync(resolve(root, 'manifest.xml'), 'utf8');
const metadata = functionsMetadata('zh') as { functions: { id: string }[] };

const around: Surroundings = {
  // What webpack writes beside the assets; test/taskpane/build.test.ts looks at the build itself.
  files: new Set([
    ...readdirSync(resolve(root, 'assets')).map((name) => `assets/${name}`),
    'taskpane.html',
    'help.html',
    'functions.js',
    'functions.json',
    'functions-en.json',
  ]),
  metadataIds: metadata.functions.map(({ id }) => id),
  associatedFunctions: Object.keys(catalogue),
  associatedActions: commandIds,
};

test('the production manifest has no fault', () => {
  expect(manifestFaults(manifest, around)).toEqual([]);
});

test('production asks for no namespace, ExcelApi 1.9 and SharedRuntime 1.1', () => {
  expect(manifest).not.toContain('<Namespace');
  expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.9"/>');
  expect(manifest).toContain('<bt:Set Name="SharedRuntime" MinVersion="1.1"/>');
});

test('the ribbon has its buttons, in Chinese and in English', () => {
  const labels = [...manifest.matchAll(/<Control [^>]*>\s*<Label resid="([^"]+)"/gu)].map(([, resid]) =>
    new RegExp(`<bt:String id="${resid}" DefaultValue="([^"]+)">\\s*<bt:Override Locale="en-US" Value="([^"]+)"`, 'u')
      .exec(manifest)
      ?.slice(1),
  );
  expect(labels.map((label) => label?.[0])).toEqual([
    '打开助手',
    '生成模板',
    '一键校验',
    '生成通报',
    '用 SCORE 公式',
    '用原生公式',
    '固化为数值',
    '修复公式',
  ]);
  expect(labels.every((label) => /^[A-Za-z ]+$/u.test(label?.[1] ?? ''))).toBe(true);
});

test('every text has an English override', () => {
  const texts = [...manifest.matchAll(/<bt:String id="([^"]+)"[^>]*?(\/?)>/gu)];
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter(([, , closed]) => closed).map(([, id]) => id)).toEqual([]);
});

test('a manifest for another address has all its addresses there', () => {
  const moved = withOrigin(manifest, 'https://score.example.cn/addin');
  expect(moved).not.toContain('localhost');
  expect(manifestFaults(moved.replaceAll('example.cn/addin', 'example.cn'), around)).toEqual([]);
  for (const bad of ['http://score.example.cn', 'score.example.cn', 'https://score.example.cn/', 'https://a"b']) {
    expect(() => withOrigin(manifest, bad)).toThrow('https');
  }
});

test('the development manifest can be installed beside the production one', () => {
  const development = forDevelopment(manifest);
  expect(manifestFaults(development, around)).toEqual([]);
  const idOf = (xml: string) => /<Id>([^<]+)</u.exec(xml)![1];
  expect(idOf(development)).not.toBe(idOf(manifest));
  expect(development).toContain('<DisplayName DefaultValue="政务评分助手（开发）">');
  expect(development).toContain('<bt:String id="Functions.Namespace" DefaultValue="SCORE_DEV"/>');
  expect(development).not.toContain('id="RubricScore.');
});

describe('a planted fault is found:', () => {
  const planted: [string, (xml: string) => string, string][] = [
    ['a lost end tag', (xml) => xml.replace('</Supertip>', ''), 'not well-formed'],
    [
      'children in another order',
      (xml) => xml.replace(/(<Title resid="OpenPane\.Label"\/>)(\s*)(<Description resid="OpenPane\.Tip"\/>)/u, '$3$2$1'),
      'Supertip holds',
    ],
    ['an element that does not belong', (xml) => xml.replace('<Runtimes>', '<Runtimes><Extra/>'), 'Extra'],
    ['a broken id', (xml) => xml.replace('<Id>7b0d3c52', '<Id>7b0d3c5'), 'is not a GUID'],
    ['a broken version', (xml) => xml.replace('<Version>0.1.0.0', '<Version>0.1-beta'), 'Version'],
    ['a resid without a resource', (xml) => xml.replace('resid="Validate.Tip"', 'resid="Validate.Tipp"'), 'points at Validate.Tipp'],
    [
      'a long text where a short one belongs',
      (xml) => xml.replace('Title resid="Validate.Label"', 'Title resid="Validate.Tip"'),
      'not in bt:ShortStrings',
    ],
    [
      'a repeated id',
      (xml) => xml.replace('id="RubricScore.Publish"', 'id="RubricScore.Validate"'),
      'id RubricScore.Validate stands twice',
    ],
    ['a short text of 126 characters', (xml) => xml.replace('DefaultValue="打开助手"', `DefaultValue="${'开'.repeat(126)}"`), '126 of 125'],
    ['a long text of 251 characters in English', (xml) => xml.replace('Value="Opens the pane', `Value="${'x'.repeat(251)}`), 'of 250'],
    [
      'an address without https',
      (xml) => xml.replace('"https://localhost:3000/functions.json"', '"http://localhost:3000/functions.json"'),
      'is not https',
    ],
    ['a missing picture', (xml) => xml.replace('validate-16.png', 'validate-17.png'), 'assets/validate-17.png is not in the build'],
    ['a missing override file', (xml) => xml.replace('functions-en.json', 'functions-us.json'), 'functions-us.json is not in the build'],
    [
      'a button without an action',
      (xml) => xml.replace('<FunctionName>publish', '<FunctionName>publishAll'),
      'no action is associated with publishAll',
    ],
    [
      'another page for the commands',
      (xml) => xml.replace('<FunctionFile resid="Pane.Url"', '<FunctionFile resid="Help.Url"'),
      'several pages',
    ],
  ];

  test.each(planted)('%s', (_title, plant, found) => {
    expect(plant(manifest)).not.toBe(manifest);
    expect(manifestFaults(plant(manifest), around).join('\n')).toContain(found);
  });

  test('a function that the metadata does not list, and one that nothing implements', () => {
    expect(manifestFaults(manifest, { ...around, associatedFunctions: [...around.associatedFunctions, 'SCORE.NEW'] })).toEqual([
      'SCORE.NEW is not in functions.json',
    ]);
    expect(manifestFaults(manifest, { ...around, metadataIds: [...around.metadataIds, 'SCORE.OLD'] })).toEqual([
      'no function is associated with SCORE.OLD',
    ]);
  });
});
