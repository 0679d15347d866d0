import { describe, expect, it } from "vitest";
import { aTeam } from "../a-team.ts";
import { aStory } from "./a-story.ts";

describe("/alert resend", () => {
  it.each(["dead", "unsure"])(
    "queues what is %s anew, in a new series of attempts, and leaves alone what was posted",
    async (state) => {
      const { ask, context } = await aTeam();
      const stuck = {
        channelId: "1002",
        delivery: { state, attempts: 3, failure: { code: "text", text: "Invalid Form Body" } },
      };
      await context.alerts.stories.put(aStory("SW-AAAA", { alerts: [stuck, { channelId: "1001" }] }));

      const answer = await ask("alert resend", { alert: "aaaa" });

      const story = await context.alerts.stories.byShortId("100", "SW-AAAA");
      expect(answer).toContain("<#1002>");
      expect(answer).not.toContain("<#1001>");
      expect(["queued", "sending", "delivered"]).toContain(story?.alerts[0]?.delivery.state);
      expect(story?.alerts[0]?.delivery.attempts).toBeLessThan(2);
      expect(story?.alerts[0]?.delivery.nonce).not.toBe("n-1");
      expect(story?.alerts[1]?.delivery.state).toBe("delivered");
    },
  );

  it.each([
    ["posted", {}, "nothing is posted twice"],
    ["deleted by a moderator", { removed: true }, "it stays deleted"],
    ["on its way", { delivery: { state: "paused" } }, "tried again automatically"],
    ["muted", { delivery: { state: "muted" } }, "it is muted"],
  ] as const)("refuses what is %s, and says so", async (_, alert, words) => {
    const { ask, context } = await aTeam();
    await context.alerts.stories.put(aStory("SW-AAAA", { alerts: [alert] }));

    expect(await ask("alert resend", { alert: "SW-AAAA" })).toContain(words);
  });

  it("is not for those who may only look", async () => {
    const { ask, context } = await aTeam();
    await context.alerts.stories.put(aStory("SW-AAAA", { alerts: [{ delivery: { state: "dead" } }] }));

    await ask("alert resend", { alert: "SW-AAAA" }, { level: "viewer" });

    expect((await context.alerts.stories.byShortId("100", "SW-AAAA"))?.alerts[0]?.delivery.state).toBe("dead");
  });
});
