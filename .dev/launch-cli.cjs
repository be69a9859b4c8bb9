#!/usr/bin/env node
// Starts the command line from its bundle beside this file. V8's compiled code is kept beside it too, one file a command: without it
// a short run takes 1.4 times as long, a year's three commands for 164 units 1.2 times. Where nothing can be kept, every run compiles anew.
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// Most runs are over before optimised code pays for being made: V8 shall wait eight times as long as usual with it. Template, validation
// and report of 164 units take 1.6 times the processor time without this (1.3 times for 1,640 units), measured in pairs, as what follows.
// Versions of Node to come may not know the word.
const KNOWN = 26;
const isKnown = Number(process.versions.node.split('.')[0]) < KNOWN;
if (isKnown) setFlagsFromString('--interrupt-budget=1000000');

/** The bundle is named by its content, so code kept for another is never taken for its own. */
const bundle = join(__dirname, 'BUNDLE');
const folder = `${bundle}.cache`;
const command = /^[a-z]+$/.exec(process.argv[2] ?? '')?.[0] ?? 'help';
// These go through hundreds of small files, which are let go one by one: V8 shall look for what was let go once there is a fifth more, not
// three times as much. 1,640 files that came back take 240 MB so, and 340 without this; 164 take the same time (measured in pairs).
if (isKnown && (command === 'split' || command === 'collect')) setFlagsFromString('--heap-growing-percent=20');
const kept = join(folder, `${command}-${process.versions.v8}-${process.arch}`);

const script = new Script(wrap(readFileSync(bundle, 'utf8')), { filename: bundle, cachedData: whenThere(kept) });
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
