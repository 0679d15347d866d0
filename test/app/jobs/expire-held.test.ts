import { describe, expect, it } from "vitest";
import { expireHeld } from "../../../src/app/jobs/expire-held.ts";
import type { Notify } from "../../../src/ports/chat.ts";
import { aWorld, rawItem } from "../../world.ts";

const dayMs = 24 * 3_600_000;

describe("what the brake held", () => {
  it("waits for a month, then is let go, and its guild is notified in one line", async () => {
    const world = await aWorld({ feed: [] });
    await world.round();
    world.feed = Array.from({ length: 21 }, (_, number) => rawItem({ title: `report ${number}` }));
    await world.round();
    const { repositories, clock } = world;
    const notices: string[] = [];
    const notify: Notify = async (guildId, text) => void notices.push(`${guildId} ${text}`);
    const letGo = () => expireHeld({ repositories, clock, out: { notify } });

    await clock.sleep(29 * dayMs);
    await letGo();
    const before = (await repositories.inbox.held("g1")).length;
    await clock.sleep(dayMs);
    await letGo();
    await letGo();

    expect(before).toBe(21);
    expect(await repositories.inbox.held("g1")).toEqual([]);
    expect(notices).toEqual([
      expect.stringContaining("g1 **Wire**: 21 items that match your watches were held for 30 days"),
    ]);
  });
});
