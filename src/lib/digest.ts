import { hash } from "node:crypto";

/** 64 bits of SHA-256 over the parts, as 16 hex digits. Parts are length-prefixed, so that no two lists of parts run together. */
export function digest(...parts: readonly string[]): string {
  return hash("sha256", parts.map((part) => `${part.length}:${part}`).join(""), "hex").slice(0, 16);
}

/** A short name of a text, of `length` letters of six bits each. For telling few things apart, within one source. */
export function fingerprint(text: string, length: number): string {
  return hash("sha256", text, "base64url").slice(0, length);
}
