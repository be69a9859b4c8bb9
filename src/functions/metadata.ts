// Writes the catalogue as the metadata file that Excel reads (functions.json).
import { catalogue, type Entry } from './catalogue';

const results: Record<Entry['gives'], object> = {
  number: { type: 'number', dimensionality: 'scalar' },
  string: { type: 'string', dimensionality: 'scalar' },
  table: { type: 'any', dimensionality: 'matrix' },
};

/**
 * The metadata in one language. All values are declared `any`, so that Excel converts nothing and a bad value gets our own
 * message; errors in cells are let through for the same reason, which the generator from source comments cannot express.
 */
export function functionsMetadata(language: 'zh' | 'en'): object {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json',
    allowErrorForDataTypeAny: true,
    functions: Object.entries<Entry>(catalogue).map(([id, entry]) => ({
      id,
      name: id,
      description: entry.help[language],
      parameters: entry.parameters.map(({ name, help, takes, optional }) => ({
        name,
        description: help[language],
        type: 'any',
        dimensionality: takes === 'cell' ? 'scalar' : 'matrix',
        ...(optional ? { optional: true } : {}),
        ...(takes === 'repeating' ? { repeating: true } : {}),
      })),
      result: results[entry.gives],
    })),
  };
}
