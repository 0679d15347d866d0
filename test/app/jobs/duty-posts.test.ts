import { expect, it } from "vitest";
import { dutyPosts } from "../../../src/app/jobs/duty-posts.ts";
import { bulletinCard } from "../../../src/chat/bulletin-card.ts";
import { type Duty, handedOver, takenBy } from "../../../src/domain/duty.ts";
import { Handover } from "../../../src/domain/handover.ts";
import type { Repositories } from "../../../src/ports/repositories.ts";
import { openRepositories } from "../../../src/store/open-repositories.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { guild, retention, start } from "../../world.ts";

const minuteMs = 60_000;
const bo = { userId: "10", name: "Bo" };
const nothing = Handover.parse({
  ...{ at: start, zone: "UTC", lines: {}, since: start - 1, sinceWhat: "day" },
  ...{ open: [], openMore: 0, working: [], elsewhere: 0, account: { became: {}, held: {} }, waits: [] },
  ...{ ending: [], endingElsewhere: 0, sources: { followed: 0, troubled: [] }, canary: "not-back", absences: [] },
  ...{ facts: [], factsElsewhere: 0 },
});

/** A guild with an ops channel; `again` reads the same store anew, as a restart does. */
async function aGuildOnWatch() {
  const store = await openStore("memory:", { clock: { now: () => start } });
  const again = () => openRepositories(store, { catalogue: [], retention });
  const repositories = await again();
  await repositories.guilds.welcome({ ...guild, opsChannelId: "ops" });
  return { repositories, again };
}

const handOver = (at: number) => (duty: Duty) =>
  handedOver(duty, { id: `handover-${at}`, channelId: "c1", at, by: "Bo", lines: {}, unposted: nothing });

async function texts(now: number, repositories: Repositories): Promise<readonly string[]> {
  const posts = await dutyPosts(now, repositories);
  return posts.map((post) => `${post.channelId}: ${bulletinCard(post).content}`);
}

it("posts a handover once, whatever fails between its record and its mark", async () => {
  const { repositories, again } = await aGuildOnWatch();
  await repositories.duties.change("g1", handOver(start));
  const failing = {
    ...repositories,
    duties: { ...repositories.duties, change: () => Promise.reject(new Error("the store failed")) },
  };

  await expect(dutyPosts(start, failing)).rejects.toThrow("the store failed");
  const restarted = await again();
  const later = await texts(start, restarted);

  expect(restarted.bulletins.found.map(({ id, delivery }) => [id, delivery.state])).toEqual([
    [`handover-${start}`, "queued"],
  ]);
  expect(later).toEqual([]);
  expect((await restarted.duties.of("g1")).last?.unposted).toBeUndefined();
});

it("notifies operators once that nobody took it, also after a restart and after the notice is forgotten", async () => {
  const { repositories, again } = await aGuildOnWatch();
  await repositories.duties.change("g1", handOver(start));
  await dutyPosts(start, repositories);

  const early = await texts(start + 29 * minuteMs, repositories);
  const due = await texts(start + 30 * minuteMs, repositories);
  const restarted = await again();
  const forgetful = { ...restarted, bulletins: { ...restarted.bulletins, get: async () => undefined } };
  const later = [...(await texts(start + 31 * minuteMs, restarted)), ...(await texts(start + 9e9, forgetful))];

  expect(early).toEqual([]);
  expect(due).toHaveLength(1);
  expect(due[0]).toMatch(/^ops: ⚠️ Nobody has the watch: \*\*Bo\*\* handed it over at <t:\d+:t> in <#c1>, and for 30m/u);
  expect(later).toEqual([]);
});

it("notifies nobody where somebody took it in time, and waits as long as the server says", async () => {
  const { repositories } = await aGuildOnWatch();
  await repositories.guilds.change("g1", (one) => ({ ...one, handoverWaitMs: 5 * minuteMs }));
  await repositories.duties.change("g1", handOver(start));
  await dutyPosts(start, repositories);
  await repositories.duties.change("g1", (duty) => takenBy(duty, bo, start + minuteMs));

  expect(await texts(start + 60 * minuteMs, repositories)).toEqual([]);
  await repositories.duties.change("g1", handOver(start + 60 * minuteMs));
  await dutyPosts(start + 60 * minuteMs, repositories);
  expect(await texts(start + 64 * minuteMs, repositories)).toEqual([]);
  expect(await texts(start + 65 * minuteMs, repositories)).toHaveLength(1);
});

it("says it where the handover was, where the server has no ops channel", async () => {
  const { repositories } = await aGuildOnWatch();
  await repositories.guilds.change("g1", ({ opsChannelId: _, ...one }) => one);
  await repositories.duties.change("g1", handOver(start));
  await dutyPosts(start, repositories);

  expect((await texts(start + 31 * minuteMs, repositories))[0]).toMatch(/^c1: /u);
});

it("posts who took the watch, once", async () => {
  const { repositories, again } = await aGuildOnWatch();
  await repositories.duties.change("g1", (duty) => takenBy(duty, bo, start, "c1"));

  const first = await texts(start, repositories);
  const later = await texts(start + 1, await again());

  expect(first).toEqual(["c1: 👁️ **Bo** has the watch."]);
  expect(later).toEqual([]);
});
