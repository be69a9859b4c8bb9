// Runs the command line in this process, with texts for streams.
import { run } from '../../src/cli/run';
import { shelf } from '../shelf';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** `stdin` comes in the given pieces. */
export async function runCli(args: readonly string[], ...stdin: (string | Uint8Array)[]): Promise<Ran> {
  const ran = { code: -1, out: '', err: '' };
  ran.code = await run(
    args,
    {
      stdin: (async function* () {
        yield* stdin;
      })(),
      stdout: { write: (text) => (ran.out += text) },
      stderr: { write: (text) => (ran.err += text) },
    },
    shelf,
  );
  return ran;
}

/** The answers of `score` to requests, one a line. */
export async function scoreLines(...requests: unknown[]): Promise<{ code: number; answers: Record<string, unknown>[] }> {
  const { code, out } = await runCli(['score'], requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  return {
    code,
    answers: out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
