import { createServer, type Server, type ServerResponse } from "node:http";
import type { OneServer } from "./fill-store.ts";

/** `round` is another number each time. */
type Answer = (response: ServerResponse, round: number) => void;

interface Kind {
  readonly name: string;
  /** How many sites of it, each a host of its own. */
  readonly count: number;
  readonly answer: Answer;
}

const slowMs = 9_000;
const entriesOfHeavy = 20_000;
const floodsAtATime = 95;
const longAtATime = 20;
const alikeShown = 40;

const kinds: readonly Kind[] = [
  { name: "upgrade", count: 8, answer: ({ socket }) => void socket?.write(switching) },
  { name: "silent", count: 4, answer: () => undefined },
  { name: "drip", count: 4, answer: drip },
  { name: "slow", count: 24, answer: (response) => void setTimeout(() => send(response, ["late"]), slowMs) },
  {
    name: "heavy",
    count: 12,
    answer: (response, round) => send(response, titles(entriesOfHeavy, `heavy ${round}`)),
  },
  { name: "alike", count: 2, answer: (response, round) => send(response, alike(round)) },
  { name: "flood", count: 2, answer: (response, round) => send(response, titles(floodsAtATime, `flood ${round}`)) },
  {
    name: "long",
    count: 4,
    answer: (response, round) => send(response, titles(longAtATime, `long ${round}`), filler),
  },
];

const switching = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
const filler = `${"xy".repeat(400)} ${"smoke ".repeat(200)}`;

/** All that the sites of one server can do to a reader at once, and watches as heavy as are taken. */
export class HostileSites {
  /** How many requests each kind of site was sent. */
  readonly asked = new Map<string, number>();
  readonly sources: { readonly id: string; readonly url: string }[] = [];
  readonly hosts: string[] = [];
  readonly watches: OneServer["watches"] = [
    { query: "flood", severity: "critical" },
    { query: "bazaar", severity: "high" },
    ...Array.from({ length: 198 }, (_, n) => ({ query: heavyQuery(n), severity: "critical" }) as const),
  ];
  readonly #servers: Server[] = [];

  async listen(): Promise<this> {
    for (const kind of kinds) for (let at = 0; at < kind.count; at += 1) await this.#open(kind, at);
    return this;
  }

  stop(): void {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }

  get round(): number {
    return [...this.asked.values()].reduce((sum, count) => sum + count, 0);
  }

  async #open({ name, answer }: Kind, at: number): Promise<void> {
    const server = createServer((_, response) => {
      this.asked.set(name, (this.asked.get(name) ?? 0) + 1);
      answer(response, this.round);
    });
    this.#servers.push(server);
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("a site has no port");
    const host = `127.0.0.1:${address.port}`;
    this.hosts.push(host);
    this.sources.push({ id: `${name}-${at}`, url: `http://${host}/feed.xml` });
  }
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/rss+xml" });
  const timer = setInterval(() => response.write("<"), 1_000);
  response.on("close", () => clearInterval(timer));
}

function titles(count: number, words: string): readonly string[] {
  return Array.from({ length: count }, (_, n) => `Invented ${words} of the gate number ${n}`);
}

/** The same news with one new word each time. */
function alike(round: number): readonly string[] {
  return Array.from({ length: alikeShown }, (_, n) => {
    const word = (round * 7 + n).toString(36).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "k");
    return `Fire at the lantern bazaar of Kunduz is under control, traders of the old town say, and the road along the river to the northern gate stays closed until the evening, as residents of the ${word} row had feared`;
  });
}

/** As much work for each letter as a query may have. */
function heavyQuery(n: number): string {
  return Array.from({ length: 15 }, (_, at) => `re:/(x+y+)+z${n}q${at}/`).join(" OR ");
}

function send(response: ServerResponse, shown: readonly string[], text = ""): void {
  const date = new Date().toUTCString();
  const items = shown.map(
    (title) =>
      `<item><guid isPermaLink="false">${title.replaceAll(" ", "-")}</guid><title>${title}</title><description>${text}</description><pubDate>${date}</pubDate></item>`,
  );
  response.writeHead(200, { "content-type": "application/rss+xml" });
  response.end(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Invented</title><link>https://example.org/</link><description>Invented</description>${items.join("")}</channel></rss>`,
  );
}
