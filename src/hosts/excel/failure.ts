// What Excel calls an error, and what kind of failure that is.
import { Failure, type FailureKind } from '../../open-book/failure';

const kinds: Readonly<Record<string, FailureKind>> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'protected',
  InvalidSelection: 'elsewhere',
  InactiveWorkbook: 'elsewhere',
  GeneralException: 'unclear',
  Conflict: 'conflict',
  RequestAborted: 'aborted',
  ConnectionFailure: 'unreachable',
  ServerError: 'unreachable',
  RequestPayloadSizeLimitExceeded: 'too-much-to-write',
  ResponsePayloadSizeLimitExceeded: 'too-much-to-read',
  ApiNotFound: 'missing-feature',
};

/** Errors that Excel knows nothing of are left as they are. */
export function failureOf(error: unknown): unknown {
  if (error instanceof PartlyDone) {
    const failure = failureOf(error.cause);
    const { kind, code, open }: Pick<Failure, 'kind' | 'code' | 'open'> = failure instanceof Failure ? failure : new Failure('other');
    return new Failure(kind, { code, open, isPartly: true, cause: error });
  }
  if (error instanceof LeftOpen) return new Failure(kindOf(error.cause), { code: codeOf(error.cause), open: error.sheets, cause: error });
  return error instanceof Failure || codeOf(error) === '' ? error : new Failure(kindOf(error), { code: codeOf(error), cause: error });
}

function kindOf(error: unknown): FailureKind {
  return kinds[codeOf(error)] ?? 'other';
}

/** What Excel calls an error; '' for others. */
export function codeOf(error: unknown): string {
  return (error as { code?: string } | null)?.code ?? '';
}

/** Another workbook has come to the front, as far as Excel tells. */
export function isElsewhere(error: unknown): boolean {
  return ['elsewhere', 'unclear'].includes(kindOf(error));
}

/** On the web an answer cannot be larger than 5 MB. */
export function isTooMuch(error: unknown): boolean {
  return kindOf(error) === 'too-much-to-read';
}

/** What Excel says where a sheet is protected with a password that nobody has given. */
export function asksForPassword(error: unknown): boolean {
  return /^(AccessDenied|InvalidArgument|InvalidOperation)$|Password/.test(codeOf(error));
}

/** Something failed after some of the work had been carried out, which stays. */
export class PartlyDone extends Error {
  constructor(cause: unknown) {
    super('Some of the work was carried out.', { cause });
  }
}

/** Something failed after sheets had been opened that could not be protected again. */
export class LeftOpen extends Error {
  constructor(
    readonly sheets: readonly string[],
    cause: unknown,
  ) {
    super('Sheets are not protected any more.', { cause });
  }
}
