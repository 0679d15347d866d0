import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { rss } from "./feed/write-feed.ts";

type Answer = (answer: ServerResponse, request: IncomingMessage) => void;

const body = (text: () => string | Buffer, headers = {}) =>
  ((answer) => answer.writeHead(200, headers).end(text())) satisfies Answer;
const described = (text: string) => rss(`<item><title>T</title><description>${text}</description></item>`);

/** Every way known to us in which a site has brought a feed reader down, by path. */
export const hostileAnswers: Readonly<Record<string, Answer>> = {
  "/openings": body(() => described("a&lt;p".repeat(30_000))),
  "/openings-in-cdata": body(() => described(`<![CDATA[${"a<p".repeat(60_000)}]]>`)),
  "/brackets": body(() => described("<".repeat(100_000))),
  "/parentheses": body(() => rss(`<item><title>T</title><author>${"(".repeat(100_000)}</author></item>`)),
  "/deep": body(() => described("<a>".repeat(200_000) + "</a>".repeat(200_000))),
  "/deep-14-mb": body(() => described("<a>".repeat(4_600_000))),
  "/entities": body(() => `<!DOCTYPE r [<!ENTITY a0 "x">${entities(30)}]>${described("&a30;")}`),
  "/outside-entity": body(() => `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>${described("&x;")}`),
  "/attributes": body(() => rss(`<item ${Array.from({ length: 800_000 }, (_, at) => `a${at}=""`).join(" ")}/>`)),
  "/proto": body(() => rss('<item><__proto__ polluted="1"><polluted>1</polluted></__proto__><title>T</title></item>')),
  "/proto-json": body(
    () => '{"version":"jsonfeed","__proto__":{"polluted":1},"items":[{"__proto__":{"polluted":1},"title":"T"}]}',
  ),
  "/json-deep": body(() => `{"items":${"[".repeat(7_000_000)}`),
  "/json-many": body(() => `{"items":[${"{},".repeat(4_000_000)}{}]}`),
  "/many-entries": body(() =>
    rss("<item><title>T</title><description>d</description><link>/1</link></item>".repeat(180_000)),
  ),
  "/long-entries": body(() =>
    rss(`<item><title>T</title><description>${"a &lt;b> ".repeat(700)}</description></item>`.repeat(2_000)),
  ),
  "/one-entry-50-mb": (answer) => void sendOften(answer, Buffer.alloc(1_000_000, "word "), 50),
  "/one-entry-14-mb": body(() => described("слово ".repeat(1_250_000))),
  "/gzip-bomb": body(() => Buffer.concat(Array.from({ length: 30 }, () => bomb)), { "content-encoding": "gzip" }),
  "/gzip-bomb-twice": body(() => gzipSync(Buffer.concat(Array.from({ length: 300 }, () => bomb))), {
    "content-encoding": "gzip, gzip",
  }),
  "/endless": (answer) => void sendOften(answer, Buffer.alloc(65_536, "<item>"), Number.POSITIVE_INFINITY),
  "/trickle": (answer) => {
    answer.writeHead(200);
    const timer = setInterval(() => answer.write("<"), 1_000);
    answer.on("close", () => clearInterval(timer));
  },
  "/silent": () => undefined,
  "/redirects": (answer, { url = "" }) => {
    const hop = Number(/\d+/.exec(url)?.[0] ?? 0);
    answer.writeHead(302, { location: `/redirects?${hop + 1}` }).end();
  },
  "/to-loopback": (answer) => answer.writeHead(302, { location: "http://127.0.0.1/" }).end(),
  "/to-name-of-loopback": (answer) => answer.writeHead(302, { location: "http://localhost/" }).end(),
  "/headers": (answer) =>
    answer
      .writeHead(200, Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`x-${at}`, "y".repeat(200)])))
      .end(),
};

const bomb = gzipSync(Buffer.alloc(10_000_000, "<item/>"));

function entities(count: number): string {
  return Array.from({ length: count }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join("");
}

/** As fast as the reader takes it. */
async function sendOften(answer: ServerResponse, chunk: Buffer, times: number): Promise<void> {
  answer.writeHead(200);
  answer.write("<rss><channel><item><description>");
  answer.setMaxListeners(0);
  for (let sent = 0; sent < times && !answer.destroyed; sent += 1) {
    if (!answer.write(chunk)) await new Promise<void>((go) => answer.once("drain", go).once("close", go));
  }
  answer.end();
}
