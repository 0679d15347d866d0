import { customaryPrefix } from "./namespaces.ts";

/**
 * Whether rss-parser can be trusted with a feed. It cannot where it would be silently wrong (`xml:base`, a document type,
 * prefixes of one's own, other capitals, languages below the root, numbers of windows-1252 letters) or would not end.
 * What it refuses with an error is not looked for: refusing is quick.
 */
export function suitsRssParser(text: string): boolean {
  const start = endOfProlog(text);
  const root = /^<(?:rss|feed|rdf:RDF)(\s[^<>]*)?>/.exec(text.slice(start, start + 8000));
  if (root === null) return false;

  const rest = text.slice(start + root[0].length);
  return hasCustomaryPrefixes(root[1] ?? "") && !amiss.test(text) && !amissBelow.test(rest) && endsSoon(rest);
}

/** Where the root begins, after declarations, instructions and comments. */
function endOfProlog(text: string): number {
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0;
    const closing = text.startsWith("<!--", at) ? "-->" : "?>";
    if (closing === "?>" && !text.startsWith("<?", at)) return at;
    const end = text.indexOf(closing, at);
    if (end < 0) return at;
    at = end + closing.length;
  }
}

function hasCustomaryPrefixes(rootAttributes: string): boolean {
  for (const [, prefix = "", uri = ""] of rootAttributes.matchAll(/\bxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g)) {
    const known = customaryPrefix(uri);
    if (prefix !== "" && known !== undefined && known !== prefix) return false;
    if (prefix === "" && known !== undefined && known !== "atom" && known !== "rss") return false;
  }
  return true;
}

const amiss = /xml:base|<!DOCTYPE|&#(?:1[2-5]\d|x[89][\da-f]);/i;
/** A declaration below the root, or an element that RSS does not write in capitals. */
const amissBelow =
  /xmlns|xml:lang|<(?:TITLE|LINK|ITEM|Title|Link|Item|DESCRIPTION|Description|PubDate|pubdate|PUBDATE|GUID|Guid)\b/;

/**
 * rss-parser's removal of tags looks from each `<` to the next `>` that no line break follows: time by the square of the
 * openings between two such closings, so their number is bounded. Escaped ones count; it unescapes before.
 */
function endsSoon(text: string): boolean {
  let openings = 0;
  for (const [sign] of text.matchAll(/<|&lt;|&#60;|&#x3c;|(?:>|&gt;|&#62;|&#x3e;)(?!\n|&#1[03];|&#x[ad];|$)/gi)) {
    openings = /^(?:<|&lt|&#60|&#x3c)/i.test(sign) ? openings + 1 : 0;
    if (openings > 200) return false;
  }
  return true;
}
