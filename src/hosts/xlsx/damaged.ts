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
    if (!(error instanceof DamagedFile)) throw error;
    throw new DamagedFile(error.message, place() + error.place);
  }
}
