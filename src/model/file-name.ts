// What a file may be called so that every system and Excel take it; the one place that decides it.

/** Windows has no use for the signs up to |, nor Excel for brackets in the name of a workbook; half a pair of surrogates is no sign. */
const SIGN = /[\\/:*?"<>|[\]\p{Cc}\p{Cs}]/u;
const SIGNS = new RegExp(SIGN.source, 'gu');
/** Devices of Windows, whatever ending follows: CON.xlsx is the console. */
const DEVICE = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])\s*(?:\.|$)/iu;
/** Letters, with room for an ending: systems take 255 bytes, and a Chinese letter has three. */
const LONGEST = 80;
/** Dots and blanks at the edges are hidden or cut away. */
const EDGES = /^[.\s]+|[.\s]+$/gu;

/** Whether a file can be called so; `name` is without its ending. */
export function isFileName(name: string): boolean {
  return name !== '' && name.length <= LONGEST && !SIGN.test(name) && !DEVICE.test(name) && name.replace(EDGES, '') === name;
}

/** The nearest name that a file can have, with its ending; `otherwise` where nothing of it is left. */
export function fileName(name: string, ending: string, otherwise: string): string {
  const plain = name.replace(SIGNS, '').replace(EDGES, '');
  const short =
    plain
      .slice(0, LONGEST)
      .replace(/[\uD800-\uDBFF]$/u, '')
      .replace(EDGES, '') || otherwise;
  return `${DEVICE.test(short) ? `_${short.slice(0, LONGEST - 1)}` : short}.${ending}`;
}
