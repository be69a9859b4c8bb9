// Makes the metadata files of the custom functions from src/functions/metadata.ts.
import { evaluate } from './evaluate.mjs';

/** The text of functions.json (`zh`) or functions-en.json (`en`). */
export async function functionsMetadataText(language) {
  const { exports } = await evaluate('src/functions/metadata.ts');
  return `${JSON.stringify(exports.functionsMetadata(language), null, 2)}\n`;
}
