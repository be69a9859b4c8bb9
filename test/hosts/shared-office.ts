// One LibreOffice for a whole run of the tests: starting it costs seven seconds of processor time, a conversion less than one.
// It is started by whoever needs it first and ends with the run; there are two, as one calculates every file anew and the other never.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Forces formulas to be calculated on opening, whatever values the file has. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** A text: with a spreadsheet open in it (seen in 7.4), LibreOffice saves a hidden first sheet of another as a visible one. */
const EMPTY_DOCUMENT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text/></office:body></office:document>`;

const MOST_WAIT = 90_000;

/** A fresh profile in a folder: what LibreOffice calls its user installation. */
export function makeProfile(folder: string, recalculate: boolean): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  if (recalculate) writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE);
  return pathToFileURL(profile).href;
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** The profile of the LibreOffice that all tests of this run share; undefined where none can be had. */
export function sharedOffice(recalculate: boolean): string | undefined {
  const { RUBRIC_SCORE_OFFICE: run, RUBRIC_SCORE_OFFICE_OWNER: owner } = process.env;
  if (!run || !owner || process.platform !== 'linux') return undefined;
  const folder = join(run, recalculate ? 'calculates' : 'keeps');
  const profile = pathToFileURL(join(folder, 'profile')).href;
  try {
    mkdirSync(folder);
    makeProfile(folder, recalculate);
    const document = join(folder, 'open.fodt');
    writeFileSync(document, EMPTY_DOCUMENT);
    const keeper = spawn(process.execPath, [join(__dirname, 'office-keeper.cjs'), owner, folder, profile, document], {
      stdio: 'ignore',
      detached: true,
    });
    keeper.unref();
  } catch {
    // Another test has started it.
  }
  // LibreOffice locks the document that it has open: then it takes conversions.
  for (let waited = 0; waited < MOST_WAIT; waited += 100) {
    if (existsSync(join(folder, '.~lock.open.fodt#'))) return profile;
    pause(100);
  }
  return undefined;
}
