/** What keeps Waymark from starting, in one sentence that says what to do: printed as it is, without a stack trace. */
export class StartupError extends Error {
  override readonly name = 'StartupError';

  constructor(
    message: string,
    readonly exitCode = 1,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
