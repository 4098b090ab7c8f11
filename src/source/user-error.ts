// A mistake in using the tool, such as a file that is not there: told to the user without a stack.

/** What went wrong and, where there is something to do about it, what. Any other error is a bug and keeps its stack. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}
