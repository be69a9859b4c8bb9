// Sets the fields of Univer's classes plainly. As they come, each goes through a helper, which takes longer than the calculation that the
// objects are made for.
import { readFile } from 'node:fs/promises';

const FIELD = /\b_defineProperty\d*\(this, "([\w$]+)", /g;

/** The same script, of Univer's packages or of a bundle with them. */
export const plainly = (script) => script.replaceAll(FIELD, '(this.$1 = ');

/** For esbuild. */
export const plainFields = {
  name: 'plain-fields',
  setup({ onLoad }) {
    onLoad({ filter: /@univerjs[\\/].*[\\/]es[\\/].*\.js$/ }, async ({ path }) => ({
      contents: plainly(await readFile(path, 'utf8')),
      loader: 'js',
    }));
  },
};
