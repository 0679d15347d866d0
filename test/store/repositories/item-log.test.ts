import { describe, expect, it } from "vitest";
import type { ItemRow } from "../../../src/domain/item-row.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { openItemLog } from "../../../src/store/repositories/item-log.ts";

const bare: ItemRow = { itemId: "i1", sourceKey: "s1", firstSeenAt: 1_000, verdict: "new", matched: 0 };
const full: ItemRow = {
  ...bare,
  link: "https://example.org/1",
  doubtfulDate: "unreadable",
  verdict: "held",
  matched: 2,
};

describe("an item's row", () => {
  it.each([bare, full])("comes back as it was noted, only from its own source", async (row) => {
    const rows = openItemLog(await openStore("memory:", { clock: { now: () => 1_000 } }), 5_000);

    await rows.note([{ address: "example.org/1", row }]);

    expect(await rows.find("example.org/1", ["s0", "s1", "s2"])).toEqual([row]);
    expect(await rows.find("example.org/1", ["s2"])).toEqual([]);
  });

  it("is gone when its time is over", async () => {
    let now = 1_000;
    const rows = openItemLog(await openStore("memory:", { clock: { now: () => now } }), 5_000);
    await rows.note([{ address: "example.org/1", row: bare }]);

    now = 6_000;

    expect(await rows.find("example.org/1", ["s1"])).toEqual([]);
  });
});
