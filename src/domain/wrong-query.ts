/** What is wrong with a query: a code with facts, said by `describeWrongQuery`. `found` is the piece as it is written. */
export type WrongQuery =
  | { readonly code: "too-long"; readonly most: number; readonly length: number }
  | { readonly code: "too-many-parts" | "too-deep" | "long-phrase" | "near-distance"; readonly most: number }
  | { readonly code: "regex-work"; readonly most: number; readonly work: number }
  /** Each alone may be, but not all of a server's. */
  | { readonly code: "regex-work-of-server" }
  | { readonly code: "regex-too-long"; readonly most: number; readonly length: number }
  | { readonly code: "empty" | "matches-everything" | "star-without-word" | "star-within-word" }
  | { readonly code: "unopened-parenthesis" | "unclosed-parenthesis" | "empty-parentheses" }
  | { readonly code: "unclosed-quotation" | "empty-quotation" }
  | { readonly code: "exact-without-word" | "entity-without-id" }
  | { readonly code: "regex-without-slashes" | "not-a-regex" | "regex-of-nothing" }
  /** NEAR joins what has no place in a text. */
  | { readonly code: "near-without-place" }
  /** A part is missing there. */
  | { readonly code: "part-missing"; readonly where: "end" | "before-parenthesis" | "between-operators" }
  | { readonly code: "field-without-part"; readonly field: string }
  | { readonly code: "facet-without-value"; readonly facet: string }
  | { readonly code: "unknown-field"; readonly field: string; readonly known: readonly string[] }
  | { readonly code: "small-operator"; readonly found: string }
  /** The sign of another query language, and what is written here instead. */
  | { readonly code: "foreign-symbol"; readonly found: string; readonly instead: string }
  | { readonly code: "no-letters"; readonly found: string }
  | { readonly code: "short-prefix"; readonly found: string }
  | { readonly code: "unknown-entity"; readonly id: string; readonly nearest: string | undefined }
  /** A field such as `event:` has a fixed set of values, and this is none of them. */
  | {
      readonly code: "unknown-value";
      readonly facet: "event" | "stance";
      readonly value: string;
      readonly known: readonly string[];
      readonly nearest: string | undefined;
    }
  | { readonly code: "unknown-place"; readonly name: string; readonly nearest: string | undefined }
  | { readonly code: "not-a-toll"; readonly value: string };
