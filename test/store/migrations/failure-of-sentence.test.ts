import { describe, expect, it } from "vitest";
import { describeReadFailure } from "../../../src/chat/words/describe-read-failure.ts";
import { ReadFailure } from "../../../src/domain/read-failure.ts";
import { failureOfSentence } from "../../../src/store/migrations/failure-of-sentence.ts";

/** Sentences that are worded otherwise now. */
const reworded = new Map([
  ["the feed brought its reader down", "the feed made its reader crash"],
  ["the answer's compression is broken", "the compression of the answer is broken"],
]);

describe("a failure that the first version stored as a sentence", () => {
  it.each<readonly [sentence: string, failure: ReadFailure]>([
    ["there is no host kun.uz", { code: "connection", host: "kun.uz", error: "ENOTFOUND" }],
    ["the name kun.uz cannot be looked up at present", { code: "connection", host: "kun.uz", error: "EAI_AGAIN" }],
    ["kun.uz refuses the connection", { code: "connection", host: "kun.uz", error: "ECONNREFUSED" }],
    ["kun.uz broke the connection off", { code: "connection", host: "kun.uz", error: "ECONNRESET" }],
    ["kun.uz cannot be reached", { code: "connection", host: "kun.uz", error: "ETIMEDOUT" }],
    ["the network cannot be reached", { code: "connection", host: "", error: "ENETUNREACH" }],
    ["kun.uz sends more headers than are read", { code: "connection", host: "kun.uz", error: "HPE_HEADER_OVERFLOW" }],
    ["there is no such file", { code: "connection", host: "", error: "ENOENT" }],
    ["the file is a folder", { code: "connection", host: "", error: "EISDIR" }],
    ["the file may not be read", { code: "connection", host: "", error: "EACCES" }],
    ["the connection to kun.uz failed (EPROTO)", { code: "connection", host: "kun.uz", error: "EPROTO" }],
    ["the connection to kun.uz failed", { code: "connection", host: "kun.uz", error: "" }],
    ["the connection to the file failed (EMFILE)", { code: "connection", host: "", error: "EMFILE" }],
    ["the certificate of kun.uz is not valid", { code: "certificate", host: "kun.uz" }],
    ["kun.uz leads into a private network", { code: "private-network", host: "kun.uz" }],
    ["port 8088 is not one that feeds are served on", { code: "closed-port", port: "8088" }],
    ["the site answered 403: it refuses us", { code: "http", status: 403 }],
    ["the site answered 503", { code: "http", status: 503 }],
    ["no full answer within 12 s", { code: "timeout", afterMs: 12_000 }],
    ["the answer is larger than 15 MB", { code: "too-large", mostBytes: 15_000_000 }],
    ["the site redirects more than 5 times", { code: "too-many-redirects", most: 5 }],
    ["the feed could not be read within 10 s", { code: "slow-to-parse", afterMs: 10_000 }],
    ["reading the feed takes more memory than the 64 MB it may", { code: "memory-to-parse", mostMb: 64 }],
    ["the site says that this feed is gone for good (410)", { code: "gone" }],
    ["the address is not a URL", { code: "not-an-address" }],
    ["only http and https addresses are read", { code: "not-http" }],
    ["the answer's compression is broken", { code: "broken-compression" }],
    ["the site redirects to what is not an address", { code: "redirect-without-address" }],
    ["the answer is empty", { code: "empty-answer" }],
    ["the answer is a web page, not a feed", { code: "web-page" }],
    ["the answer is not a feed", { code: "not-a-feed" }],
    ["the answer is JSON, but not a JSON Feed", { code: "other-json" }],
    ["the answer is JSON of a size that no feed has", { code: "oversized-json" }],
    ["the feed brought its reader down", { code: "reader-crashed" }],
    ["the program is stopping", { code: "stopping" }],
    ["words that no version wrote", { code: "text", text: "words that no version wrote" }],
  ])("is a code with facts, and reads as before, in the words of now: %s", (sentence, failure) => {
    expect(failureOfSentence(sentence)).toEqual(failure);
    expect(ReadFailure.parse(failure)).toEqual(failure);
    expect(describeReadFailure(failure, "feed")).toBe(reworded.get(sentence) ?? sentence);
  });
});
