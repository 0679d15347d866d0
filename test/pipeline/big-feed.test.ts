import { describe, expect, it } from "vitest";
import { canaryMemory } from "../../src/app/canary/canary-fixture.ts";
import { newHabit } from "../../src/domain/known-item.ts";
import { evidenceOf } from "../../src/ingest/identity/evidence.ts";
import { identifyFeed } from "../../src/ingest/identity/identify-feed.ts";
import { classifyItems } from "../../src/pipeline/classify-items.ts";
import { findMatches } from "../../src/pipeline/find-matches.ts";
import { noteItems } from "../../src/pipeline/note-items.ts";
import { unpolled } from "../../src/pipeline/poll-state.ts";
import { recognizeReading } from "../../src/pipeline/recognize-reading.ts";
import { openRepositories } from "../../src/store/open-repositories.ts";
import { openStore } from "../../src/store/open-store.ts";
import { tickingClock, turnsDuring } from "../turns-during.ts";
import { polled, rawItem, start } from "../world.ts";

const many = 2_000;
const feed = Array.from({ length: many }, (_, number) => rawItem({ title: `report ${number}` }));
const items = identifyFeed(polled.key, feed, start);
const enriched = { releases: [] };
const judged = items.map((item) => ({ item, enriched, verdict: "new" as const }));
const hit = { guildId: "g1", watches: [{ watchId: "w", name: "All", severity: "high", hits: [] }] } as const;
const polling = { floorMs: 60_000, backfillMs: 86_400_000, jitter: 0, brake: 20 };

describe("a feed of 2,000 entries", () => {
  it("is judged in slices of a few milliseconds", async () => {
    const { seenItems } = canaryMemory;
    const deps = { enrich: () => enriched, polling, clock: tickingClock(), seenItems };

    const shown = items.map(
      (item) => ({ kind: "new", why: "nothing-known", item, evidence: evidenceOf(item) }) as const,
    );
    const first = { items: shown, habit: newHabit, isFirst: true };

    const { turns, result } = await turnsDuring(() => classifyItems(first, unpolled("s1"), deps));

    expect(result).toHaveLength(many);
    expect(turns).toBeGreaterThan(many / 20);
  });

  it("is recognised in slices of a few milliseconds", async () => {
    const deps = { seenItems: canaryMemory.seenItems, clock: tickingClock() };
    const reading = { kind: "read", items, validators: {} } as const;

    const { turns, result } = await turnsDuring(() => recognizeReading("s1", reading, deps));

    expect(result.items).toHaveLength(many);
    expect(turns).toBeGreaterThan(many / 20);
  });

  it("is matched in slices of a few milliseconds", async () => {
    const deps = { matching: { match: () => [hit] }, gist: async () => undefined, clock: tickingClock() };

    const { turns, result } = await turnsDuring(() => findMatches(judged, polled, undefined, deps));

    expect(result.matches).toHaveLength(many);
    expect(turns).toBeGreaterThan(many / 20);
  });

  it("is written in slices, what matched and what is noted, and matches are taken once all of it is there", async () => {
    const clock = tickingClock();
    let woken = 0;
    const { inbox, recentItems, itemLog } = await openRepositories(await openStore("memory:", { clock }), {
      catalogue: [],
      retention: { stories: 1e10, seen: 1e10, items: 1e10, itemsMost: many },
    });
    inbox.onReady(() => {
      woken += 1;
    });
    const deps = { matching: { match: () => [hit] }, gist: async () => undefined, clock };
    const { matches } = await findMatches(judged, polled, undefined, deps);

    const accepting = await turnsDuring(() => inbox.accept(matches));
    const noting = await turnsDuring(() => noteItems(judged, matches, { recentItems, itemLog }));
    const reading = await turnsDuring(() => inbox.waiting());

    expect(reading.result).toHaveLength(many);
    expect(woken).toBe(1);
    expect(Math.min(accepting.turns, noting.turns / 2, reading.turns)).toBeGreaterThanOrEqual(many / 100);
  });
});
