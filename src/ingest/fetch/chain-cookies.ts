import { registrableDomain } from "../identity/registrable-domain.ts";

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  /** Also for the hosts below it. */
  readonly isWide: boolean;
  readonly isSecure: boolean;
}

/** In all, and of one. */
const mostCookies = 30;
const longestCookie = 4_096;

/** The cookies that a chain of redirects sets and wants to see again: they go back to who set them, and are forgotten with the chain. */
export class ChainCookies {
  #cookies: readonly Cookie[] = [];

  /** @param written what `Set-Cookie` said, one a line */
  note(url: URL, written = ""): void {
    for (const line of written.split("\n")) {
      const cookie = line.length > longestCookie ? undefined : cookieIn(line, url);
      if (cookie === undefined) continue;
      const others = this.#cookies.filter(({ name, host }) => name !== cookie.name || host !== cookie.host);
      this.#cookies = /;\s*max-age\s*=\s*(?:0|-)/iu.test(line) ? others : [...others, cookie].slice(-mostCookies);
    }
  }

  /** The header for a request; none where nothing is for that host. */
  headerFor(url: URL): { readonly cookie?: string } {
    const fitting = this.#cookies.filter((cookie) => isFor(cookie, url));
    return fitting.length === 0 ? {} : { cookie: fitting.map(({ name, value }) => `${name}=${value}`).join("; ") };
  }
}

function cookieIn(line: string, url: URL): Cookie | undefined {
  const [, name, value = ""] = /^\s*([^=;\s]+)\s*=\s*([^;]*)/u.exec(line) ?? [];
  if (name === undefined) return undefined;
  const wide = /;\s*domain\s*=\s*\.?([^;\s]+)/iu.exec(line)?.[1]?.toLowerCase();
  const isWide =
    wide !== undefined && isBelow(url.hostname, wide) && registrableDomain(`http://${wide}/`) === ownDomain(url);
  return {
    name,
    value: value.trim(),
    host: isWide ? wide : url.hostname,
    isWide,
    isSecure: /;\s*secure\s*(?:;|$)/iu.test(line),
  };
}

function isFor({ host, isWide, isSecure }: Cookie, url: URL): boolean {
  if (isSecure && url.protocol !== "https:") return false;
  return url.hostname === host || (isWide && isBelow(url.hostname, host));
}

function isBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function ownDomain(url: URL): string {
  return registrableDomain(url.href);
}
