import { createHash } from "node:crypto";

/** 64 bits of SHA-256 over the parts, as 16 hex digits. Parts are length-prefixed, so that no two lists of parts run together. */
export function digest(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest("hex").slice(0, 16);
}
