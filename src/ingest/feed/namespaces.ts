/** Prefix (`""` for the default namespace) to the customary prefix of its namespace. */
export type Prefixes = ReadonlyMap<string, string>;

/** Namespaces by the prefix under which the readers know them, whatever prefix a feed gives them. */
const customary: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/2005/atom", "atom"],
  ["https://www.w3.org/2005/atom", "atom"],
  ["http://purl.org/atom/ns#", "atom"],
  ["http://purl.org/net/rss1.1#", "rss"],
  ["http://example.com/newformat#", "atom"],
  ["http://example.com/necho", "atom"],
  ["http://purl.org/echo/", "atom"],
  ["uri/of/echo/namespace#", "atom"],
  ["http://purl.org/pie/", "atom"],
  ["http://purl.org/rss/1.0/", "rss"],
  ["http://my.netscape.com/rdf/simple/0.9/", "rss"],
  ["http://channel.netscape.com/rdf/simple/0.9/", "rss"],
  ["http://backend.userland.com/rss", "rss"],
  ["http://blogs.law.harvard.edu/tech/rss", "rss"],
  ["http://backend.userland.com/rss2", "rss"],
  ["http://my.netscape.com/publish/formats/rss-0.91.dtd", "rss"],
  ["http://www.w3.org/1999/xhtml", "xhtml"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
  ["http://purl.org/rss/1.0/modules/content/", "content"],
  ["http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"],
  ["http://search.yahoo.com/mrss/", "media"],
  ["http://search.yahoo.com/mrss", "media"],
  ["http://purl.org/rss/1.0/modules/syndication/", "sy"],
  ["http://rssnamespace.org/feedburner/ext/1.0", "feedburner"],
  ["http://www.w3.org/xml/1998/namespace", "xml"],
]);

/** The prefix under which the readers know a namespace; `undefined` for one they do not. */
export function customaryPrefix(uri: string): string | undefined {
  return customary.get(uri.trim().toLowerCase());
}

/** The prefixes in effect inside an element that declares these attributes. */
export function withDeclarations(outer: Prefixes, attributes: ReadonlyMap<string, string>): Prefixes {
  let own: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    own ??= new Map(outer);
    const prefix = name.slice("xmlns:".length);
    own.set(prefix, customaryPrefix(value) ?? prefix);
  }
  return own ?? outer;
}

/**
 * The name under which a reader looks for an element: lower case, `dc:date` for any prefix of Dublin Core.
 *
 * RSS, XHTML and unprefixed Atom names come bare; an Atom name under a prefix keeps `atom:` (in RSS, `atom:link` is not `link`).
 */
export function canonicalName(rawName: string, prefixes: Prefixes): string {
  const colon = rawName.indexOf(":");
  const written = colon < 0 ? "" : rawName.slice(0, colon).toLowerCase();
  const local = rawName.slice(colon + 1).toLowerCase();
  const prefix = prefixes.get(written) ?? written;

  const bare = prefix === "" || prefix === "rss" || prefix === "xhtml" || (prefix === "atom" && written === "");
  return bare ? local : `${prefix}:${local}`;
}
