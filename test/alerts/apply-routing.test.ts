import { describe, expect, it } from "vitest";
import { accountLine } from "../../src/chat/words/account-line.ts";
import type { Guild } from "../../src/domain/guild.ts";
import { aWorld, guild, joining, rawItem, start } from "../world.ts";
import { foldAccount } from "./fold-account.ts";

const mutes = (kind: "watch" | "story", id: string): NonNullable<Guild["mutes"]> => [
  { kind, id, until: start + 3_600_000, mutedBy: "Dina" },
];

describe("what a guild has muted", () => {
  it("is not posted, stays on record, and is accounted for", async () => {
    const world = await aWorld({ guild: { ...guild, mutes: mutes("watch", "w1") } });

    await world.round();

    const stories = await world.repositories.stories.recent("g1", 10);
    expect(world.discord.posts).toEqual([]);
    expect(accountLine(foldAccount(stories, [], 0))).toBe("matched 1 = muted 1");
  });

  it("speaks again when the mute is over", async () => {
    const world = await aWorld({ feed: [], guild: { ...guild, mutes: mutes("watch", "w1") } });
    await world.round();
    await world.clock.sleep(3_600_000);
    world.feed = [rawItem({ title: "later" })];

    await world.round();

    expect(world.discord.posts).toHaveLength(1);
  });

  it("takes further reports of a muted story without a word", async () => {
    const world = await aWorld({ feed: [rawItem({ title: "first", link: "https://a.example/1" })] });
    await world.round();
    const [story] = await world.repositories.stories.recent("g1", 1);
    const id = story?.id ?? "";
    await world.repositories.guilds.change("g1", (one) => ({ ...one, mutes: mutes("story", id) }));
    world.news = { find: () => joining({ id }), add: () => {} };
    world.feed = [rawItem({ title: "second", link: "https://b.example/2" })];

    await world.round();

    expect((await world.repositories.stories.get(id))?.reports).toHaveLength(2);
    expect(world.discord.posts).toHaveLength(1);
  });
});
