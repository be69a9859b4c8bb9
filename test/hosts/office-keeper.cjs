// Keeps one LibreOffice open with one document, so that it stays and takes the conversions of every test, and ends it with the run.
const { spawn } = require('node:child_process');
const { rmSync, rmdirSync } = require('node:fs');
const { dirname } = require('node:path');
const { setInterval } = require('node:timers');

const [, , owner, folder, profile, document] = process.argv;
const office = spawn('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--nologo', document], {
  stdio: 'ignore',
  detached: true,
});

function end() {
  try {
    process.kill(-office.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    rmdirSync(dirname(folder));
  } catch {
    // The other LibreOffice of this run is still there.
  }
  process.exit();
}

setInterval(() => {
  try {
    process.kill(Number(owner), 0);
  } catch {
    end();
  }
}, 500);
