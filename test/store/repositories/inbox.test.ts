import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Match } from "../../../src/domain/match.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { openInbox } from "../../../src/store/repositories/inbox.ts";

const t0 = Date.now();

it("what is found while many matches are being written is the first of them, though the feed has the newest first", async () => {
  const store = await openStore("memory:", { clock: systemClock });
  const inbox = await openInbox(store);
  const matches = Array.from({ length: 350 }, (_, n) => aMatch(350 - n, n));

  const accepting = inbox.accept(matches);
  const found: (readonly string[])[] = [];
  let isDone = false;
  void accepting.then(() => {
    isDone = true;
  });
  for (let n = 0; !isDone && n < 10_000; n += 1) {
    found.push((await inbox.waiting()).map(({ id }) => id));
    await setImmediate();
  }

  const inOrder = (await inbox.waiting()).map(({ id }) => id);
  expect(inOrder[0]).toBe("m1");
  for (const ids of found) expect(ids).toEqual(inOrder.slice(0, ids.length));
  await store.close();
});

function aMatch(minute: number, place: number): Match {
  const id = `m${minute}`;
  const published = new Date(t0 + minute * 60_000).toISOString();
  const item = { id, keys: [id], sourceKey: "s", basis: "guid", seenAt: t0, title: id, text: "", published } as const;
  const watches = [{ watchId: "w", name: "All", severity: "high", hits: [] }] as const;
  return { id, guildId: "100", item, source: { id: "s", name: "S", handling: "open" }, watches, matchedAt: t0, place };
}
