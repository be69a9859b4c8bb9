// How work grows with what it is given, as a ratio within one run: no machine is so slow or so busy that it says otherwise.

const TIMES = 16;
/** What grows in proportion takes 16 times as long for 16 times as much, what grows with the square 256 times. */
const MOST = 50;
const ROUNDS = 6;

/** Does the work for so much, and for 16 times as much, in turn, until the quickest of each show that it grows in proportion; gives the
 *  ratio that they come to. */
async function timesAsLong(work: (size: number) => unknown, size: number): Promise<number> {
  let [little, much] = [Infinity, Infinity];
  for (let round = 0; round < ROUNDS && (round === 0 || much / little >= MOST); round++) {
    little = Math.min(little, await secondsOf(work, size));
    much = Math.min(much, await secondsOf(work, size * TIMES));
  }
  return much / little;
}

async function secondsOf(work: (size: number) => unknown, size: number): Promise<number> {
  const before = process.cpuUsage();
  await work(size);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export async function expectInProportion(work: (size: number) => unknown, size: number): Promise<void> {
  expect(await timesAsLong(work, size)).toBeLessThan(MOST);
}
