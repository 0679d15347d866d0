import { RESTJSONErrorCodes } from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { discordAnswers, type Verdict, verdictOn } from "../../src/discord/discord-answers.ts";
import type { DiscordStandIn } from "../discord-stand-in/start-discord-stand-in.ts";
import { aPosting, aQuietDiscord, type Posting } from "./a-posting.ts";

const hourMs = 3_600_000;

let standIn: DiscordStandIn;
beforeAll(async () => {
  standIn = await aQuietDiscord();
});
afterAll(() => standIn.stop());

/** With which status Discord gives a code; the docs name none, so what is not known comes with the one that harms most. */
function statusOf(code: number): number {
  if (code >= 10_000 && code < 20_000) return 404;
  if (code === 40_001 || code === 50_014 || code === 50_025 || code === 50_027) return 401;
  return [200_000, 200_001, 240_000, 50_035, 50_006, 50_008, 40_058, 40_060, 160_002].includes(code) ? 400 : 403;
}

/** What becomes of an alert that is refused with such a code for as long as it is asked for, and what operators hear. */
const alone = {
  later: ["queued", "delayed"],
  "no-access": ["paused", "paused"],
  "no-channel": ["paused", "channel-gone"],
  "no-message": ["dead", "refused"],
  "no-reply": ["delivered"],
  "no-link": ["delivered"],
  words: ["delivered"],
  form: ["delivered"],
  unknown: ["delivered"],
  archived: ["paused", "paused"],
  tag: ["paused", "paused"],
  done: ["sending", "delayed"],
  "too-late": ["delivered"],
  token: ["queued", "token-refused"],
} as const satisfies Readonly<Record<Verdict, readonly string[]>>;

/** Of these the whole channel knows: what comes behind waits too. */
const holding: readonly Verdict[] = ["token"];
/** In their place a note is posted, which shows no word of them. */
const noted: readonly Verdict[] = ["no-reply", "no-link", "words", "form", "unknown", "too-late"];

const listed = Object.values(RESTJSONErrorCodes).filter((code) => typeof code === "number");
/** With some that are on no list. */
const codes = [...new Set([...listed.map(Number), 30_999, 70_001, 999_999])];
const cases = codes.map((code) => [code, verdictOn(statusOf(code), code)] as const);
/** What is on no list of ours is judged by its status: of those some are enough. */
const decided = cases.filter(([code]) => code in discordAnswers || code > 900_000 || code === 30_999);

async function during<T>(use: (posting: Posting) => Promise<T>, forMs = 2 * hourMs): Promise<T> {
  const posting = await aPosting(standIn, forMs);
  try {
    return await use(posting);
  } finally {
    await posting.clear();
  }
}

describe("an alert that is always refused", () => {
  it.each(cases)("with %i (%s) ends as it is decided, and holds up no other", async (code, verdict) => {
    await during(
      async (posting) => {
        posting.fail({ how: statusOf(code), code, message: "As Discord says", saying: "Alpha" });

        await posting.bring("Alpha");
        await posting.bring("Bravo");
        await posting.settle();

        const [state, notice] = alone[verdict];
        const { delivery } = await posting.alert("Alpha");
        expect(delivery.state).toBe(state);
        expect(posting.notices.map((one) => one.code)).toEqual(notice === undefined ? [] : [notice]);
        expect(posting.shown()).toEqual(holding.includes(verdict) ? [] : ["Bravo"]);
        const notes = posting.texts().filter((text) => text.includes("cannot be shown"));
        expect(notes).toHaveLength(noted.includes(verdict) ? 1 : 0);
      },
      verdict === "no-channel" ? 8 * hourMs : 2 * hourMs,
    );
  });
});

describe("an alert that is refused once", () => {
  it.each(decided)("with %i (%s) is in its channel, and so is the next", async (code, verdict) => {
    await during(async (posting) => {
      posting.fail({ method: "POST", how: statusOf(code), code, message: "As Discord says", times: 1 });

      await posting.bring("Alpha");
      await posting.bring("Bravo");
      await posting.settle();

      const notes = posting.texts().filter((text) => text.includes("cannot be shown"));
      const shown = noted.includes(verdict) && verdict !== "no-link" ? ["Bravo"] : ["Alpha", "Bravo"];
      expect(posting.shown()).toEqual(shown);
      expect(notes.length + posting.shown().length).toBe(2);
    }, 12 * hourMs);
  });
});

describe("a channel in which everything is refused", () => {
  it.each(decided)("with %i (%s) loses nothing that is not reported, and is not asked without end", async (code) => {
    await during(async (posting) => {
      posting.fail({ how: statusOf(code), code, message: "As Discord says" });

      for (const title of ["Alpha", "Bravo", "Charlie"]) await posting.bring(title);
      await posting.settle();

      const states = await Promise.all(["Alpha", "Bravo", "Charlie"].map((title) => posting.alert(title)));
      const reported = posting.notices.filter((one) => one.code === "refused");
      const isOver = (state: string) => state === "dead" || state === "delivered";
      const over = states.filter(({ delivery }) => isOver(delivery.state));
      expect(over.length).toBe(states.filter(({ removed }) => removed).length + reported.length);
      expect(posting.notices.length).toBeGreaterThan(0);
      expect(posting.standIn.requests.length).toBeLessThan(700);
    });
  });
});

/** What is answered in another way than with a code. */
const otherAnswers = [
  ["a 500", { how: 500 }, "sending"],
  ["Cloudflare's page with 502", { how: 502, page: "<html>Bad gateway</html>" }, "sending"],
  ["Cloudflare's page with 403", { how: 403, page: "<html>Attention Required!</html>" }, "queued"],
  ["a page with 400", { how: 400, page: "<html>Bad Request</html>" }, "queued"],
  ["a page with 404", { how: 404, page: "<html>Not Found</html>" }, "queued"],
  ["an unknown code with 404", { how: 404, code: 12_345 }, "delivered"],
  ["no code with 403", { how: 403, code: 0 }, "delivered"],
  ["no code with 400", { how: 400, code: 0 }, "delivered"],
  ["an unknown code with 409", { how: 409, code: 12_345 }, "queued"],
  ["a socket that is cut", { how: "socket-cut" }, "sending"],
] as const;

describe("an alert that always gets", () => {
  it.each(otherAnswers)("%s waits or is posted, and holds up no other", async (_, failure, state) => {
    await during(async (posting) => {
      posting.fail({ method: "POST", saying: "Alpha", ...failure });

      await posting.bring("Alpha");
      await posting.bring("Bravo");
      await posting.settle();

      expect((await posting.alert("Alpha")).delivery.state).toBe(state);
      expect(posting.shown()).toEqual(["Bravo"]);
      expect(posting.notices.map((one) => one.code)).toEqual(state === "delivered" ? [] : ["delayed"]);
    });
  });
});

describe("a rate limit", () => {
  it.each([
    ["of a channel", { retryAfter: 60 }],
    ["of all requests", { retryAfter: 0.2, global: true }],
    ["that names no wait", { silent: true }],
    ["in a page of Cloudflare's", { page: "error code: 1015", silent: true }],
  ] as const)("%s is waited for, in order, and not asked without end", async (_, failure) => {
    await during(async (posting) => {
      posting.fail({ method: "POST", how: 429, times: 3, ...failure });

      await posting.bring("Alpha");
      await posting.bring("Bravo");
      await posting.settle();

      expect(posting.shown()).toEqual(["Alpha", "Bravo"]);
      expect(posting.standIn.requests.length).toBeLessThan(8);
      expect(posting.notices).toEqual([]);
    });
  });
});

describe("a refused token", () => {
  it("that is a stray delays a channel for seconds, and nobody is called", async () => {
    await during(async (posting) => {
      posting.fail({ method: "POST", how: 401, times: 1 });

      await posting.bring("Alpha");
      await posting.settle();

      expect(posting.shown()).toEqual(["Alpha"]);
      expect(Math.max(...posting.clock.waits)).toBeLessThanOrEqual(1_500);
      expect(posting.notices).toEqual([]);
    });
  });

  it("that stays refused is reported once, and its end too", async () => {
    await during(async (posting) => {
      posting.fail({ method: "POST", how: 401, times: 6 });

      await posting.bring("Alpha");
      await posting.settle();

      expect(posting.shown()).toEqual(["Alpha"]);
      expect(posting.notices.map(({ code }) => code)).toEqual(["token-refused", "resumed"]);
    });
  });
});

describe("an alert whose link a filter takes for harmful", () => {
  it("is posted without the link, says so, and is edited without it", async () => {
    await during(async (posting) => {
      for (const path of ["/channels/*/messages", "/channels/*/messages/*"])
        posting.fail({ path, how: 400, code: 240_000, saying: "https://news.example" });
      await posting.bring("Alpha");
      await posting.settle();

      await posting.change("Alpha", (story) => ({ ...story, revision: story.revision + 1 }));
      await posting.settle();

      const [post] = posting.standIn.posts("alerts");
      expect(posting.shown()).toEqual(["Alpha"]);
      expect(post?.edits).toBe(1);
      expect(JSON.stringify(post?.embeds)).not.toContain("http");
      expect(JSON.stringify(post?.embeds)).toContain("links are left out");
      expect(post?.pings.roles).toEqual(["777777777777777777"]);
      expect(posting.notices).toEqual([]);
    });
  });
});

describe("a note in an alert's place", () => {
  it("pings whom the alert pings, keeps its mark and its buttons, and is found after a crash", async () => {
    await during(async (posting) => {
      posting.fail({ how: 400, code: 200_000, saying: "Alpha" });

      await posting.bring("Alpha");
      await posting.settle();

      const [post] = posting.standIn.posts("alerts");
      const text = JSON.stringify(post?.embeds);
      expect(post?.pings.roles).toEqual(["777777777777777777"]);
      expect(text).toMatch(/SW-[0-9A-Z]{4}.*AutoMod.*\/alert show/u);
      expect(post?.components).toHaveLength(1);
    });
  });

  it("is not made of a form in which only the reply is wrong", () => {
    expect(verdictOn(400, 50_035, ["message_reference"])).toBe("no-reply");
    expect(verdictOn(400, 50_035, ["embeds", "message_reference"])).toBe("form");
  });
});

it("decides about every code that it lists with a verdict that another status does not change", () => {
  for (const [code, verdict] of Object.entries(discordAnswers))
    expect([400, 403, 404, 429].map((status) => verdictOn(status, Number(code)))).toEqual(Array(4).fill(verdict));
});
