// A Chromium for the end-to-end tests: an installed one, or the one inside the npm package.
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];

async function executable(): Promise<string | undefined> {
  const given = process.env.CHROMIUM ?? INSTALLED.find((path) => existsSync(path));
  if (given) return given;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packed = await import('@sparticuz/chromium');
  return packed.default.executablePath();
}

/** `single-threaded`: other threads of the engine cost more than they save where another suite has the other core. */
const ARGS = ['--no-sandbox', '--disable-gpu', '--lang=zh-CN', '--js-flags=--single-threaded'];

/** Undefined where there is no browser to be had. */
export async function launchBrowser(): Promise<Browser | undefined> {
  const executablePath = await executable();
  return executablePath ? chromium.launch({ executablePath, args: ARGS }) : undefined;
}
