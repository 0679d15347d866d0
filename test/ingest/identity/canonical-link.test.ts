import { describe, expect, it } from "vitest";
import { canonicalLink } from "../../../src/ingest/identity/canonical-link.ts";

describe("canonicalLink", () => {
  it.each([
    ["scheme and host in capitals", "HTTPS://News.Example.KZ/A", "https://news.example.kz/A"],
    ["the default port", "https://news.example.kz:443/a", "https://news.example.kz/a"],
    ["the fragment", "https://news.example.kz/a#comments", "https://news.example.kz/a"],
    ["utm parameters", "https://news.example.kz/a?utm_source=rss&id=7&UTM_Medium=x", "https://news.example.kz/a?id=7"],
    ["click numbers", "https://news.example.kz/a?fbclid=1&gclid=2&yclid=3", "https://news.example.kz/a"],
    ["white space around", "  https://news.example.kz/a\n", "https://news.example.kz/a"],
  ])("forgets %s", (_, link, canonical) => {
    expect(canonicalLink(link)).toBe(canonical);
  });

  it.each([
    ["order and spelling of parameters", "https://news.example.kz/?b=%20x&a=1&b=2"],
    ["another port", "https://news.example.kz:8443/a"],
    ["names that only begin like a tracker's", "https://news.example.kz/?gclids=1&page=2"],
    ["what is not of the web", "urn:uuid:1"],
    ["what is no address", "article 7"],
  ])("keeps %s", (_, link) => {
    expect(canonicalLink(link)).toBe(link);
  });

  it("gives the same for the same", () => {
    const once = canonicalLink("https://news.example.kz/a?utm_campaign=1&q=Ош#x");

    expect(canonicalLink(once)).toBe(once);
  });
});
