// Writes the catalogue as the metadata file that Excel reads (functions.json).
import { catalogue, isDoubtful, type FunctionEntry } from './catalogue';

const types: Record<FunctionEntry['gives'], string> = { number: 'number', string: 'string', table: 'any' };

/**
 * The metadata in one language. All values are declared `any`, so that Excel converts nothing and a bad value gets our own
 * message; errors in cells are let through for the same reason, which the generator from source comments cannot express.
 * Nothing that is declared of a parameter keeps blanks from coming as 0; so Excel is asked where arguments come from, which it says
 * to functions with a matrix for a result (office-js-docs-pr, custom-functions-json: requiresParameterAddresses).
 */
export function functionsMetadata(language: 'zh' | 'en'): object {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json',
    allowErrorForDataTypeAny: true,
    functions: Object.entries<FunctionEntry>(catalogue).map(([id, entry]) => ({
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
      result: { type: types[entry.gives], dimensionality: isDoubtful(entry) ? 'matrix' : 'scalar' },
      ...(isDoubtful(entry) && { options: { requiresParameterAddresses: true } }),
    })),
  };
}
