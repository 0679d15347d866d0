import { expect, it } from "vitest";
import { openStore } from "../../../src/store/open-store.ts";
import { note, notes } from "../a-store.ts";
import { hasServer, theServer } from "./a-server.ts";

const clock = { now: () => 1_000 };
const long = "n".repeat(1_500);

it.runIf(hasServer)(
  "a server's store is measured by a part of its pages: within a tenth, and less when records go",
  async () => {
    const store = await openStore(theServer().newUrl(), { clock });
    const records = store.records(notes);
    const keys = Array.from({ length: 30_000 }, (_, n) => `${long}${n}`);
    for (let at = 0; at < keys.length; at += 1_000)
      await records.setMany(keys.slice(at, at + 1_000).map((key) => ({ key, value: note(1) })));

    const { used } = await store.size();
    for (let at = 0; at < keys.length / 2; at += 1_000) await records.deleteMany(keys.slice(at, at + 1_000));
    const { used: afterwards } = await store.size();
    await store.close();

    const expected = keys.length * (long.length + 100);
    expect(Math.abs(used / expected - 1)).toBeLessThan(0.1);
    expect(Math.abs(afterwards / used - 0.5)).toBeLessThan(0.1);
  },
);
