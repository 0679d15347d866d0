import { describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { WordIndex } from "../../src/store/word-index.ts";
import { aStore, type Note, notes } from "./a-store.ts";
import { enginesUnderTest, keepingEngines } from "./engines-under-test.ts";

const byText = (version = 1) => ({ version, words: ({ text }: Note) => ["all", ...text.split(" ")] });
const note = (text: string): Note => ({ text, count: 1 });

async function found(words: WordIndex, ...sought: readonly string[]): Promise<readonly string[]> {
  const all = sought.map((word) => [{ text: word.replace("*", ""), begins: word.endsWith("*") }]);
  return (await words.find({ all, group: "all" }, 100)).map(({ key }) => key);
}

describe.each(enginesUnderTest)("records found by their words: $scheme", (engine) => {
  it("are those with all words, the newest first, as they were last written", async () => {
    const { store, records } = await aStore(engine);
    store.words.keep(notes, byText());

    await records.setMany([
      { key: "a", value: note("бомба кабул"), expiresAt: 5_000 },
      { key: "b", value: note("кабул сел"), expiresAt: 6_000 },
    ]);
    await records.set("c", note("кабульский сел"), { expiresAt: 7_000 });

    expect(await found(store.words, "кабул")).toEqual(["b", "a"]);
    expect(await found(store.words, "кабул*")).toEqual(["c", "b", "a"]);
    expect(await found(store.words, "сел", "кабул")).toEqual(["b"]);
    await records.change("b", (one) => one && note("герат"));
    expect(await found(store.words, "кабул")).toEqual(["a"]);
    expect(await found(store.words, "герат")).toEqual(["b"]);
    expect(await store.words.lacking()).toBe(0);
  });

  it("are of one group, and are gone with the record: deleted, expired, or swept by another write", async () => {
    const { store, records, time } = await aStore(engine);
    store.words.keep(notes, byText());
    for (const key of ["a", "b", "c"]) await records.set(key, note("кабул"), { expiresAt: 5_000 });

    expect(await store.words.find({ all: [[{ text: "кабул", begins: false }]], group: "other" }, 9)).toEqual([]);
    await records.delete("a");
    expect(await found(store.words, "кабул")).toEqual(["c", "b"]);
    time.now = 5_000;
    expect(await found(store.words, "кабул")).toEqual([]);
    await records.set("d", note("кабул"), { expiresAt: 9_000 });
    expect(await found(store.words, "кабул")).toEqual(["d"]);
  });

  it("goes on after a place, so that all can be had by pages", async () => {
    const { store, records } = await aStore(engine);
    store.words.keep(notes, byText());
    const entries = Array.from({ length: 25 }, (_, at) => ({ key: `k${at}`, value: note("x"), expiresAt: 9_000 }));
    await records.setMany(entries);

    const sought = { all: [[{ text: "x", begins: false }]], group: "all" };
    const first = await store.words.find(sought, 10);
    const second = await store.words.find(sought, 10, first.at(-1));
    const last = await store.words.find(sought, 10, second.at(-1));

    const keys = [...first, ...second, ...last].map(({ key }) => key);
    expect(new Set(keys).size).toBe(25);
    expect(keys[0]).toBe("k24");
  });

  it("takes no word of what a search is written in for more than a word", async () => {
    const { store, records } = await aStore(engine);
    store.words.keep(notes, byText());
    await records.set("a", note("OR NOT a"), { expiresAt: 9_000 });

    for (const word of ['"', "a OR b", 'x" OR "a', "NEAR(", "*", "words:a", "-a"])
      await expect(found(store.words, word)).resolves.toBeInstanceOf(Array);
    expect(await found(store.words, "or")).toEqual(["a"]);
  });

  it("reads what was written before anybody kept words, and all of it again for another version", async () => {
    const { store, records } = await aStore(engine);
    const entries = Array.from({ length: 70 }, (_, at) => ({
      key: `k${at}`,
      value: note("кабул"),
      expiresAt: 9_000 + at,
    }));
    await records.setMany(entries);
    store.words.keep(notes, byText());

    expect(await store.words.lacking()).toBe(70);
    await store.words.complete();
    expect(await store.words.lacking()).toBe(0);
    expect(await found(store.words, "кабул")).toHaveLength(70);
    expect((await found(store.words, "кабул"))[0]).toBe("k69");

    store.words.keep(notes, { version: 2, words: () => ["all", "другое"] });
    expect(await store.words.lacking()).toBe(70);
    await store.words.complete();
    expect(await found(store.words, "кабул")).toEqual([]);
    expect(await found(store.words, "другое")).toHaveLength(70);
  });
});

describe.each(keepingEngines)("an index of words that outlives its process: $scheme", (engine) => {
  it("notices what a program wrote that keeps no words", async () => {
    const { store, records, url, time } = await aStore(engine);
    store.words.keep(notes, byText());
    await records.set("a", note("кабул"), { expiresAt: 9_000 });
    await records.set("b", note("кабул"), { expiresAt: 9_000 });
    await store.close();
    const older = await openStore(url, { clock: { now: () => time.now } });
    await older.records(notes).set("a", note("герат"), { expiresAt: 9_000 });
    await older.records(notes).set("new", note("герат"), { expiresAt: 9_000 });
    await older.records(notes).delete("b");
    await older.close();

    const again = await openStore(url, { clock: { now: () => time.now } });
    again.words.keep(notes, byText());
    expect(await again.words.lacking()).toBe(2);
    await again.words.complete();
    expect((await found(again.words, "герат")).toSorted()).toEqual(["a", "new"]);
    expect(await found(again.words, "кабул")).toEqual([]);
    await again.close();
  });
});
