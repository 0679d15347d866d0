import { escapeText, shorten } from "../../src/chat/text.ts";

/** What a person typed, said back to them: harmless, and short however long it was. */
export function quote(typed: string): string {
  return `“${escapeText(shorten(typed, 80))}”`;
}
