// How things are timed: several runs in turn, so that a slow moment of the machine falls on all sides.

interface Measured {
  name: string;
  /** Median seconds of one run. */
  seconds: number;
}

type Job = () => void | Promise<void>;

/** Runs every job `rounds` times in turn after one round to warm up, and gives each one's median. */
export async function measure(jobs: Readonly<Record<string, Job>>, rounds = 9): Promise<Measured[]> {
  const times = new Map(Object.keys(jobs).map((name) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, job] of Object.entries(jobs)) {
      const start = process.hrtime.bigint();
      await job();
      const seconds = secondsSince(start);
      if (round >= 0) times.get(name)!.push(seconds);
    }
  }
  return [...times].map(([name, each]) => ({ name, seconds: median(each) }));
}

export function secondsSince(start: bigint): number {
  return Number(process.hrtime.bigint() - start) / 1e9;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
