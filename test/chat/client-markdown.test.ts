import { AllowedMentionsTypes } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import { md } from "../../src/chat/text.ts";
import { readAsClient } from "./client-markdown.ts";
import { breachesIn } from "./judge-message.ts";

const id = "123456789012345678";

describe("the judge of what Discord's client would draw", () => {
  const live: readonly (readonly [string, string, string])[] = [
    ["everyone", "a @everyone", "everyone"],
    ["a user", `<@!${id}>`, "user"],
    ["a role", `x<@&${id}>`, "role"],
    ["a channel", `<#${id}>`, "channel"],
    ["a command", `</alert show:${id}>`, "command"],
    ["a place of the server", "<id:customize>", "navigation"],
    ["an instant", "<t:1:R>", "timestamp"],
    ["an emoji of a server", `<a:wave:${id}>`, "emoji"],
    ["a masked link", "[bank](https://evil.example)", "link"],
    ["a masked link within brackets", "[[bank]](<https://evil.example>)", "link"],
    ["a bare link", "see https://evil.example/x.", "link"],
    ["a link after a mark that was escaped", "\\<https://evil.example>", "link"],
    ["a link inside of bold", "**https://evil.example**", "link"],
    ["an invite without a scheme", "at discord.gg/abc", "invite"],
    ["an address for mail", "<a@evil.example>", "mail"],
    ["a spoiler", "||x||", "spoiler"],
    ["a heading", "a\n# b", "heading"],
    ["small print", "-# b", "subtext"],
    ["a list", "a\n  - b", "list"],
    ["a quote", "> b", "quote"],
    ["a code block", "```js\nx```", "fence"],
    ["italics", "_x_ y", "italic"],
    ["an emoji's name", ":skull:", "shortcode"],
  ];
  it.each(live)("sees %s", (_what, text, kind) => {
    expect(readAsClient(text).live.map((one) => one.kind)).toContain(kind);
  });

  it.each([["\\*\\*x\\*\\*"], ["`https://evil.example`"], ["a_b_c"], ["12:30:45"], ["evil.example"], ["a # b"]])(
    "takes %s for text",
    (text) => {
      expect(readAsClient(text).live.filter(({ kind }) => kind !== "code")).toEqual([]);
    },
  );

  it.each([
    ["a link whose words are another host", { content: md`[good.example](https://evil.example)` }],
    ["a link that is not the item's", { content: md`[evil.example](https://evil.example)` }],
    ["a ping that the text may make", { content: md`x`, allowed_mentions: { parse: [AllowedMentionsTypes.Everyone] } }],
    ["a run backwards", { embeds: [{ description: "a\u202eb" }] }],
    ["what is too long", { content: "x".repeat(2001) }],
  ])("does not let %s pass", (_what, message) => {
    expect(breachesIn(message, { links: ["https://good.example/a"] })).not.toEqual([]);
  });

  it("lets an item's own link pass under its true host", () => {
    const message = { content: md`[good.example ↗](<https://good.example/a>)` };

    expect(breachesIn(message, { links: ["https://good.example/a"] })).toEqual([]);
  });
});
