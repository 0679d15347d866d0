import { aConnectProxy } from "./a-proxy.ts";
import { aSite } from "./a-site.ts";
import { rss } from "./feed/write-feed.ts";

const news = rss("<item><guid>1</guid><title>Rain in Kabul</title></item>");

export interface WatchedSite {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly url: (path: string) => string;
  /** Paths that were asked by the program's own name, which it says only where it asks directly. */
  readonly direct: () => readonly string[];
  /** Paths that were asked by a neutral name. */
  readonly throughProxy: () => readonly string[];
  readonly proxy: { readonly url: string; readonly asked: readonly string[] };
}

/**
 * A site that remembers by whom it was asked, with a proxy that leads to it and counts. It has a feed at every path, but for
 * `/page`, which names the feed `leadsTo`, and `/short`, which redirects there.
 */
export async function aWatchedSite(
  leadsTo = "/feed",
  heard: (userAgent: string) => void = () => {},
): Promise<WatchedSite> {
  const asked: { readonly path: string; readonly isNeutral: boolean }[] = [];
  const site = await aSite(({ url = "", headers }, response) => {
    asked.push({ path: url, isNeutral: headers["user-agent"] === "Mozilla/5.0 (compatible; feed reader)" });
    heard(headers["user-agent"] ?? "");
    if (url === "/short") response.writeHead(302, { location: leadsTo }).end();
    else if (url === "/page") response.end(pageNaming(leadsTo));
    else response.writeHead(200, { "content-type": "application/rss+xml" }).end(news);
  });
  return {
    host: site.host,
    url: site.url,
    direct: () => asked.filter(({ isNeutral }) => !isNeutral).map(({ path }) => path),
    throughProxy: () => asked.filter(({ isNeutral }) => isNeutral).map(({ path }) => path),
    proxy: await aConnectProxy(Number(site.host.split(":")[1])),
  };
}

function pageNaming(feed: string): string {
  return `<!doctype html><title>News</title><link rel="alternate" type="application/rss+xml" href="${feed}"><p>Rain in Kabul</p>`;
}
