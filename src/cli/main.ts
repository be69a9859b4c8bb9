// The program rubric-score: gives a command the process's own streams and the bundled rubrics.
import { documented } from '../rubric/library/documented';
import { shelfOf } from '../rubric/shelf';
import { complain } from './command';
import { cannotWrite, faultCode } from './file-faults';
import { run } from './run';

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', (error) => {
  if (faultCode(error) === 'EPIPE') process.exit();
  process.exit(complain(process, cannotWrite('标准输出', error, '', '').refusal));
});

void run(process.argv.slice(2), { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr }, shelfOf(documented)).then(
  (code) => {
    process.exitCode = code;
  },
);
