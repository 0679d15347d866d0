/** What is wrong with the store; stable, for tests and exit codes. People read the message. */
export type StoreTrouble =
  | "unsupported"
  | "missing-folder"
  | "cannot-open"
  | "foreign"
  | "corrupt"
  | "full"
  | "read-only"
  | "locked"
  | "newer"
  | "bad-record"
  | "taken-away"
  | "lost-writes"
  | "copied"
  | "closed"
  | "failed";

/**
 * The store cannot do what it was asked; nothing was read as absent and nothing was half written.
 *
 * `message` is for the operator: what is wrong, then what to do. It never holds a record's content or a password.
 */
export class StoreProblem extends Error {
  override readonly name = "StoreProblem";
  readonly code: StoreTrouble;
  /** The record that it is about, where it is about one. */
  readonly record: { readonly kind: string; readonly key: string } | undefined;

  constructor(code: StoreTrouble, message: string, options?: ErrorOptions & Partial<Pick<StoreProblem, "record">>) {
    super(message, options);
    this.code = code;
    this.record = options?.record;
  }
}
