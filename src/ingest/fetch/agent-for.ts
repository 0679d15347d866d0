import type { Agent } from "node:http";
import { HttpsProxyAgent } from "https-proxy-agent";
import { SocksProxyAgent } from "socks-proxy-agent";

/**
 * The way through a proxy: CONNECT for `http:` and `https:` ones, SOCKS5 for `socks5:`. Names are looked up by the proxy,
 * so that no look-up here shows what is read; the guard then judges addresses and ports as written, and the proxy's network the rest.
 */
export function agentFor(via: string): Agent {
  if (/^socks5h?:/u.test(via)) return new SocksProxyAgent(via.replace(/^socks5:/u, "socks5h:"));
  return new HttpsProxyAgent(via);
}
