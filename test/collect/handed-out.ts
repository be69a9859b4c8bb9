// A book that was handed out to every unit, and the files as they come back.
import { openXlsxHere } from '../../src/cli/xlsx';
import { bookOf, handOut, need, threeUnits, type Back } from '../hand-out/desk';

/** When a file was saved, where it matters. */
export const MORNING = '2022-12-15T01:00:00Z';
export const NOON = '2022-12-15T04:00:00Z';

export async function handedOut(units = threeUnits): Promise<{ book: Uint8Array; file: (who: string) => Uint8Array }> {
  const { book, files } = await handOut(await bookOf(units));
  return { book, file: (who) => files.get(`填报表_${who}.xlsx`)! };
}

/** A file that comes back, saved in the morning unless told otherwise. */
export const back = (name: string, bytes: Uint8Array, others: Partial<Back> = {}): Back => ({ name, bytes, saved: MORNING, ...others });

export const openFile = async (bytes: Uint8Array) => {
  return { host: need(await openXlsxHere(bytes)) };
};
