import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  defaultParseLimits,
  type ParseLimits,
  type ParseNote,
  ParsePool,
} from "../../../src/ingest/threads/parse-pool.ts";
import { until } from "../../until.ts";
import { rss } from "../feed/write-feed.ts";

const misbehaving = new URL("./children/hanging-worker.ts", import.meta.url);

function aPool(limits: Partial<ParseLimits> = {}) {
  const notes: ParseNote[] = [];
  const pool = new ParsePool((note) => notes.push(note), {
    ...defaultParseLimits,
    module: misbehaving,
    memoryMb: 32,
    deadlineMs: 60_000,
    ...limits,
  });
  onTestFinished(() => pool.close());
  const read = (text: string) =>
    pool.read({
      bytes: new TextEncoder().encode(text),
      contentType: "",
      url: "https://news.example.kz/feed",
      sourceKey: "wire",
      now: 0,
    });
  return { pool, notes, read };
}

const titled = (title: string) => rss(`<item><title>${title}</title><link>/1</link></item>`);

describe("ParsePool", () => {
  it("reads as on the main thread", async () => {
    const { read, notes } = aPool();

    const reading = await read(titled("Report"));

    expect(reading).toMatchObject({ kind: "read", items: [{ title: "Report", link: "https://news.example.kz/1" }] });
    expect(notes).toEqual([]);
  });

  it("ends a reader that hangs and lets the tolerant one read", async () => {
    const { read, notes } = aPool({ deadlineMs: 4_000 });

    const reading = await read(titled("hang once"));

    expect(reading).toMatchObject({ kind: "read", items: [{ title: "hang once" }] });
    expect(notes).toEqual([{ event: "reader_ended", sourceKey: "wire", why: "deadline" }]);
  });

  it.each([
    ["hang for ever", { code: "slow-to-parse", afterMs: 4_000 }],
    ["take all memory", { code: "memory-to-parse", mostMb: 32 }],
    ["fall", { code: "reader-crashed" }],
  ])("gives up on a feed that makes both readers %s, and reads the next", async (title, failure) => {
    const { read } = aPool({ deadlineMs: 4_000 });

    expect(await read(titled(title))).toEqual({ kind: "unreadable", failure });
    expect(await read(titled("Report"))).toHaveProperty("kind", "read");
  });

  it("gives a large feed to the tolerant reader at once", async () => {
    const { read, notes } = aPool({ largeBytes: 10 });

    expect(await read(titled("hang once"))).toHaveProperty("kind", "read");
    expect(notes).toEqual([]);
  });

  it("reads small feeds while a large one hangs", async () => {
    const { pool, read } = aPool({ largeBytes: 1_000 });

    const large = read(titled(`hang for ever ${" ".repeat(1_000)}`));

    expect(await read(titled("Report"))).toHaveProperty("kind", "read");
    await pool.close();
    expect(await large).toEqual({ kind: "unreadable", failure: { code: "stopping" } });
  });

  it("ends its threads when they have nothing to do, and starts them again", async () => {
    const { pool, read } = aPool({ idleMs: 50 });

    await read(titled("Report"));
    await until(() => pool.size === 0);

    expect(await read(titled("Report"))).toHaveProperty("kind", "read");
  });

  it("says how many entries were too many", async () => {
    const { read, notes } = aPool();

    const reading = await read(
      rss(Array.from({ length: 2_100 }, (_, at) => `<item><title>${at}</title></item>`).join("")),
    );

    const titles = reading.kind === "read" ? reading.items.map(({ title }) => title) : [];
    expect([titles.length, titles[0], titles.at(-1)]).toEqual([2_000, "0", "2099"]);
    expect(notes).toEqual([{ event: "entries_left_out", sourceKey: "wire", leftOut: 100 }]);
  });

  it("ends what it reads when it is closed", async () => {
    const { pool, read } = aPool();

    const reading = read(titled("hang for ever"));
    await sleep(100);
    await pool.close();

    expect(await reading).toEqual({ kind: "unreadable", failure: { code: "stopping" } });
  });
});
