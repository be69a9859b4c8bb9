// A workbook whose file has our functions as Excel does not recognise them there.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** As they are typed, as files were written before. */
export function plainCalls(bytes: Uint8Array): Uint8Array {
  return withCalls(bytes, (rest) => `SCORE${rest.replace('_', '.')}(`);
}

/** SCORE in another spelling; the others stay. */
export function respellCalls(bytes: Uint8Array, spelled: string): Uint8Array {
  return withCalls(bytes, (rest) => (rest === '' ? spelled : `_xldudf_SCORE${rest}(`));
}

function withCalls(bytes: Uint8Array, spell: (rest: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    parts[name] = strToU8(strFromU8(part).replaceAll(/_xldudf_SCORE(_\w+)?\(/g, (_, rest: string = '') => spell(rest)));
  }
  return zipSync(parts);
}
