// The types are checked while the tests run; what is wrong with them is said at once, and fails the command like a test.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

function run(program, args) {
  const child = spawn(process.execPath, [require.resolve(program), ...args], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    child.on('exit', (status, signal) => resolve(signal ? 1 : status));
  });
}

const statuses = await Promise.all([run('typescript/bin/tsc', ['--noEmit']), run('jest/bin/jest', process.argv.slice(2))]);
process.exitCode = Math.max(...statuses);
if (statuses[0] !== 0) console.error('类型检查没有通过，见上面 tsc 的输出；单独再查：npm run types。');
