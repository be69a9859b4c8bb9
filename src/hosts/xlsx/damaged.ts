// What is thrown where a part of the file is not what the format says; turned into a refusal where the file is opened.

export class DamagedFile extends Error {
  /** `place` is for people, as far as it is known: 第 7 行附近. */
  constructor(
    why: string,
    readonly place = '',
  ) {
    super(why);
  }
}

/** Does some work, and says where it was done if something is damaged; `place` is asked only then. */
export function placed<T>(place: () => string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw at(place, error);
  }
}

/** The same for work that takes its time. */
export async function placedLater<T>(place: () => string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw at(place, error);
  }
}

function at(place: () => string, error: unknown): unknown {
  return error instanceof DamagedFile ? new DamagedFile(error.message, place() + error.place) : error;
}
