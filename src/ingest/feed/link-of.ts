import { getDomain } from "tldts";
import { type Element, find, findAll, textOf } from "./feed.ts";
import { entryFields } from "./feed-fields.ts";
import { trueLink } from "./true-link.ts";

/**
 * The page that an entry or a feed is about: RSS's text, Atom's `alternate`, else a guid that is a permalink.
 *
 * @param bases what a relative link is relative to where no `xml:base` says, best first
 */
export function linkOf(element: Element, bases: readonly string[]): string | undefined {
  const links = findAll(element, entryFields.link);
  const pages = links.filter(isPage);
  const others = links.filter(
    (link) => !isPage(link) && !link.attributes.has("href") && !/^enclosure$/i.test(relation(link)),
  );
  const candidates = [
    ...findAll(element, ["feedburner:origlink"]),
    ...pages.filter((link) => !link.attributes.has("href")),
    ...pages.filter((link) => link.attributes.has("href")).toSorted((a, b) => Number(isWeb(b)) - Number(isWeb(a))),
    ...others,
  ];
  for (const link of candidates) {
    const absolute = absoluteLink(link.attributes.get("href") ?? textOf(link), baseOf(link, bases));
    if (absolute !== undefined) return trueLink(absolute);
  }
  return permalink(element);
}

/** The address that relative links inside an element are relative to. */
export function baseOf(element: Element, bases: readonly string[]): string {
  const [nearest = "about:blank"] = bases;
  if (element.base === undefined) return nearest;
  return URL.parse(element.base, bases.at(-1))?.href ?? nearest;
}

/** A link as one can open it, `undefined` for what is neither http nor https once resolved against `base`. */
export function absoluteLink(written: string | undefined, base: string): string | undefined {
  const trimmed = withScheme(written?.trim() ?? "", base);
  if (trimmed === "" || trimmed.length > 4096) return undefined;
  const url = URL.parse(trimmed, URL.canParse(base) ? base : undefined);
  return url?.protocol === "http:" || url?.protocol === "https:" ? url.href : undefined;
}

/** `www.example.org/a` and, on example.org, `example.org/a` are addresses whose scheme somebody left out; `a.html` is none. */
function withScheme(written: string, base: string): string {
  const host = /^([\w-]+(?:\.[\w-]+)+)(?::\d+)?(?=[/?#]|$)/.exec(written)?.[1];
  if (host === undefined) return written;
  const domain = getDomain(host);
  const isHost = host.startsWith("www.") || (domain !== null && domain === getDomain(base));
  return isHost ? `${URL.parse(base)?.protocol === "http:" ? "http" : "https"}://${written}` : written;
}

function isPage(link: Element): boolean {
  return /^(alternate)?$/i.test(relation(link));
}

function isWeb(link: Element): boolean {
  return /^(text\/html|application\/xhtml\+xml)?$/i.test(link.attributes.get("type")?.trim() ?? "");
}

function relation(link: Element): string {
  return link.attributes.get("rel")?.trim() ?? "";
}

/** RSS 2.0: a guid is the entry's address unless `isPermaLink` says no. */
function permalink(element: Element): string | undefined {
  const guid = find(element, ["guid"]);
  if (guid === undefined || guid.attributes.get("ispermalink")?.trim().toLowerCase() === "false") return undefined;
  return absoluteLink(textOf(guid), "");
}
