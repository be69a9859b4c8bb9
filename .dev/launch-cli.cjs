#!/usr/bin/env node
// Starts the command line from its bundle beside this file. V8's compiled code is kept beside it too, one file a command:
// compiling took a third of the time of a short run. Where nothing can be kept, every run compiles anew.
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// Most runs are over before optimised code pays for being made: V8 shall wait eight times as long as usual with it, which
// long runs do not notice, and let the room for young objects grow at once. Versions of Node to come may not know the words.
if (Number(process.versions.node.split('.')[0]) < 26) {
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--semi-space-growth-factor=16');
}

/** The bundle is pure ASCII and named by its content, so code kept for another bundle is never taken for its own. */
const bundle = join(__dirname, 'BUNDLE');
const folder = `${bundle}.cache`;
const command = /^[a-z]+$/.exec(process.argv[2] ?? '')?.[0] ?? 'help';
const kept = join(folder, `${command}-${process.versions.v8}-${process.arch}`);

const script = new Script(wrap(readFileSync(bundle, 'latin1')), { filename: bundle, cachedData: whenThere(kept) });
if (script.cachedDataRejected !== false) process.once('exit', (code) => code < 2 && keep());
script.runInThisContext()(module.exports, require, module, module.filename, __dirname);

function whenThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** At the end of a run that did something, the code of every function that it used is compiled. */
function keep() {
  try {
    mkdirSync(folder, { recursive: true });
    const beside = `${kept}.${process.pid}`;
    writeFileSync(beside, script.createCachedData());
    renameSync(beside, kept);
  } catch {
    // A folder that cannot be written to, as in a shared installation.
  }
}
