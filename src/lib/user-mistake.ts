import type { Kept, Rated } from "./quotas.ts";
import type { Markdown } from "./shown-text.ts";

/** What a person did wrong, where no command has a sentence of its own for it: a code with facts, said by `describeMistake`. */
export type Mistake =
  | { readonly code: "not-a-date"; readonly option: string }
  | { readonly code: "not-allowed"; readonly needed: "viewer" | "watchlist-editor" | "administrator" }
  | { readonly code: "option-missing"; readonly option: string; readonly description: string }
  | { readonly code: "no-such-choice"; readonly option: string; readonly choices: readonly string[] }
  | { readonly code: "too-many"; readonly kept: Kept; readonly most: number }
  | { readonly code: "too-often"; readonly rated: Rated; readonly most: number; readonly waitMs: number }
  | { readonly code: "not-text"; readonly option: string }
  | { readonly code: "not-of-this-server"; readonly option: string; readonly what: "channel" | "role" }
  | { readonly code: "file-too-large"; readonly option: string; readonly most: number }
  | { readonly code: "file-not-text"; readonly option: string }
  /** Not there, or Discord does not hand it over. */
  | { readonly code: "file-not-read"; readonly option: string }
  | { readonly code: "outdated-form" }
  | { readonly code: "message-without-words" };

/** Something the person can put right: a code with facts, or a command's own words: what is wrong and what to do. */
export class UserMistake extends Error {
  override readonly name = "UserMistake";
  readonly what: Mistake | Markdown;

  constructor(what: Mistake | Markdown) {
    super(typeof what === "string" ? what : what.code);
    this.what = what;
  }
}
