import { describe, expect, it } from "vitest";
import { describePostFailure } from "../../../src/chat/words/describe-post-failure.ts";
import { PostFailure } from "../../../src/domain/post-failure.ts";
import { postFailureOfSentence } from "../../../src/store/migrations/post-failure-of-sentence.ts";

const refused = (message: string, status: number, discordCode: number) =>
  ({ code: "refused", status, discordCode, message }) as const;

describe("a delivery's failure that the first version stored as a sentence", () => {
  it.each<readonly [sentence: string, failure: PostFailure]>([
    ["Discord asks to wait", { code: "rate-limited" }],
    ["Discord refused too many requests lately; all posting pauses", { code: "posting-paused" }],
    ["Discord does not accept the bot's token", { code: "token-refused" }],
    ["Missing Access (403, code 50001)", refused("Missing Access", 403, 50_001)],
    [
      "Invalid Form Body\ncontent: too (long). (400, code 50035)",
      refused("Invalid Form Body\ncontent: too (long).", 400, 50_035),
    ],
    ["Discord answered 502", { code: "server-error", status: 502 }],
    ["something before Discord answered 404", { code: "not-discord", status: 404 }],
    ["Discord was not reached (ECONNREFUSED)", { code: "not-reached", error: "ECONNREFUSED" }],
    ["the answer was lost (TypeError)", { code: "answer-lost", error: "TypeError" }],
    ["words that no version wrote", { code: "text", text: "words that no version wrote" }],
  ])("is a code with facts, and reads as before: %s", (sentence, failure) => {
    expect(postFailureOfSentence(sentence)).toEqual(failure);
    expect(PostFailure.parse(failure)).toEqual(failure);
    expect(describePostFailure(failure)).toBe(sentence);
  });

  it("is known where a read-back found its message gone", () => {
    expect(postFailureOfSentence("unknown message")).toEqual({ code: "message-gone" });
  });
});
