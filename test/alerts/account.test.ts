import { describe, expect, it } from "vitest";
import { pendingInGuild } from "../../src/app/reports/pending-in-guild.ts";
import { accountLine, heldLine } from "../../src/chat/words/account-line.ts";
import type { Account } from "../../src/domain/account.ts";
import { aWorld, guild, joining, rawItem, start, type World } from "../world.ts";
import { foldAccount } from "./fold-account.ts";

async function accountOf(world: World): Promise<string> {
  return accountLine(await foldOf(world));
}

async function foldOf({ repositories }: World): Promise<Account> {
  const untold = await pendingInGuild("g1", repositories);
  return foldAccount(await repositories.stories.recent("g1", 1000), untold, 0);
}

describe("guarantee 5: the account balances", () => {
  it("names what became of every item in every channel, each once", async () => {
    const world = await aWorld({ feed: [rawItem({ title: "one" }), rawItem({ title: "two" })] });
    await world.round();
    const [first] = await world.repositories.stories.recent("g1", 1);
    world.news = { find: () => joining(first), add: () => {} };
    world.feed = [rawItem({ title: "three" })];
    await world.round();
    world.news = { find: () => joining(undefined), add: () => {} };
    world.feed = [rawItem({ title: "four" })];
    world.discord.answerNext({ kind: "refused", failure: { code: "text", text: "no" } });
    await world.round();
    world.feed = [rawItem({ title: "five" })];
    await world.poll();

    expect(await accountOf(world)).toBe("matched 5 = posted 2 + merged 1 + waiting 1 + refused by Discord 1");
  });

  it("tells what is held and what was rolled up, and loses neither", async () => {
    const quiet = { from: 0, to: 1439, zone: "UTC", bypass: "critical" } as const;
    const world = await aWorld({ guild: { ...guild, routes: [{ channelId: "c1", severity: "low", quiet }] } });
    await world.round();
    const held = await accountOf(world);
    await world.clock.sleep(11.83 * 3_600_000);
    await world.bundle();

    expect([held, await accountOf(world)]).toEqual(["matched 1 = held 1", "matched 1 = rolled up 1"]);
  });

  it("tells what the brake holds and what no route takes", async () => {
    const world = await aWorld({ feed: [], guild: { ...guild, routes: [{ channelId: "c1", severity: "critical" }] } });
    await world.round();
    world.feed = [rawItem({ title: "unrouted" })];
    await world.round();
    world.feed = Array.from({ length: 21 }, (_, number) => rawItem({ title: `flood ${number}` }));
    await world.round();

    expect(await accountOf(world)).toBe("matched 22 = held 21 + without a channel 1");
  });

  it("counts what the brake holds for each channel it is meant for, and tells when it was discarded instead", async () => {
    const routes = [
      { channelId: "c1", severity: "low" },
      { channelId: "c2", severity: "low" },
    ] as const;
    const world = await aWorld({ feed: [], guild: { ...guild, routes } });
    await world.round();
    world.feed = Array.from({ length: 21 }, (_, number) => rawItem({ title: `flood ${number}` }));
    await world.poll();
    const held = await foldOf(world);

    const { inbox } = world.repositories;
    await inbox.discard(await inbox.held("g1"), { at: world.clock.now(), by: "person" });

    expect([accountLine(held), heldLine(held)]).toEqual(["matched 42 = held 42", "held 42: 42 by the brake"]);
    expect(await accountOf(world)).toBe("matched 42 = discarded 42");
  });

  it("counts once what a crash left in the inbox after its story was written", async () => {
    const world = await aWorld();
    await world.poll();
    world.failNext("inbox.remove");
    await world.takeAll();

    expect(await accountOf(world)).toBe("matched 1 = waiting 1");
  });

  it("parts what is held by what holds it", async () => {
    const quiet = { from: 0, to: 1439, zone: "UTC", bypass: "critical" } as const;
    const routes = [
      { channelId: "c1", severity: "low", quiet },
      { channelId: "c2", severity: "low", digest: { at: 480, zone: "UTC" } },
    ] as const;
    const world = await aWorld({ guild: { ...guild, routes } });
    await world.round();

    expect(heldLine(await foldOf(world))).toBe("held 2: 1 for the digest, 1 in quiet hours");
  });

  it("counts an item once for each channel that it was meant for", async () => {
    const routes = [
      { channelId: "c1", severity: "low" },
      { channelId: "c2", severity: "low" },
    ] as const;
    const world = await aWorld({ guild: { ...guild, routes } });
    await world.round();

    expect(await accountOf(world)).toBe("matched 2 = posted 2");
  });

  it("leaves out what matched before the day began", async () => {
    const world = await aWorld();
    await world.round();

    const account = foldAccount(await world.repositories.stories.recent("g1", 10), [], start + 10 * 24 * 3_600_000);

    expect(accountLine(account)).toBe("matched 0");
  });
});
