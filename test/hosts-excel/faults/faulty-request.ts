// Lets one request of the add-in fail in one of the ways in which Excel, or the way to it, fails.
import { safeArray } from '../../../src/workbench/host/wire/safe-array';
import type { RunningOfficeHost } from '../../excel/office-host';

export const faults = ['busy', 'refused', 'item gone', 'too large', 'half done', 'no answer', 'late answer', 'connection lost'] as const;
export type Fault = (typeof faults)[number];

/** What Excel calls it, where it carries out nothing of the request. */
const CODES: Partial<Record<Fault, string>> = {
  busy: 'InvalidOperationInCellEditMode',
  refused: 'AccessDenied',
  'item gone': 'ItemNotFound',
  'too large': 'RequestPayloadSizeLimitExceeded',
  'connection lost': 'ConnectionFailure',
};

interface External {
  Execute(id: number, params: unknown[], callback: (result: unknown, code: number) => void): void;
}

interface FaultyRequest {
  /** How many requests there were. */
  count(): number;
  /** Excel works again; what it had not answered yet it carries out now. */
  mend(): Promise<void>;
}

const BATCH = 93;
const BODY = 4;

/** `silent` is called where Excel does not answer. Without a fault the requests are counted. */
export function faultyRequest({ window }: RunningOfficeHost, nth = Infinity, fault: Fault = 'refused', silent?: () => void): FaultyRequest {
  const external = window.external as unknown as External;
  const real = external.Execute;
  const late: (() => Promise<void>)[] = [];
  let count = 0;
  external.Execute = (id, params, callback) => {
    if (id !== BATCH) return real(id, params, callback);
    count++;
    const isHit = fault === 'connection lost' ? count >= nth : count === nth;
    if (!isHit) return real(id, params, callback);
    const code = CODES[fault];
    if (code !== undefined) return setTimeout(() => callback(broken(code), 0));
    if (fault === 'half done') return real(id, halved(params), (answer) => callback(broken('RequestAborted', answer), 0));
    if (fault === 'late answer')
      late.push(
        () =>
          new Promise((answered) => {
            real(id, params, (answer, status) => {
              callback(answer, status);
              answered();
            });
          }),
      );
    setTimeout(() => silent?.());
  };
  return {
    count: () => count,
    mend: async () => {
      external.Execute = real;
      for (const carryOut of late) await carryOut();
    },
  };
}

function broken(code: string, answer?: unknown): unknown {
  const [result, status, headers, text] = (answer ?? [0, 200, ['Content-Type', 'application/json'], '{"Results":[],"TraceIds":[]}']) as [
    number,
    number,
    unknown,
    string,
  ];
  const Error = { Code: code, Message: 'it fails', Location: '', ActionIndex: 0, HttpStatusCode: 500 };
  return safeArray([result, status, headers, JSON.stringify({ ...(JSON.parse(text) as object), Error })]);
}

/** The first half of what the request asks for. */
function halved(params: unknown[]): unknown[] {
  const nested = Array.isArray(params[0]);
  const values = [...((nested ? params[0] : params) as unknown[])];
  const body = JSON.parse(values[BODY] as string) as { Actions: unknown[] };
  values[BODY] = JSON.stringify({ ...body, Actions: body.Actions.slice(0, Math.floor(body.Actions.length / 2)) });
  return nested ? [values] : values;
}
