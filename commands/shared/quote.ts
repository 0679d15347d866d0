import { escapeText, md } from "../../src/chat/text.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";

/** What a person typed, said back to them: harmless, and short however long it was. */
export function quote(typed: string): Markdown {
  return md`“${escapeText(typed, 80)}”`;
}
