import { md } from "../../src/chat/text.ts";
import { type FactSource, tlps } from "../../src/domain/statement.ts";
import type { Tlp } from "../../src/facts/filter-by-tlp.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { quote } from "../shared/quote.ts";
import { refanged } from "../shared/web-address.ts";

/** By whom something is said, how sure that is, and who may see it. */
export interface Said {
  readonly source: FactSource;
  /** Admiralty code; F6 (neither can be judged) where none was typed. */
  readonly grade: string;
  readonly tlp: Tlp;
}

/** `https://example.org/page B2 amber`, in any order. Throws UserMistake for anything else. */
export function readSource(typed: string, day: string): Said {
  const words = typed.split(/\s+/u).filter((word) => word !== "");
  const grades = words.filter((word) => /^[A-F][1-6]$/iu.test(word));
  const marks = words.flatMap((word) => tlps.filter((tlp) => tlp === word.toLowerCase().replace(/^tlp:/u, "")));
  const isOther = (word: string) => !(/^[A-F][1-6]$/iu.test(word) || isTlp(word));
  const [address = "", ...rest] = words.filter(isOther);
  const [first] = rest;
  if (first !== undefined)
    throw new UserMistake(
      md`**Source, grade, TLP**: ${quote(first)} is neither a web address, nor a grade (\`A1\` to \`F6\`), nor a TLP (\`clear\`, \`green\`, \`amber\`, \`amber+strict\`, \`red\`).`,
    );
  if (grades.length > 1 || marks.length > 1)
    throw new UserMistake(md`**Source, grade, TLP**: give one grade and one TLP at most.`);
  return { source: sourceOf(address, day), grade: grades[0]?.toUpperCase() ?? "F6", tlp: marks[0] ?? "green" };
}

function isTlp(word: string): boolean {
  return tlps.some((tlp) => tlp === word.toLowerCase().replace(/^tlp:/u, ""));
}

/** Throws UserMistake for what is no web address. */
export function sourceOf(address: string, day: string): FactSource {
  const url = URL.parse(refanged(address.trim()));
  if (url === null || !["http:", "https:"].includes(url.protocol) || url.username !== "" || url.password !== "")
    throw new UserMistake(md`\`source\` is the web address of who says so, as \`https://example.org/page\`.`);
  return {
    title: "Noted in chat",
    publisher: url.host,
    short: `this server, reported: ${url.host}, noted ${day}`,
    url: url.href,
  };
}
