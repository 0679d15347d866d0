/** What of an address says nothing of the page that it names. */
export interface AddressRule {
  readonly name: string;
  /** Parameters, as `name=value`. */
  readonly parameter?: (pair: string) => boolean;
  /** A part of the path. */
  readonly path?: RegExp;
  /** A part of the whole address, for comparing only: without it nobody could follow the address. */
  readonly compared?: RegExp;
}

export const addressRules: readonly AddressRule[] = [
  { name: "trackers say how a reader came", parameter: isTracking },
  { name: "a session id in a parameter is a visitor's", parameter: isSession },
  { name: "a session id in a path is a visitor's", path: /;jsessionid=[^/;]*|\/\(S\([^)]*\)\)/giu },
  { name: "a page for small screens is the page", compared: /\/amp(?=\/?(?:$|\?))/u, parameter: isForSmallScreens },
  { name: "http and https lead to one page", compared: /^https?:\/\//u },
  { name: "www. leads to the same host", compared: /(?<=^|^https?:\/\/)www\./u },
  { name: "a slash at the end names nothing more", compared: /\/(?=$|\?)/u },
];

/**
 * The same address however it was shared: scheme and host in lower case; default port, fragment, tracking parameters and
 * session ids off.
 *
 * The remaining parameters keep their order and spelling: a site may give order a meaning, and one feed gives one order.
 * Anything but http and https, and what is no URL at all, is returned trimmed and otherwise untouched.
 */
export function canonicalLink(link: string, rules: readonly AddressRule[] = addressRules): string {
  const trimmed = link.trim();
  const url = URL.parse(trimmed);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return trimmed;

  // Each part that is set is a parse of the whole address.
  if (trimmed.includes("#")) url.hash = "";
  const path = without(
    url.pathname,
    rules.map((rule) => rule.path),
  );
  if (path !== url.pathname) url.pathname = path;
  if (trimmed.includes("?")) url.search = keptParameters(url, rules);
  return url.href;
}

function keptParameters({ search }: URL, rules: readonly AddressRule[]): string {
  const pairs = search.slice(1).split("&");
  return pairs.filter((pair) => pair !== "" && !rules.some(({ parameter }) => parameter?.(pair))).join("&");
}

/** One text for all addresses of one page: what `canonicalLink` drops, and http for https, `www.`, and a slash at the end. For comparing, not for following. */
export function sameAddress(link: string, rules: readonly AddressRule[] = addressRules): string {
  return without(
    canonicalLink(link, rules),
    rules.map(({ compared }) => compared),
  );
}

function without(text: string, parts: readonly (RegExp | undefined)[]): string {
  return parts.reduce((kept: string, part) => (part === undefined ? kept : kept.replace(part, "")), text);
}

/** An address in the parts that a feed changes by themselves; each empty where it has none. */
export interface AddressParts {
  readonly host: string;
  /** With the parameters that say what the page is. */
  readonly path: string;
  readonly fragment: string;
}

/** What `sameAddress` keeps, with the fragment beside it: one that routes within a page (`#/`, `#!`) is part of the path. */
export function addressParts(link: string, rules: readonly AddressRule[] = addressRules): AddressParts {
  const address = sameAddress(link, rules);
  const [, host = "", rest = ""] = /^((?:https?:\/\/)?[^/?]*)(.*)$/su.exec(address) ?? [];
  const fragment = URL.parse(link.trim())?.hash ?? "";
  const routes = /^#[/!]/u.test(fragment);
  return { host, path: routes ? `${rest}${fragment}` : rest, fragment: routes ? "" : fragment };
}

/** What a server puts into addresses to know a visitor by. */
const sessionNames =
  /^(?:phpsessid|jsessionid|asp\.?net_sessionid|aspsessionid\w*|cfid|cftoken|sid|session_?id|sess_?id|zenid|oscsid)$/u;

/** A short value may be a section (`sid=12`): only what is long and mixed is a visitor's. */
function isSession(pair: string): boolean {
  const [name = "", value = ""] = pair.split("=", 2);
  return sessionNames.test(name.toLowerCase()) && /^(?=.*\d)[\w-]{8,}$/u.test(value) && !/^\d{1,10}$/u.test(value);
}

function isForSmallScreens(pair: string): boolean {
  return /^(?:amp(?:=1|=true)?|outputtype=amp)$/iu.test(pair);
}

/** Parameters that say how a reader came, never what the page is. */
const trackingNames = new Set(
  "fbclid gclid gclsrc dclid gbraid wbraid yclid ysclid msclkid twclid igshid igsh mc_cid mc_eid mkt_tok _hsenc _hsmi oly_anon_id oly_enc_id vero_id wickedid s_cid icid ncid cmpid rss_id fb_action_ids fb_action_types fb_source _openstat ga_source ga_medium ga_term ga_content ga_campaign at_medium at_campaign at_link_id at_ptr_name traffic_source".split(
    " ",
  ),
);

function isTracking(pair: string): boolean {
  const name = pair.split("=", 1)[0]?.toLowerCase() ?? "";
  return /^(utm_|pk_|mtm_|hsa_)/.test(name) || trackingNames.has(name);
}
