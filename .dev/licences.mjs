// The notices of the packages that a bundle holds, for those who get it: name, version, licence and its text, a package after the other.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may be shipped; of several to choose from one will do, of several that hold together every one must. */
const FREE = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'Zlib']);

export function isFree(licence) {
  const plain = licence.replace(/^\((.*)\)$/u, '$1');
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((each) => FREE.has(each.replace(/[()]/gu, '').trim())));
}

/** The text of the notices of the packages that these files belong to. Throws where one may not be shipped, or has no licence. */
export function noticesOf(files) {
  const folders = new Set(files.flatMap((file) => packageOf(file) ?? []));
  const packages = [...folders].map(read).sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  const once = packages.filter(
    ({ name, version }, at) => packages.findIndex((each) => each.name === name && each.version === version) === at,
  );
  const wrong = once.filter(({ licence, text }) => !isFree(licence) || text === '');
  if (wrong.length > 0) throw new Error(`Not to be shipped: ${wrong.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`);
  return once.map(({ name, version, licence, text }) => `${'='.repeat(8)} ${name} ${version} (${licence})\n\n${text.trim()}\n`).join('\n');
}

/** The nearest folder under node_modules that is a package with a name and a version. */
function packageOf(file) {
  const inside = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/u.exec(file.replace(/[?|].*$/u, ''));
  return inside?.[1];
}

function read(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const own = readdirSync(folder).filter((file) => /^(licen[sc]e|notice|copying)/iu.test(file) && !/\.(js|ts)$/iu.test(file));
  const licence = String(license?.type ?? license ?? '');
  const texts = own.map((file) => readFileSync(join(folder, file), 'utf8'));
  return {
    name,
    version,
    licence,
    text: texts.length > 0 ? texts.join('\n\n') : (leftOut[name] ?? []).map((holder) => standard(licence, holder)).join('\n\n'),
  };
}

/** Whose the packages are that come without the text of their licence, as their repositories say. */
const leftOut = {
  '@fluentui/react-icons': ['Microsoft Corporation'],
  saxes: ['Contributors', 'Isaac Z. Schlueter and Contributors (sax, from which saxes was forked)'],
};

function standard(licence, holder) {
  const text = {
    MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
    ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
  }[licence];
  return text === undefined ? '' : `Copyright (c) ${holder}\n\n${text}`;
}

/** Puts `licences.txt` beside what webpack bundles. */
export class LicencesPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('licences', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'licences', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const files = [...compilation.modules]
          .flatMap((module) => [module, ...(module.modules ?? [])])
          .flatMap(({ resource }) => resource ?? []);
        compilation.emitAsset('licences.txt', new sources.RawSource(noticesOf(files)));
      });
    });
  }
}
