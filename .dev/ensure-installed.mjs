// Installs the locked packages when node_modules is missing or older than the lockfile.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const age = (path) => statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (age('node_modules/.package-lock.json') < age('package-lock.json')) {
  console.error('正在安装所需的软件包（只在首次或版本更新后需要）……');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it refuses a lockfile without the packages of platforms that a registry does not carry.
  const { status } = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('安装没有完成。请检查到 npm 软件源的网络连接，然后重新运行同一条命令。');
    process.exit(status ?? 1);
  }
}
