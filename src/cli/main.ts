// The program rubric-score: gives a command the process's own streams and the bundled rubrics.
import { documented } from '../rubric/library/documented';
import { shelfOf } from '../rubric/shelf';
import { run } from './run';

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void run(process.argv.slice(2), { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr }, shelfOf(documented)).then((code) => {
  process.exitCode = code;
});
