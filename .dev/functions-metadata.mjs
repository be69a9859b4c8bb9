// Makes the metadata files of the custom functions from src/functions/metadata.ts.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** The text of functions.json (`zh`) or functions-en.json (`en`). */
export async function functionsMetadataText(language) {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: ['src/functions/metadata.ts'],
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  const { functionsMetadata } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return `${JSON.stringify(functionsMetadata(language), null, 2)}\n`;
}
