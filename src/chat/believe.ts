import type { Label, Markdown } from "../lib/shown-text.ts";

// The only place where a text is believed: an overload says more than its body knows.

/** A test names the files that may use this. */
export function asMarkdown(text: string): Markdown;
export function asMarkdown(text: string): string {
  return text;
}

export function asLabel(text: string): Label;
export function asLabel(text: string): string {
  return text;
}

export function asBoth(text: string): Markdown & Label;
export function asBoth(text: string): string {
  return text;
}
