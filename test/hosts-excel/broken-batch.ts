// Lets one request of the add-in stop half-way, as Excel does when the connection or the memory fails.
import { safeArray } from '../../src/workbench/host/wire/safe-array';
import type { RunningOfficeHost } from '../excel/office-host';

interface External {
  Execute(id: number, params: unknown[], callback: (result: unknown, code: number) => void): void;
}

interface Body {
  Actions: unknown[];
}

const BATCH = 93;
const BODY = 4;

/** The `nth` request from now carries out `share` of its actions and then fails; later ones work again. Answers whether it came. */
export function breakBatch({ window }: RunningOfficeHost, nth: number, share = 0.5, code = 'RequestAborted'): () => boolean {
  const external = window.external as unknown as External;
  const real = external.Execute;
  let count = 0;
  external.Execute = (id, params, callback) => {
    if (id !== BATCH || ++count !== nth) return real(id, params, callback);
    const nested = Array.isArray(params[0]);
    const values = [...((nested ? params[0] : params) as unknown[])];
    const body = JSON.parse(values[BODY] as string) as Body;
    values[BODY] = JSON.stringify({ ...body, Actions: body.Actions.slice(0, Math.floor(body.Actions.length * share)) });
    real(id, nested ? [values] : values, (answer) => {
      const [result, status, headers, text] = answer as [number, number, unknown, string];
      const Error = { Code: code, Message: 'stopped half-way', Location: '', ActionIndex: 0, HttpStatusCode: 500 };
      callback(safeArray([result, status, headers, JSON.stringify({ ...(JSON.parse(text) as object), Error })]), 0);
    });
  };
  return () => count >= nth;
}

/** Does something just before the `nth` request from now is carried out: what a colleague does in the meantime. */
export function beforeBatch({ window }: RunningOfficeHost, nth: number, work: () => void): void {
  const external = window.external as unknown as External;
  const real = external.Execute;
  let count = 0;
  external.Execute = (id, params, callback) => {
    if (id === BATCH && ++count === nth) work();
    real(id, params, callback);
  };
}

/** Excel answers nothing until the returned function is called. */
export function holdBatches({ window }: RunningOfficeHost): () => void {
  const external = window.external as unknown as External;
  const real = external.Execute;
  const held: (() => void)[] = [];
  external.Execute = (id, params, callback) => {
    if (id === BATCH) held.push(() => real(id, params, callback));
    else real(id, params, callback);
  };
  return () => {
    external.Execute = real;
    for (const send of held) send();
  };
}
