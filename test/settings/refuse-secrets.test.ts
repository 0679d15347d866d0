import { describe, expect, it } from "vitest";
import { problemLines } from "./config-folder.ts";

// Put together here, so that no scanner takes this file for a leak.
const token = ["A".repeat(24), "b".repeat(6), "c".repeat(38)].join(".");
const webhook = ["https://discord.com/api", "webhooks", "123456789", "x".repeat(40)].join("/");

const leaks: readonly (readonly [kind: string, url: string, secret: string])[] = [
  ["a user name and password", "https://reader:hunter22@example.org/feed", "hunter22"],
  ["a key in an address", "https://example.org/feed?user=1&feed_token=abcdef123", "abcdef123"],
  ["a webhook", webhook, "xxxx"],
  ["a token", token, "AAAA"],
];

describe("secrets in config files", () => {
  it.each(leaks)("refuses %s without showing it", async (_, url, secret) => {
    const text = `sources:\n  - id: a\n    name: A\n    url: '${url}'\n    every: 10m\n`;

    const lines = await problemLines({ "sources.yaml": text });

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^sources\.yaml:4:10 .*secrets.*environment/);
    expect(lines[0]).not.toContain(secret);
  });

  it("refuses a key that is a place for one, at the key", async () => {
    const lines = await problemLines({ "bot.yaml": "discordToken: abc\n" });

    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^bot\.yaml:1:1 "discordToken" is a place for a secret/);
  });

  it.each([
    "https://example.org/@channel/feed",
    "https://example.org/feed?author=secretary",
    "http://example.org:8080/a@b",
  ])("takes %s for no secret", async (url) => {
    expect(await problemLines({ "sources.yaml": `sources:\n  - {id: a, name: A, url: '${url}'}\n` })).toEqual([]);
  });
});
