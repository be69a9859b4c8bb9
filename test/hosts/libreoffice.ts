// Converts documents with LibreOffice: the one that all tests share, or where that fails a fresh one, once more at most.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeProfile, sharedOffice } from './shared-office';

/** Whether LibreOffice is here; on a build server it must be. */
export const hasLibreOffice = Boolean(process.env.CI) || spawnSync('soffice', ['--version']).status === 0;

interface Conversion {
  from?: 'xlsx' | 'xlsm' | 'xls' | 'docx';
  to: 'pdf' | 'xlsx' | 'xls' | 'docx' | 'csv';
  /** Calculate all formulas anew; otherwise the file's own values show. */
  recalculate?: boolean;
  /** Write cells with `csv` as they are shown, with the digits of their number format (as it is unless said), or the values themselves. */
  asShown?: boolean;
}

/** The files that LibreOffice makes of files, by name: one each (`0.pdf`), or with `csv` one a sheet (`0-录入.csv`). */
function convertWithLibreOffice(
  files: readonly Uint8Array[],
  { from = 'xlsx', to, recalculate = false, asShown = true }: Conversion,
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'rubric-score-office-'));
  try {
    const paths = files.map((_, index) => join(folder, `${index}.${from}`));
    for (const [index, path] of paths.entries()) writeFileSync(path, files[index]!);
    // 76 is UTF-8; the last -1 asks for every sheet.
    const target = to === 'csv' ? `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,${asShown},false,false,false,-1` : to;
    const made = join(folder, 'out');
    mkdirSync(made);
    const isMade = (): boolean => {
      const names = readdirSync(made);
      return paths.every((_, index) => names.some((name) => name.startsWith(to === 'csv' ? `${index}-` : `${index}.`)));
    };
    let said = '';
    const convert = (profile: string): boolean => {
      const { stdout, stderr, error } = spawnSync(
        'soffice',
        [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', target, '--outdir', made, ...paths],
        { encoding: 'utf8', timeout: 120_000 + files.length * 20_000 },
      );
      said = error?.message || stderr || stdout;
      return isMade();
    };
    const shared = sharedOffice(recalculate);
    const isDone = (shared !== undefined && convert(shared)) || convert(makeProfile(join(folder, 'first'), recalculate));
    if (!isDone) {
      // On a machine at its limits a conversion may come to nothing once; it is said, so that it does not become a habit.
      process.stderr.write(`LibreOffice made nothing (${said.trim()}); tried once more.\n`);
      if (!convert(makeProfile(join(folder, 'second'), recalculate))) throw new Error(`LibreOffice made nothing twice: ${said}`);
    }
    const names = readdirSync(made);
    return new Map(names.map((name) => [name, new Uint8Array(readFileSync(join(made, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What becomes of one file. */
export function convertToOne(bytes: Uint8Array, conversion: Conversion): Uint8Array {
  return convertEach([bytes], conversion)[0]!;
}

/** What becomes of each file, in one run of the program. */
export function convertEach(files: readonly Uint8Array[], conversion: Conversion): Uint8Array[] {
  const made = convertWithLibreOffice(files, conversion);
  return files.map((_, index) => {
    const file = made.get(`${index}.${conversion.to}`);
    if (!file) throw new Error(`LibreOffice made nothing of file ${index}.`);
    return file;
  });
}

/** The cells of every sheet of each file, by sheet name; all in one run of the program. */
export function sheetsAsCsv(
  files: readonly Uint8Array[],
  { recalculate, asShown }: Omit<Conversion, 'from' | 'to'> = {},
): Map<string, string>[] {
  const made = [...convertWithLibreOffice(files, { to: 'csv', recalculate, asShown })];
  return files.map((_, index) => {
    const start = `${index}-`;
    const own = made.filter(([name]) => name.startsWith(start));
    return new Map(own.map(([name, content]) => [name.slice(start.length).replace(/\.csv$/u, ''), new TextDecoder().decode(content)]));
  });
}
