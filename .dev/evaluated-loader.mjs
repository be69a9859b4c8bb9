// Puts the values that a module exports in the module's place: what it was made with stays out of the add-in.
import { evaluate } from './evaluate.mjs';

/** For modules whose exports are plain data. */
export default async function evaluatedLoader() {
  const { exports, files } = await evaluate(this.resourcePath);
  for (const file of files) this.addDependency(file);
  return Object.entries(exports)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}
