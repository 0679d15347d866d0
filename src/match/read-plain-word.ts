import { foldText } from "../text/fold.ts";
import { facets, fields, queryLimits } from "./query.ts";
import { mistake } from "./query-mistake.ts";
import type { QueryToken } from "./query-token.ts";

const operators = new Map([
  ["OR", "or"],
  ["AND", "and"],
  ["NOT", "not"],
] as const satisfies readonly (readonly [string, "or" | "and" | "not"])[]);

const symbols = new Map([
  ["|", "OR"],
  ["||", "OR"],
  ["&", "AND"],
  ["&&", "AND"],
  ["+", "AND"],
  ["!", "NOT"],
]);

/** A run of characters without any prefix: an operator, a word, or `prefix*`. */
export function readPlainWord(text: string, found: string, at: number): QueryToken {
  const operator = [...operators].find(([name]) => name === found)?.[1];
  if (operator !== undefined) return { kind: operator, at };
  if (/^NEAR/u.test(found)) return readNear(text, found, at);
  return findSlip(text, found, at) ?? readTerm(text, found, at);
}

function readNear(text: string, found: string, at: number): QueryToken {
  const distance = Number(/^NEAR\/(\d{1,3})$/.exec(found)?.[1] ?? 0);
  if (distance >= 1 && distance <= queryLimits.distance) return { kind: "near", at, distance };
  const wrong = { code: "near-distance", most: queryLimits.distance } as const;
  return mistake(at, wrong, replaced(text, at, found, "NEAR/5"));
}

/** What people type who know another query language, or this one half. */
function findSlip(text: string, found: string, at: number): QueryToken | undefined {
  if (/^(or|and|not|near(\/\d+)?)$/i.test(found)) {
    const meant = found.toUpperCase() === "NEAR" ? "NEAR/5" : found.toUpperCase();
    return mistake(at, { code: "small-operator", found }, replaced(text, at, found, meant));
  }
  const symbol = symbols.get(found);
  if (symbol !== undefined)
    return mistake(at, { code: "foreign-symbol", found, instead: symbol }, replaced(text, at, found, symbol));
  if (found.length > 1 && found.startsWith("!")) {
    const wrong = { code: "foreign-symbol", found: "!", instead: "NOT or -" } as const;
    return mistake(at, wrong, replaced(text, at, found, `-${found.slice(1)}`));
  }
  const prefix = /^(\p{L}+):./u.exec(found)?.[1];
  if (prefix === undefined) return undefined;
  const wrong = { code: "unknown-field", field: prefix, known: [...fields, ...facets, "re"] } as const;
  return mistake(at, wrong, replaced(text, at, found, `"${found.replaceAll('"', "")}"`));
}

function readTerm(text: string, found: string, at: number): QueryToken {
  const bare = found.replace(/^[^\p{L}\p{M}\p{N}*]+/u, "").replace(/[^\p{L}\p{M}\p{N}*]+$/u, "");
  const star = bare.indexOf("*");
  if (bare.replaceAll("*", "") === "") {
    if (star >= 0) return mistake(at, { code: "star-without-word" }, "khoras*");
    return mistake(at, { code: "no-letters", found });
  }
  if (foldText(bare).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "") === "") return mistake(at, { code: "no-letters", found });
  if (star === -1) return { kind: "leaf", at, query: { kind: "word", text: bare } };
  const stem = bare.slice(0, star);
  if (star < bare.length - 1) {
    const wrong = { code: "star-within-word" } as const;
    return mistake(at + found.indexOf("*"), wrong, replaced(text, at, found, `${bare.replaceAll("*", "")}*`));
  }
  if (Array.from(foldText(stem)).length < queryLimits.prefixLetters) {
    return mistake(at, { code: "short-prefix", found: bare });
  }
  return { kind: "leaf", at, query: { kind: "prefix", text: stem } };
}

/** The whole query with one piece of it put right. */
function replaced(text: string, at: number, wrong: string, right: string): string {
  return (text.slice(0, at) + right + text.slice(at + wrong.length)).trim();
}
