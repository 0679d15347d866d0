import { describe, expect, it } from "vitest";
import { escapeText } from "../../../src/chat/text.ts";
import { describeNotice } from "../../../src/chat/words/describe-notice.ts";
import { Notice } from "../../../src/domain/notice.ts";
import { noticeOfSentence } from "../../../src/store/migrations/notice-of-sentence.ts";

const hourMs = 3_600_000;
const quiet = { code: "nothing-matched", sourcesRead: 77, sources: 1_080, items: 1 } as const;

describe("a notice that the first version stored as a text", () => {
  it.each<readonly [text: string, notice: Notice, locale: string]>([
    [
      "🔕 Nothing matched in 24 hours · 77 of 1,080 sources read · 1 new item · canary 2 min ago",
      { ...quiet, canary: { minutesAgo: 2 } },
      "en",
    ],
    [
      "🔕 Nothing matched in 24 hours · 77 of 1.080 sources read · 1 new item · canary just now",
      { ...quiet, canary: { minutesAgo: 0 } },
      "de",
    ],
    [
      "🔕 Nothing matched in 24 hours · 77 of 1,080 sources read · 1 new item · canary not back yet",
      { ...quiet, canary: "not-back" },
      "en",
    ],
    [
      "🔕 Nothing matched in 24 hours · 77 of 1,080 sources read · 1 new item · **canary lost: alerts may not come out**",
      { ...quiet, canary: "lost" },
      "en",
    ],
    [
      "**Kabul airport** ended after 48h: 2 alerts. `/watch resume watch:Kabul airport until:48h` goes on.",
      { code: "watch-ended", watch: "Kabul airport", afterMs: 48 * hourMs, alerts: 2 },
      "en",
    ],
    [
      "**Мост** ended after 90m: 1 alert. `/watch resume watch:Мост until:90m` goes on.",
      { code: "watch-ended", watch: "Мост", afterMs: 1.5 * hourMs, alerts: 1 },
      "en",
    ],
    [
      "**Kabul** ended after 7d: 0 alerts. `/watch resume watch:Kabul until:7d` goes on.",
      { code: "watch-ended", watch: "Kabul", afterMs: 168 * hourMs, alerts: 0 },
      "en",
    ],
    [
      "**Odd \\`name\\`** ended after 7d: 0 alerts. `/watch resume watch:Odd ˋnameˋ until:7d` goes on.",
      {
        code: "text",
        text: "**Odd \\`name\\`** ended after 7d: 0 alerts. `/watch resume watch:Odd ˋnameˋ until:7d` goes on.",
      },
      "en",
    ],
  ])("is a code with facts, and reads as before: %s", (text, notice, locale) => {
    expect(noticeOfSentence(text)).toEqual(notice);
    expect(Notice.parse(notice)).toEqual(notice);
    // What was stored as a text is shown as one: its marks are letters now.
    expect(describeNotice(notice, locale)).toBe(notice.code === "text" ? escapeText(text) : text);
  });
});
