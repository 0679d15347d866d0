import { describe, expect, it } from "vitest";
import { Canary } from "../../../src/app/canary/canary.ts";
import { canaryId } from "../../../src/app/canary/canary-fixture.ts";
import { commandContext } from "../../../src/app/command-context.ts";
import type { CanaryChange, CanaryLoss } from "../../../src/domain/canary.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { Store } from "../../../src/store/store-engine.ts";
import { until } from "../../until.ts";
import { FakeClock } from "../../world.ts";
import { anEngine } from "../an-engine.ts";

describe("the canary's flight", () => {
  it("goes the whole way of real items, again and again, and leaves nothing behind", async () => {
    const { engine, deps, posts } = await anEngine();
    await until(() => engine.canary.cameThroughAt !== undefined);
    const first = engine.canary.cameThroughAt;
    await until(() => engine.canary.cameThroughAt !== first);

    const context = commandContext(engine, deps);
    expect(posts).toEqual([]);
    expect((await context.account.status("100")).today.became).toEqual(new Map());
    expect((await context.watches.backTest("canary", "100")).items).toBe(0);
    for await (const page of engine.repositories.recentItems.newestFirst()) expect(page).toEqual([]);
    expect((await engine.repositories.guilds.all()).map(({ id }) => id)).toEqual(["100"]);
    await engine.stop();
    expect(engine.repositories.stories.totals(canaryId).alerts.size).toBe(0);
  });

  it("is held back by nothing, however often it goes", async () => {
    const { engine, deps } = await anEngine();
    const { burst } = deps.settings.bot.delivery;
    const flights = new Set<number | undefined>();

    await until(() => flights.add(engine.canary.cameThroughElapsed).size > burst + 3);

    expect(engine.canary.lost).toBeUndefined();
  });

  it("is seen in /status", async () => {
    const { engine, deps } = await anEngine();
    await until(() => engine.canary.cameThroughAt !== undefined);

    const { canary } = await commandContext(engine, deps).account.status("100");

    expect(canary?.cameThroughAt).toBeGreaterThan(0);
    expect(canary?.lost).toBeUndefined();
  });

  it("is lost while the store takes no matches, and comes through once it does", async () => {
    let broken = true;
    const { engine, notices } = await anEngine((store) => failing(store, "inbox", () => broken));

    await until(() => (engine.canary.lost?.times ?? 0) > 0);
    broken = false;
    await until(() => engine.canary.cameThroughAt !== undefined);

    expect(engine.canary.lost).toBeUndefined();
    expect(notices.filter((text) => text.includes("comes through again")).length).toBe(
      notices.filter((text) => text.includes("may not come out")).length,
    );
  });
});

describe("what operators hear of the canary", () => {
  it("is its loss, once, at the second time in a row, and its return", async () => {
    const no = "no-alert";
    const flights = [undefined, no, undefined, no, no, no, undefined, undefined] as const;
    let next = 0;
    const { canary, changes } = aCanary(async () => flights[next++]);

    for (let flight = 0; flight < 8; flight += 1) await canary.fly();

    expect(changes).toEqual([{ code: "lost", where: "no-alert" }, { code: "back" }]);
  });

  it("names a failure of the store, and goes on", async () => {
    const { canary, changes } = aCanary(async () => {
      throw new Error("disk full");
    });

    for (let flight = 0; flight < 5; flight += 1) await canary.fly();

    expect(changes).toEqual([{ code: "lost", where: "store-failed" }]);
    expect(canary.state.lost?.times).toBe(5);
  });
});

function aCanary(fly: () => Promise<CanaryLoss | undefined>) {
  const changes: CanaryChange[] = [];
  const clock = new FakeClock();
  const never = { now: () => clock.now(), elapsed: () => clock.elapsed(), sleep: () => new Promise<void>(() => {}) };
  const notify = async (change: CanaryChange) => void changes.push(change);
  return {
    changes,
    canary: new Canary({ everyMs: 300_000, fly, notify, clock: never, logger: createLogger("silent") }),
  };
}

/** A store whose records of one kind cannot be written while `isBroken`. */
function failing(store: Store, name: string, isBroken: () => boolean): Store {
  return {
    words: store.words,
    missing: () => store.missing(),
    unreadable: () => store.unreadable(),
    readAll: () => store.readAll(),
    size: () => store.size(),
    failedWrite: () => store.failedWrite(),
    close: () => store.close(),
    records(kind) {
      const records = store.records(kind);
      if (kind.name !== name) return records;
      return {
        ...records,
        setMany: async (...given) => {
          if (isBroken()) throw new Error("disk full, as planned");
          return records.setMany(...given);
        },
      };
    },
  };
}
