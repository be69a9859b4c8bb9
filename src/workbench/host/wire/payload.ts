// How much one request may carry, and one answer.
import type { ExcelKind } from '../behaviour';
import type { ResponseBody } from './protocol';

/** Excel on the web takes and gives 5 MB at a time. */
const MOST: Partial<Record<ExcelKind, number>> = { web: 5_000_000 };

const encoder = new TextEncoder();
export const byteLength = (text: string): number => encoder.encode(text).length;

/** The answer to give instead; undefined where the size is fine. */
export function oversize(bytes: number, excel: ExcelKind, what: 'Request' | 'Response'): ResponseBody | undefined {
  if (bytes <= (MOST[excel] ?? Infinity)) return undefined;
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: `${what}PayloadSizeLimitExceeded`,
      Message: `The ${what.toLowerCase()} payload size has exceeded the limit.`,
      Location: '',
      ActionIndex: 0,
      HttpStatusCode: 413,
    },
  };
}
