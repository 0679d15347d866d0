import { createServer, type IncomingMessage } from "node:http";
import { connect, createServer as createTcpServer, type Socket } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { fetchSource } from "../../../src/ingest/fetch/fetch-source.ts";
import { aSite } from "../a-site.ts";

describe("a source that is asked through a proxy", () => {
  for (const kind of ["http", "socks5"] as const) {
    it(`is reached by ${kind} alone, under a name that the proxy looks up, without saying who asks`, async () => {
      const agents: (string | undefined)[] = [];
      const site = await aSite((request, response) => {
        agents.push(request.headers["user-agent"]);
        response.end("<rss/>");
      });
      const port = Number(site.host.split(":")[1]);
      const proxy = kind === "http" ? await aConnectProxy(port) : await aSocksProxy(port);
      const deps = { ...site.deps(), allowPrivateHosts: [`news.invalid:${port}`], via: proxy.url };

      const outcome = await fetchSource(`http://news.invalid:${port}/feed`, {}, deps);

      expect(outcome.kind).toBe("fetched");
      expect(proxy.asked).toEqual([`news.invalid:${port}`]);
      expect(agents).toEqual(["Mozilla/5.0 (compatible; feed reader)"]);
    });
  }

  it("is not asked directly when the proxy is down", async () => {
    const asked: string[] = [];
    const site = await aSite((request, response) => {
      asked.push(request.url ?? "");
      response.end("<rss/>");
    });

    const outcome = await fetchSource(site.url("/feed"), {}, { ...site.deps(), via: "http://127.0.0.1:9" });

    expect(outcome.kind).toBe("failed");
    expect(asked).toEqual([]);
  });

  it("is guarded like any other: an address of the private network is refused before the proxy hears of it", async () => {
    const proxy = await aConnectProxy(1);
    const site = await aSite((_, response) => response.end());

    const outcome = await fetchSource("http://127.0.0.1/", {}, { ...site.deps(), via: proxy.url });

    expect(outcome).toMatchObject({ kind: "failed", reason: expect.stringContaining("private network") });
    expect(proxy.asked).toEqual([]);
  });
});

/** Takes CONNECT for any name and leads to this machine's `port`. */
async function aConnectProxy(port: number) {
  const asked: string[] = [];
  const server = createServer().on("connect", (request: IncomingMessage, socket: Socket) => {
    asked.push(request.url ?? "");
    const onward = connect(port, "127.0.0.1", () => socket.write("HTTP/1.1 200 OK\r\n\r\n"));
    join(socket, onward);
  });
  return { asked, url: `http://127.0.0.1:${await listening(server)}` };
}

/** RFC 1928 as far as it goes: no authentication, CONNECT to a name. */
async function aSocksProxy(port: number) {
  const asked: string[] = [];
  const server = createTcpServer((socket) => {
    socket.once("data", () => {
      socket.write(Uint8Array.of(5, 0));
      socket.once("data", (request) => {
        const length = request[4] ?? 0;
        asked.push(`${request.subarray(5, 5 + length).toString()}:${request.readUInt16BE(5 + length)}`);
        const onward = connect(port, "127.0.0.1", () => socket.write(Uint8Array.of(5, 0, 0, 1, 127, 0, 0, 1, 0, 80)));
        join(socket, onward);
      });
    });
  });
  return { asked, url: `socks5://127.0.0.1:${await listening(server)}` };
}

function join(one: Socket, other: Socket): void {
  one.on("error", () => other.destroy());
  other.on("error", () => one.destroy());
  one.pipe(other).pipe(one);
}

async function listening(server: ReturnType<typeof createTcpServer>): Promise<number> {
  onTestFinished(() => void server.close());
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return address.port;
}
