/**
 * Text that may be shown. A plain `string` counts as text from outside, and whatever is posted takes only these, so that a text
 * which nobody escaped does not compile. Only `src/chat/text.ts` and `links.ts` make them.
 */

declare const asMarkdown: unique symbol;
declare const asLabel: unique symbol;

/** Chat's Markdown in the program's own words, in which everything from outside is escaped. */
export type Markdown = string & { readonly [asMarkdown]: true };

/** Signs that a person can see, in one line, for where Discord reads no Markdown: buttons, menus, completions, names of threads. */
export type Label = string & { readonly [asLabel]: true };

/** A text that is in the source code itself; `never` for any other. */
export type Own<Text> = Text extends string ? (Record<never, never> extends Record<Text, true> ? never : Text) : never;
