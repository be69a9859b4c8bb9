// For esbuild: the fields of Univer's classes are set plainly. As they come, each goes through a helper, which takes longer than the
// calculation that the objects are made for.
import { readFile } from 'node:fs/promises';

const FIELD = /\b_defineProperty\(this, "([\w$]+)", /g;

export const plainFields = {
  name: 'plain-fields',
  setup({ onLoad }) {
    onLoad({ filter: /@univerjs[\\/].*[\\/]es[\\/].*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(FIELD, '(this.$1 = '),
      loader: 'js',
    }));
  },
};
