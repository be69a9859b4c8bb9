// Failures as Excel reports them to the client: a code, a sentence, an HTTP status.

const MESSAGES: Record<string, string> = {
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: 'The resource being created already exists.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  Conflict: 'Request could not be processed because of a conflict.',
  InvalidReference: 'This reference is not valid for the current operation.',
  AccessDenied: 'You cannot perform the requested operation.',
};
const STATUS: Record<string, number> = { ItemNotFound: 404, ItemAlreadyExists: 409, AccessDenied: 403, NotImplemented: 501 };

class HostError extends Error {
  override readonly name = 'HostError';
  readonly status: number;
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? MESSAGES[code] ?? code);
    this.status = STATUS[code] ?? 400;
  }
}

/** By name, because a grid may come from another bundle. */
export function isHostError(error: unknown): error is HostError {
  return error instanceof Error && error.name === 'HostError';
}

export function fail(code: string, message?: string): never {
  throw new HostError(code, message);
}
