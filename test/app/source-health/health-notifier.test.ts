import { describe, expect, it } from "vitest";
import { HealthNotifier } from "../../../src/app/source-health/health-notifier.ts";
import type { PolledSource } from "../../../src/domain/followed-source.ts";
import type { PollState } from "../../../src/domain/source.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import type { PollReport } from "../../../src/pipeline/poll-state.ts";
import type { NotifiedHealth } from "../../../src/ports/source-records.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { openNotifiedHealth } from "../../../src/store/repositories/notified-health.ts";
import { FakeClock, polled, start } from "../../world.ts";

const hourMs = 3_600_000;
const eight = ["a", "b", "c", "d", "e", "f", "g", "h"];
const failing = { failures: 3, failingSince: start, failure: { code: "http", status: 500 } } as const;

describe("what operators are notified of sources' health", () => {
  it("is notified once, however often the source is polled meanwhile", async () => {
    const setup = await aSetup();

    for (let poll = 0; poll < 5; poll += 1) await setup.poll("a", failing);

    expect(setup.notices).toEqual([
      "g1: **a** cannot be read: the site answered 500. It is tried again automatically.",
    ]);
  });

  it("does not mention a failure that does not last", async () => {
    const setup = await aSetup();

    await setup.poll("a", { ...failing, failures: 1 });
    await setup.poll("a", {});

    expect(setup.notices).toEqual([]);
  });

  it("reports the recovery", async () => {
    const setup = await aSetup();
    await setup.poll("a", failing);

    await setup.poll("a", {}, hourMs);

    expect(setup.notices.at(-1)).toBe("g1: **a** is read again.");
  });

  it("reports a source that comes and goes twice in six hours at most", async () => {
    const setup = await aSetup();

    for (let round = 0; round < 12; round += 1) await setup.poll("a", round % 2 === 0 ? failing : {}, hourMs / 2);

    expect(setup.notices.length).toBeLessThanOrEqual(3);
  });

  it("is not notified again after a restart", async () => {
    const before = await aSetup();
    await before.poll("a", failing);

    const after = await aSetup(before.notified);
    await after.poll("a", failing);

    expect(after.notices).toEqual([]);
  });

  it("is one trouble of the own network when most fail at once, at their first failure", async () => {
    const setup = await aSetup();
    for (const name of ["a", "b", "c", "d", "e", "f"]) await setup.poll(name, {});
    setup.together(["a", "b", "c", "d", "e"], { ...failing, failures: 1 });

    await setup.notifier.notify(false);

    expect(setup.notices).toEqual([
      "g1: 5 of 6 sources could not be read and are tried again automatically. Most fail at once, so it may be this machine's own network. `/source list` says why.",
    ]);
  });

  it("reports a trouble of the own network once, while more and more sources fail of it", async () => {
    const setup = await aSetup();
    for (const name of eight) await setup.poll(name, {});
    setup.together(["a", "b", "c", "d", "e"], { ...failing, failures: 1 });
    await setup.notifier.notify(false);

    for (const name of ["f", "g", "h"]) await setup.poll(name, { ...failing, failures: 4 }, 2 * hourMs);

    expect(setup.notices).toEqual([expect.stringContaining("it may be this machine's own network")]);
  });

  it("reports the end of that trouble once, when most are back, and has the others asked again at the first sign", async () => {
    const setup = await aSetup();
    for (const name of eight) await setup.poll(name, {});
    setup.together(eight, failing);
    await setup.notifier.notify(false);

    await setup.poll("a", {}, hourMs);
    expect(setup.hurried).toEqual(["b", "c", "d", "e", "f", "g", "h"]);
    for (const name of eight.slice(1, 6)) await setup.poll(name, {});
    for (const name of eight.slice(6)) await setup.poll(name, failing);

    expect(setup.notices.slice(1)).toEqual([
      "g1: Sources can be read again: 6 of those that failed together are back. `/source list` shows any that are not.",
    ]);
  });

  it("reports a source that fails after the trouble like any other", async () => {
    const setup = await aSetup();
    for (const name of eight) await setup.poll(name, {});
    setup.together(eight, failing);
    await setup.notifier.notify(false);
    for (const name of eight) await setup.poll(name, {}, hourMs);

    await setup.poll("a", failing, 24 * hourMs);
    await setup.poll("h", {});

    expect(setup.notices.at(-1)).toBe(
      "g1: **a** cannot be read: the site answered 500. It is tried again automatically.",
    );
  });

  it("remembers over a restart that the trouble was reported", async () => {
    const before = await aSetup();
    for (const name of eight) await before.poll(name, {});
    before.together(eight, failing);
    await before.notifier.notify(false);

    const after = await aSetup(before.notified);
    for (const name of eight) await after.poll(name, name === "h" ? failing : {});

    expect(after.notices).toEqual([expect.stringContaining("g1: Sources can be read again: 6 of those")]);
  });

  it("warns of a source that answers with a valid empty feed", async () => {
    const setup = await aSetup();

    await setup.poll("a", { emptySince: start });

    expect(setup.notices[0]).toContain("it is empty; some sites answer a wrong address with a valid empty feed");
  });

  it("reports the end of a source, and that it is over, at once", async () => {
    const setup = await aSetup();
    await setup.poll("a", failing);

    await setup.poll("a", { endedAt: start });

    expect(setup.notices.at(-1)).toContain("**a** has ended");
  });

  it("asks who follows a source that another site answers for, unless they trust it", async () => {
    const setup = await aSetup();
    const away = { domain: "elsewhere.example", since: start };

    await setup.poll("a", { away });
    await setup.poll("b", { away }, 0, ["elsewhere.example"]);

    expect(setup.notices).toEqual([
      "g1: **a** is answered by another site now, elsewhere.example. What it shows is held until `/source confirm source:a`, or `/source remove`.",
    ]);
  });
});

async function aSetup(given?: NotifiedHealth) {
  const clock = new FakeClock();
  const notified = given ?? openNotifiedHealth(await openStore("memory:", { clock }));
  const notices: string[] = [];
  const hurried: string[] = [];
  const notifier = await HealthNotifier.open({
    notified,
    clock: { now: () => clock.now(), elapsed: () => clock.elapsed(), sleep: () => new Promise(() => {}) },
    logger: createLogger("silent"),
    notify: async (guildId, text) => void notices.push(`${guildId}: ${text}`),
  });
  const note = (name: string, state: Partial<PollState>, trusts: readonly string[] = []) =>
    hurried.push(...notifier.note(named(name, trusts), reported(name, state)));
  return {
    notified,
    notices,
    hurried,
    notifier,
    async poll(name: string, state: Partial<PollState>, afterMs = 0, trusts: readonly string[] = []) {
      await clock.sleep(afterMs);
      note(name, state, trusts);
      await notifier.notify(false);
    },
    together(names: readonly string[], state: Partial<PollState>) {
      for (const name of names) note(name, state);
    },
  };
}

function named(name: string, trusts: readonly string[]): PolledSource {
  return {
    ...polled,
    key: name,
    follows: polled.follows.map((one) => ({ ...one, face: { ...one.face, id: name, name }, trusts })),
  };
}

function reported(key: string, given: Partial<PollState>): PollReport {
  const state = { key, validators: {}, nextPollAt: 0, failures: 0, lastPolledAt: start, ...given };
  const before = { ...state, failures: 1 };
  return { reading: { kind: "gone", items: [] }, judged: [], matches: [], before, state };
}
