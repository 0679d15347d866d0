import { expect, it } from "vitest";
import type { KeptItem } from "../../../src/domain/kept-item.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { openRecentItems } from "../../../src/store/repositories/recent-items.ts";

const dayMs = 86_400_000;

it("gives back items newest first, whichever they came with", async () => {
  const { kept } = await keeping(100);
  await kept.note([keptItem(1), keptItem(2)]);
  await kept.note(Array.from({ length: 60 }, (_, n) => keptItem(3 + n)));

  expect(await idsOf(kept)).toEqual(Array.from({ length: 62 }, (_, n) => `i${62 - n}`));
});

it("keeps no more than its bound: the oldest go first", async () => {
  const { kept } = await keeping(3);
  for (let n = 1; n <= 7; n += 1) await kept.note([keptItem(n)]);
  expect(await idsOf(kept)).toEqual(["i7", "i6", "i5"]);

  await kept.note(Array.from({ length: 10 }, (_, n) => keptItem(20 + n)));

  expect(await idsOf(kept)).toEqual(["i29", "i28", "i27"]);
});

it("keeps items until they are 30 days old, counted from their own date", async () => {
  const { kept, clock } = await keeping(100);
  const ago = (days: number) => new Date(clock.at - days * dayMs).toISOString();
  await kept.note([
    keptItem(1, { published: ago(31) }),
    keptItem(2, { published: ago(20) }),
    keptItem(3, { published: "never" }),
  ]);
  expect(await idsOf(kept)).toEqual(["i3", "i2"]);

  clock.at += 11 * dayMs;
  expect(await idsOf(kept)).toEqual(["i3"]);

  clock.at += 20 * dayMs;
  expect(await idsOf(kept)).toEqual([]);
});

async function keeping(itemsMost: number) {
  const clock = { at: 1_000 * dayMs, now: () => clock.at };
  const store = await openStore("memory:", { clock });
  return { clock, kept: openRecentItems(store, { items: 30 * dayMs, itemsMost }) };
}

function keptItem(n: number, item: Partial<KeptItem["item"]> = {}): KeptItem {
  const id = `i${n}`;
  const base = { id, keys: [id], sourceKey: "s", basis: "guid", seenAt: 1_000 * dayMs, title: id, text: "" } as const;
  return { item: { ...base, ...item }, enriched: { releases: [] } };
}

async function idsOf(kept: ReturnType<typeof openRecentItems>): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const page of kept.newestFirst()) ids.push(...page.map(({ item }) => item.id));
  return ids;
}
