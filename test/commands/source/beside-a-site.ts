import type { Caller } from "../../../src/chat/define-command.ts";
import type { Source } from "../../../src/domain/source.ts";
import { aSite, type Site } from "../../ingest/a-site.ts";
import { rss } from "../../ingest/feed/write-feed.ts";
import { aTeam, type Team, type TeamSpec } from "../a-team.ts";
import { hostileText } from "../hostile-text.ts";

const news = rss(
  ["Al-Azaim announces a book in Uzbek", "Rain in Kabul", hostileText]
    .map((title, n) => `<item><guid>${n}</guid><title><![CDATA[${title}]]></title></item>`)
    .join(""),
);

const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
  "/feed": ["application/rss+xml", news],
  "/feed?key=secret": ["application/rss+xml", news],
  "/empty": ["application/rss+xml", rss("")],
  "/home": [
    "text/html",
    '<!doctype html><title>News</title><link rel="alternate" type="application/rss+xml" href="/feed">',
  ],
  "/several": [
    "text/html",
    '<!doctype html><link rel="alternate" type="application/rss+xml" title="Sport" href="/empty"><link rel="alternate" type="application/rss+xml" title="All news" href="/feed">',
  ],
  "/list.opml": [
    "text/xml",
    '<opml version="2.0"><body><outline text="None" xmlUrl="/empty"/><outline text="The wire" xmlUrl="/feed"/></body></opml>',
  ],
  "/page": ["text/html", "<!doctype html><title>News</title><p>No feed here."],
};

export async function aTeamBesideASite(
  spec: TeamSpec = {},
): Promise<{ team: Team; site: Site; asked: readonly string[] }> {
  const asked: string[] = [];
  const site = await aSite((request, response) => {
    asked.push(request.url ?? "");
    const [type, body] = pages[request.url ?? ""] ?? ["text/plain", ""];
    response.writeHead(body === "" ? 503 : 200, { "content-type": type }).end(body);
  });
  return { site, asked, team: await aTeam({ privateHosts: [site.host], ...spec }) };
}

/** Adds an open source as a person does, and answers what was said at last. */
export async function add(
  team: Team,
  args: Readonly<Record<string, string>>,
  who: Partial<Caller> = {},
): Promise<string> {
  const offered = await team.message("source add", { handling: "open", ...args }, who);
  if ((offered.components ?? []).length === 0) return offered.content ?? "";
  return (await team.press(offered, "Save", who)).content ?? "";
}

export function aSource(id: string, given: Partial<Source> = {}): Source {
  const cadence = { kind: "every", ms: 600_000 } as const;
  return { id, name: id, kind: "feed", url: `file:///nowhere/${id}`, cadence, tags: [], handling: "open", ...given };
}
