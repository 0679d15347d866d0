import { createServer, type Server } from "node:http";

export interface FeedItem {
  /** The guid; also the end of the link. */
  readonly id: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly published: number;
}

/** A feed on 127.0.0.1 whose items are published while it is polled: newest first, with an ETag, as real ones are. */
export class FeedServer {
  /** How often it was asked, and how often its answer was 304. */
  asked = 0;
  unchanged = 0;
  /** Called at each request, before it is answered: what is published then is in the answer. */
  onAsked: () => void = () => {};
  /** How long each answer takes, in milliseconds. */
  delayMs = 0;
  #items: readonly FeedItem[] = [];
  #revision = 0;
  #port = 0;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      this.asked += 1;
      this.onAsked();
      const etag = `"revision-${this.#revision}"`;
      const same = request.headers["if-none-match"] === etag;
      if (same) this.unchanged += 1;
      const body = same ? undefined : this.#rss();
      setTimeout(() => {
        response.writeHead(same ? 304 : 200, { etag, "content-type": "application/rss+xml" });
        response.end(body);
      }, this.delayMs);
    });
  }

  /** `127.0.0.1:PORT`, as ALLOW_PRIVATE_HOSTS wants it. */
  get host(): string {
    return `127.0.0.1:${this.#port}`;
  }

  get url(): string {
    return `http://${this.host}/feed.xml`;
  }

  get items(): readonly FeedItem[] {
    return this.#items;
  }

  publish(...items: readonly FeedItem[]): void {
    this.#items = [...items.toReversed(), ...this.#items];
    this.#revision += 1;
  }

  /** Items leave the feed, as old ones do. */
  withdraw(ids: ReadonlySet<string>): void {
    this.#items = this.#items.filter(({ id }) => !ids.has(id));
    this.#revision += 1;
  }

  async listen(): Promise<this> {
    await new Promise<void>((ready) => this.#server.listen(0, "127.0.0.1", ready));
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("the feed server has no port");
    this.#port = address.port;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }

  #rss(): string {
    const items = this.#items.map(({ id, title, published }) => {
      const date = new Date(published).toUTCString();
      return `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>https://example.org/${id}</link><pubDate>${date}</pubDate></item>`;
    });
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>Invented wire</title><link>https://example.org/</link><description>Invented</description>${items.join("")}</channel></rss>`;
  }
}
