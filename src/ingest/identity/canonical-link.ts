/**
 * The same address however it was shared: scheme and host in lower case, default port, fragment and tracking parameters off.
 *
 * The remaining parameters keep their order and spelling: a site may give order a meaning, and one feed gives one order.
 * Anything but http and https, and what is no URL at all, is returned trimmed and otherwise untouched.
 */
export function canonicalLink(link: string): string {
  const trimmed = link.trim();
  if (!URL.canParse(trimmed)) return trimmed;

  const url = new URL(trimmed);
  if (url.protocol !== "http:" && url.protocol !== "https:") return trimmed;

  url.hash = "";
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !isTracking(pair));
  url.search = kept.join("&");
  return url.href;
}

/** One text for all addresses of one page: what `canonicalLink` drops, and http for https, `www.`, and a slash at the end. For comparing, not for following. */
export function sameAddress(link: string): string {
  return canonicalLink(link)
    .replace(/^https?:\/\/(www\.)?/u, "")
    .replace(/\/(?=$|\?)/u, "");
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
