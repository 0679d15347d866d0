import { foldText } from "../text/fold.ts";
import { fields, type Query, queryLimits } from "./query.ts";
import { type FoundMistake, mistake } from "./query-mistake.ts";
import type { QueryToken } from "./query-token.ts";
import { readFacet } from "./read-facet.ts";
import { readPlainWord } from "./read-plain-word.ts";

/** A token and where the next one may begin. */
export interface Lexed {
  readonly token: QueryToken;
  readonly next: number;
}

/** Reads the token at or after `from`. */
export function lexQuery(text: string, from: number): Lexed {
  const at = from + (/^[\s\p{Cf}]*/u.exec(text.slice(from))?.[0].length ?? 0);
  const char = text.charAt(at);
  if (char === "") return { token: { kind: "end", at }, next: at };
  if (char === "(") return { token: { kind: "open", at }, next: at + 1 };
  if (char === ")") return { token: { kind: "close", at }, next: at + 1 };
  if (opening.includes(char)) return readPhrase(text, at);
  if (char === "-" && /^-[^\s-]/.test(text.slice(at))) return { token: { kind: "not", at }, next: at + 1 };
  if (char === "=") return readExact(text, at);
  if (char === "@") return readEntity(text, at);
  if (text.startsWith("re:/", at)) return readRegex(text, at);
  return readWord(text, at);
}

const opening = '"“„«‟”';
const phrase = /^["“„«‟”]([^"“”„«»‟]*)["“”»‟]/u;
const word = /^[^\s()"“”„«»‟]+/u;

function readPhrase(text: string, at: number): Lexed {
  const found = phrase.exec(text.slice(at));
  if (found === null) {
    return failed(mistake(at, { code: "unclosed-quotation" }, `${text.trimEnd()}"`));
  }
  const inner = (found[1] ?? "").replaceAll(/\s+/g, " ").trim();
  if (!hasWords(inner)) return failed(mistake(at, { code: "empty-quotation" }));
  return leaf(at, { kind: "phrase", text: inner }, found[0].length);
}

function readExact(text: string, at: number): Lexed {
  const rest = text.slice(at + 1);
  const quoted = phrase.exec(rest);
  const found = quoted === null ? word.exec(rest)?.[0] : quoted[1];
  const exact = (found ?? "").replaceAll(/\s+/g, " ").trim();
  if (!hasWords(exact)) return failed(mistake(at, { code: "exact-without-word" }, "=ISKP"));
  return leaf(at, { kind: "exact", text: exact }, 1 + (quoted?.[0].length ?? exact.length));
}

function readEntity(text: string, at: number): Lexed {
  const found = /^[\p{L}\p{N}_-]+/u.exec(text.slice(at + 1))?.[0];
  if (found === undefined) return failed(mistake(at, { code: "entity-without-id" }, "@isis-k"));
  return leaf(at, { kind: "entity", id: found.toLowerCase() }, 1 + found.length);
}

function readRegex(text: string, at: number): Lexed {
  const found = /^re:\/((?:[^/\\]|\\.)+)\//su.exec(text.slice(at));
  if (found === null) return failed(mistake(at, { code: "regex-without-slashes" }, "re:/kh?orasan/"));
  const source = found[1] ?? "";
  if (source.length > queryLimits.regexLength) {
    return failed(mistake(at, { code: "regex-too-long", most: queryLimits.regexLength, length: source.length }));
  }
  return leaf(at, { kind: "regex", source }, found[0].length);
}

function readWord(text: string, at: number): Lexed {
  const found = word.exec(text.slice(at))?.[0] ?? text.charAt(at);
  const prefix = /^(\p{L}+):/u.exec(found)?.[1];
  if (prefix === undefined) return { token: readPlainWord(text, found, at), next: at + found.length };
  const field = fields.find((name) => name === prefix.toLowerCase());
  if (field !== undefined) return { token: { kind: "field", at, field }, next: at + prefix.length + 1 };
  const facet = readFacet(text, at);
  if (facet === undefined) return { token: readPlainWord(text, found, at), next: at + found.length };
  if (facet.kind === "mistake") return failed(facet);
  return leaf(at, { kind: "facet", facet: facet.facet, values: facet.values }, facet.length);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(foldText(text));
}

function leaf(at: number, query: Query, length: number): Lexed {
  return { token: { kind: "leaf", at, query }, next: at + length };
}

function failed(token: FoundMistake): Lexed {
  return { token, next: token.at };
}
