// One run of a program.
import { spawnSync } from 'node:child_process';
import { secondsSince } from './measure';

/** Throws where it ends otherwise than with one of `statuses`. */
export function timed(program: string, args: readonly string[], statuses: readonly number[] = [0]): { seconds: number; stdout: string } {
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(program, args, {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  const seconds = secondsSince(start);
  if (!statuses.includes(status ?? -1)) throw new Error(`${args.join(' ')}: exit ${status}: ${stderr.slice(-500)}`);
  return { seconds, stdout };
}
