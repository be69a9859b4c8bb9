// One run of a Node program of ours, and what it cost.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { timed } from './timed';

interface Cost {
  seconds: number;
  /** Of all its threads together. */
  processorSeconds: number;
  /** Peak resident memory in MB. */
  megabytes: number;
}

/** `statuses` are those with which it ends well. */
export function probed(folder: string, args: readonly string[], statuses: readonly number[] = [0]): Cost {
  const [figures, probe] = [join(folder, 'figures.json'), join(folder, 'probe.cjs')];
  const write = `require('node:fs').writeFileSync(${JSON.stringify(figures)}, JSON.stringify((${costs.toString()})()))`;
  writeFileSync(probe, `process.on('exit', () => ${write});`);
  const { seconds } = timed(process.execPath, ['-r', probe, ...args], statuses);
  const { kilobytes, processor } = JSON.parse(readFileSync(figures, 'utf8')) as ReturnType<typeof costs>;
  return { seconds, processorSeconds: processor / 1e6, megabytes: kilobytes / 1024 };
}

/** Put into the program as text. What the system counts as its most memory may be that of the program which started it. */
function costs(): { kilobytes: number; processor: number } {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const processor = userCPUTime + systemCPUTime;
  try {
    const [, peak] = /VmHWM:\s+(\d+)/u.exec(process.getBuiltinModule('node:fs').readFileSync('/proc/self/status', 'utf8'))!;
    return { kilobytes: Number(peak), processor };
  } catch {
    return { kilobytes: maxRSS, processor };
  }
}
