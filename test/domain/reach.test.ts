import { describe, expect, it } from "vitest";
import { mostCareful, reachOf } from "../../src/domain/reach.ts";

const source = { url: "https://wire.example/feed", tags: [], handling: "open" } as const;
const [direct, proxy] = [{ kind: "direct" }, { kind: "proxy", via: "socks5://127.0.0.1:9050" }] as const;
const closed = { kind: "closed", handling: "restricted" } as const;

describe("how a source may be asked", () => {
  it.each([
    ["an open one directly", source, {}, direct],
    ["a sensitive one not", { ...source, handling: "sensitive" }, {}, { kind: "closed", handling: "sensitive" }],
    ["a restricted one not", { ...source, handling: "restricted" }, {}, closed],
    ["one where that is allowed in words", { ...source, handling: "restricted", direct: true }, {}, direct],
    ["by the proxy of its class", { ...source, handling: "restricted" }, { restricted: proxy.via }, proxy],
    ["by its own proxy", { ...source, via: proxy.via }, { open: "http://127.0.0.1:1" }, proxy],
    ["a group's own not", { ...source, tags: ["primary-source"] }, {}, { kind: "closed", handling: "sensitive" }],
    ["a group's own as sensitive", { ...source, tags: ["primary-source"] }, { sensitive: proxy.via }, proxy],
    ["a file always", { ...source, url: "file:///samples/a.xml", handling: "restricted" }, {}, direct],
  ] as const)("%s", (_, given, proxies, reach) => {
    expect(reachOf(given, proxies)).toEqual(reach);
  });

  it("the most careful of several goes before the others", () => {
    expect(mostCareful(direct, [proxy, closed])).toEqual(closed);
    expect(mostCareful(direct, [direct, proxy])).toEqual(proxy);
    expect(mostCareful(direct, [])).toEqual(direct);
  });
});
