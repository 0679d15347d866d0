/** A link as one can open it, `undefined` for what is neither http nor https once resolved against `base`. */
export function absoluteLink(written: string, base: string): string | undefined {
  const trimmed = written.trim();
  if (trimmed === "" || trimmed.length > 4096) return undefined;
  const url = URL.parse(trimmed, URL.canParse(base) ? base : undefined);
  return url?.protocol === "http:" || url?.protocol === "https:" ? url.href : undefined;
}
