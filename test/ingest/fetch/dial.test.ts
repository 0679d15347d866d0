import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { dial } from "../../../src/ingest/fetch/dial.ts";
import { fetchSource } from "../../../src/ingest/fetch/fetch-source.ts";
import { aRawSite } from "../a-raw-site.ts";
import { direct } from "../a-site.ts";

const never = new AbortController().signal;

describe("a host with several addresses", () => {
  it("is reached where one family is dead and the other is slow", async () => {
    const { port } = await aRawSite(() => "");
    const begun: string[] = [];
    const connected = await dial(["192.0.2.1", "2001:db8::1"], port, never, (address) => {
      begun.push(address);
      const socket = new Socket();
      if (address === "192.0.2.1") setTimeout(() => socket.connect(port, "127.0.0.1"), 600);
      return socket;
    });
    const reached = connected.remotePort;
    connected.destroy();

    expect(begun).toEqual(["192.0.2.1", "2001:db8::1"]);
    expect(reached).toBe(port);
  });

  it("is tried by both families in turn, and at once where an address refuses", async () => {
    const begun: string[] = [];
    const refuse = (address: string) => {
      begun.push(address);
      const socket = new Socket();
      setImmediate(() => socket.destroy(Object.assign(new Error("no"), { code: `E${begun.length}` })));
      return socket;
    };
    const all = ["2001:db8::1", "2001:db8::2", "192.0.2.1", "2001:db8::3"];

    await expect(dial(all, 80, never, refuse)).rejects.toMatchObject({ code: "E1" });
    expect(begun).toEqual(["2001:db8::1", "192.0.2.1", "2001:db8::2", "2001:db8::3"]);
  });

  it("is dialled at none that is private, whatever else its name resolves to", async () => {
    const site = await aRawSite(() => "");
    const begun: string[] = [];
    const deps = {
      ...site.deps({ totalMs: 300 }),
      lookUp: async () => ["10.0.0.5", "2001:db8::1", "::ffff:127.0.0.1", "93.184.216.34"],
      connect: (address: string) => {
        begun.push(address);
        return new Socket();
      },
    };
    await fetchSource("http://news.example.org/", {}, direct, deps);

    expect(begun).toEqual(["93.184.216.34"]);
  });

  it("leaves no attempt open once one has connected, or the time is over", async () => {
    const { port } = await aRawSite(() => "");
    const sockets: Socket[] = [];
    const begin = (address: string) => {
      const socket = new Socket();
      sockets.push(socket);
      if (address === "192.0.2.2") socket.connect(port, "127.0.0.1");
      return socket;
    };
    const connected = await dial(["192.0.2.1", "192.0.2.2"], port, never, begin);
    await expect(dial(["192.0.2.1"], port, AbortSignal.timeout(50), begin)).rejects.toThrow();

    expect(sockets.filter((socket) => !socket.destroyed)).toEqual([connected]);
    connected.destroy();
  });
});
