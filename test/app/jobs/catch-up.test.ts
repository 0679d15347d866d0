import { describe, expect, it } from "vitest";
import { catchUp } from "../../../src/app/jobs/catch-up.ts";
import { accountLine } from "../../../src/chat/words/account-line.ts";
import type { KeptItem } from "../../../src/domain/kept-item.ts";
import { unpolled } from "../../../src/pipeline/poll-state.ts";
import { foldAccount } from "../../alerts/fold-account.ts";
import { aWorld, guild, start } from "../../world.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const url = "https://example.org/feed";

describe("a server that wakes where its sources are polled already", () => {
  it("is given what they showed in the 24 hours before, listed in one message", async () => {
    const { world, keep, catchUp } = await aLateGuild();
    await keep({ id: "a", seenAt: start - hourMs }, { id: "b", seenAt: start - 23 * hourMs });

    await catchUp();
    await world.takeAll();
    await world.clock.sleep(3 * minuteMs);
    await world.bundle();
    await world.deliver();

    expect(world.discord.posts.map(({ message }) => message.content)).toEqual([
      expect.stringContaining("2 alerts of the last 24 hours"),
    ]);
    expect(accountLine(foldAccount(await world.repositories.stories.recent("g1", 10), [], 0))).toBe(
      "matched 2 = rolled up 2",
    );
  });

  it("is given nothing older, nothing of sources that it does not follow, and nothing before polls under way have ended", async () => {
    const { world, keep, catchUp } = await aLateGuild();
    await keep(
      { id: "old", seenAt: start - 25 * hourMs },
      { id: "other", sourceKey: "not-followed" },
      { id: "baseline", tooOld: true },
      { id: "new" },
    );

    await catchUp({ afterMs: 30_000 });
    const before = await world.repositories.inbox.waiting();
    await catchUp();

    expect(before).toEqual([]);
    expect((await world.repositories.inbox.waiting()).map(({ item }) => item.id)).toEqual(["new"]);
  });

  it("leaves held what waits for a person", async () => {
    const { world, keep, catchUp } = await aLateGuild();
    await keep({ id: "a" });
    await catchUp({ fails: true });
    const [match] = await world.repositories.inbox.waiting();
    if (match === undefined) throw new Error("nothing matched");
    await world.repositories.inbox.accept([{ ...match, held: true, heldFor: "brake" }]);

    await catchUp();

    expect(await world.repositories.inbox.waiting()).toEqual([]);
    expect(await world.repositories.inbox.held("g1")).toHaveLength(1);
  });

  it("has held for a person what another site shows in the source's place", async () => {
    const { world, keep, catchUp, sourceKey } = await aLateGuild();
    const { pollStates } = world.repositories;
    const moved = { domain: "elsewhere.example", since: start - hourMs };
    await pollStates.save({ ...unpolled(sourceKey), away: moved });
    await keep({ id: "a" });

    await catchUp();

    expect(await world.repositories.inbox.waiting()).toEqual([]);
    expect(await world.repositories.inbox.held("g1")).toMatchObject([{ item: { id: "a" }, heldFor: "move" }]);
  });

  it("is given it once, though the store fails behind it or a poll brought an item meanwhile", async () => {
    const { world, keep, catchUp } = await aLateGuild();
    await keep({ id: "a" }, { id: "b" });

    await catchUp({ fails: true });
    await world.takeAll();
    await catchUp();
    await world.takeAll();
    await catchUp();

    expect(await world.repositories.inbox.waiting()).toEqual([]);
    expect(await world.repositories.stories.recent("g1", 10)).toHaveLength(2);
  });
});

type Given = Partial<KeptItem["item"]> & { readonly tooOld?: true };

async function aLateGuild() {
  const world = await aWorld({ feed: [], guild: { ...guild, wokeAt: start } });
  const { guilds, inbox, recentItems, sources, pollStates } = world.repositories;
  const cadence = { kind: "every", ms: 600_000 } as const;
  await sources.add("g1", { id: "wire", name: "Wire", kind: "feed", url, cadence, tags: [], handling: "open" }, 0);
  const [followed] = await sources.followed("g1");
  const watch = { watchId: "w1", name: "Everything", severity: "high", hits: [] } as const;
  return {
    world,
    sourceKey: followed?.key ?? "",
    keep: (...given: readonly Given[]) => recentItems.note(given.map((one) => keptItem(one, followed?.key ?? ""))),
    async catchUp({ fails = false, afterMs = minuteMs } = {}) {
      const failing = { ...guilds, change: async () => Promise.reject(new Error("failed, as planned")) };
      await world.clock.sleep(start + afterMs - world.clock.now());
      await catchUp({
        repositories: { guilds: fails ? failing : guilds, inbox, recentItems, sources, pollStates },
        matching: { match: () => [{ guildId: "g1", watches: [watch] }] },
        gist: async () => undefined,
        enrich: (_, kept) => kept ?? { releases: [] },
        clock: world.clock,
      }).catch(() => undefined);
    },
  };
}

function keptItem({ tooOld, ...given }: Given, sourceKey: string): KeptItem {
  const id = given.id ?? "x";
  const plain = { id, keys: [id], sourceKey, basis: "guid", title: `Item ${id}`, text: "" } as const;
  const item = { ...plain, link: `https://example.org/${id}`, seenAt: start - hourMs, ...given };
  return { item, enriched: { releases: [] }, ...(tooOld && { tooOld }) };
}
