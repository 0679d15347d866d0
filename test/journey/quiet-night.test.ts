import { expect, it } from "vitest";
import { aTimedEngine } from "./a-timed-engine.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const evening = Date.parse("2026-03-02T20:00:00Z");
const quiet = { from: 22 * 60, to: 7 * 60, zone: "UTC", bypass: "critical" } as const;

it("posts of a night what is critical, and in the morning one list: updates of the evening first, each story as it is then", async () => {
  const delivery = { groupWithin: 72 * hourMs };
  const { clock, feed, discord, said, wake, pass, restart } = await aTimedEngine({ at: evening, delivery });
  await wake("100", { quiet }, 48 * hourMs);
  const publish = async (at: string, title: string) => {
    await pass(Date.parse(at) - clock.now(), 10 * minuteMs);
    feed.publish({ id: at, title, published: clock.now() });
    await pass(minuteMs);
  };

  await publish("2026-03-02T20:30:00Z", "ISIS-K suspected after blast at mosque in Kunduz kills at least 7");
  await publish("2026-03-02T23:40:00Z", "ISIS-K claims Kunduz mosque bombing");
  await publish("2026-03-03T00:30:00Z", "Al-Azaim publishes a new book in Uzbek");
  await publish("2026-03-03T01:30:00Z", "ISIS-K fighters kill four policemen at a checkpoint in Jalalabad");
  await restart();
  await publish("2026-03-03T03:00:00Z", "Death toll in Kunduz mosque bombing blamed on ISIS-K rises to 35");
  const night = said("100").slice(1);
  await pass(Date.parse("2026-03-03T07:30:00Z") - clock.now(), 10 * minuteMs);

  expect(night).toEqual([expect.stringMatching(/^🟣 CRITICAL · Al-Azaim/u)]);
  const [list, ...more] = said("100").slice(2);
  expect(more).toEqual([]);
  expect(list).toMatch(/^🗂️ 1 alert and 1 update held over the quiet hours · page 1 of 2\n/u);
  const [, update, headline, facts, ...rest] = list?.split("\n") ?? [];
  expect(update).toMatch(/^🔴 HIGH `SW-[^`]+` \*\*update\*\* · Attack · bombing, mosque · Kunduz/u);
  expect(headline).toMatch(/^«ISIS-K suspected after blast at mosque in.*»$/u);
  expect(facts).toMatch(/^dead at least 7 → 35, claimed.* · 1 outlet · .* · open$/u);
  expect(rest.join("\n")).toMatch(/> a claim.*ISIS-K claims Kunduz mosque bombing[\s\S]*> dead 7 → 35/u);
  expect(discord.posts("alerts-100").map(({ pings }) => pings.count)).toEqual([1, 1, 0]);
});
