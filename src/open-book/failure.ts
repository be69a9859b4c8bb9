// What can go wrong in the program that has the workbook open, whichever it is.

export type FailureKind =
  /** A cell is being edited. */
  | 'editing'
  | 'protected'
  /** Another workbook is in front. */
  | 'elsewhere'
  /** The program does not say; most often another workbook is in front. */
  | 'unclear'
  /** Somebody else is changing the same. */
  | 'conflict'
  | 'aborted'
  /** Nobody waited for the answer any more. */
  | 'no-answer'
  /** The program could not be reached. */
  | 'unreachable'
  | 'too-much-to-write'
  | 'too-much-to-read'
  | 'missing-feature'
  /** Stopped at the user's wish. */
  | 'cancelled'
  /** A part of this product could not be loaded. */
  | 'not-loaded'
  | 'other';

interface Details {
  /** What the program calls it. */
  code?: string;
  /** Sheets that were protected before and are not any more. */
  open?: readonly string[];
  /** Some of the work was carried out before. */
  isPartly?: boolean;
  cause?: unknown;
}

export class Failure extends Error {
  readonly code: string;
  readonly open: readonly string[];
  readonly isPartly: boolean;

  constructor(
    readonly kind: FailureKind,
    { code = '', open = [], isPartly = false, cause }: Details = {},
  ) {
    super(`The work on the workbook failed: ${kind}${code && ` (${code})`}.`, { cause });
    this.code = code;
    this.open = open;
    this.isPartly = isPartly;
  }
}

/** Stops what is under way, at the user's wish. */
export class Cancelled extends Failure {
  constructor() {
    super('cancelled');
  }
}

/** What was thrown on the way, a defect of ours too. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  return new Failure((error as Error | null)?.name === 'ChunkLoadError' ? 'not-loaded' : 'other', { cause: error });
}
