import { describe, expect, it } from "vitest";
import { describeChannelTrouble } from "../../../src/chat/words/describe-channel-trouble.ts";
import { describeDeliveryTrouble } from "../../../src/chat/words/describe-delivery-trouble.ts";
import { describeQuerySilence } from "../../../src/chat/words/describe-query-silence.ts";
import { describeReadFailure } from "../../../src/chat/words/describe-read-failure.ts";
import { describeSourceHealth } from "../../../src/chat/words/describe-source-health.ts";
import { describeWrongQuery } from "../../../src/chat/words/describe-wrong-query.ts";

const failure = { code: "refused", status: 403, discordCode: 50_001, message: "Missing Access" } as const;

/** That no code lacks its words the compiler sees; that the facts stand in them, these tests. */
describe("words for a code with facts", () => {
  it("say why an address could not be read", () => {
    expect(describeReadFailure({ code: "named-feed", failure: { code: "http", status: 403 } }, "feed")).toBe(
      "the page names a feed, but the site answered 403: it refuses us",
    );
    expect(
      describeReadFailure({ code: "redirect-not-allowed", host: "b.example", handling: "sensitive" }, "feed"),
    ).toMatch(/^the site redirects to b\.example: it is sensitive, and is not asked directly/u);
  });

  it("say how a source is", () => {
    expect(describeSourceHealth({ kind: "stale", since: 0, days: 20, perDay: 0.5 }, "feed")).toBe(
      "has shown nothing new for 20 days; its habit is about one in 2 days",
    );
    expect(describeSourceHealth({ kind: "failing", since: 0, failure: { code: "http", status: 500 } }, "feed")).toBe(
      "cannot be read: the site answered 500",
    );
  });

  it("say what operators have to know of a post", () => {
    const post = { mark: "SW-4F2A.1", shortId: "SW-4F2A", channelId: "c1" };

    expect(describeDeliveryTrouble({ code: "refused", ...post, failure })).toMatch(
      /^SW-4F2A\.1 could not be posted .+`\/alert resend SW-4F2A`/u,
    );
    expect(describeDeliveryTrouble({ code: "unsure", ...post })).toMatch(/^Whether SW-4F2A\.1 .+resend SW-4F2A`/u);
  });

  it("say what keeps the bot out of a channel, and what to do", () => {
    const permissions = ["Embed Links", "Read Message History"];

    expect(describeChannelTrouble({ code: "lacks", channelName: "quiet", permissions })).toBe(
      "#quiet: the bot lacks Embed Links, Read Message History. Allow it in the channel's settings.",
    );
    expect(describeChannelTrouble({ code: "gone", channelId: "1" })).toContain("`/route set`");
    expect(describeChannelTrouble({ code: "unseen", channelId: "1" })).toContain("View Channel");
    expect(describeChannelTrouble({ code: "unchecked", channelId: "1", failure })).toContain("Missing Access");
  });

  it("say what is wrong with a query, and why a part of one did not hold", () => {
    expect(describeWrongQuery({ code: "foreign-symbol", found: "|", instead: "OR" })).toBe("“|” is written OR here.");
    expect(describeWrongQuery({ code: "unknown-entity", id: "iskp", nearest: "isis-k" })).toBe(
      "The facts know no entity “iskp”. Did you mean @isis-k?",
    );
    expect(describeWrongQuery({ code: "unknown-field", field: "headline", known: ["title", "text"] })).toContain(
      "The fields are title: text:;",
    );
    expect(describeQuerySilence({ code: "excluded", name: "Al-Azaim", by: "Mosque" })).toBe(
      "“Al-Azaim” does not count this near to “Mosque”.",
    );
    expect(describeQuerySilence({ code: "other-facet", facet: "tag", has: ["news", "uz"] })).toBe(
      "The item's own tags and its source's: news, uz.",
    );
  });
});
