// A workbook whose file has our functions as they are typed, as files were written before: Excel does not recognise them.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export function plainCalls(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    parts[name] = strToU8(strFromU8(part).replaceAll(/_xldudf_SCORE(_\w+)?\(/g, (_, rest: string = '') => `SCORE${rest.replace('_', '.')}(`));
  }
  return zipSync(parts);
}
