// Lets one program at a time do a piece of work; the others wait until it is done.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** `lock` is a file that is there while somebody works. */
export async function alone(lock, work) {
  while (!take(lock))
    await new Promise((over) => {
      setTimeout(over, 200);
    });
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** False while another has it; what a program that is gone has left is cleared away. */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = Number(existsSync(lock) && readFileSync(lock, 'utf8'));
    if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function isRunning(program) {
  try {
    return process.kill(program, 0);
  } catch {
    return false;
  }
}
