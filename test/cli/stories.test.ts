import { describe, expect, it } from "vitest";
import { answerStories } from "../../src/cli/stories.ts";
import { enrich } from "../../src/enrich/enrich.ts";
import { RecentStories } from "../../src/same-news/recent-stories.ts";
import { aWorld } from "../enrich/events/a-world.ts";

describe("answerStories", () => {
  it("calls a story by the id of its first item, with the date of publication as the clock", async () => {
    const lines = [
      { id: 1, title: "ISIS-K bomb kills three at Kunduz bakery", published: "2026-10-06T06:00:00Z" },
      { id: 2, title: "Wheat prices fall in Herat", published: "2026-10-06T07:00:00Z" },
      { id: 3, title: "Death toll from bomb at Kunduz bakery rises to seven", published: "2026-10-06T09:00:00Z" },
      { id: 4, title: "ISIS-K bomb kills three at Kunduz bakery", published: "2026-10-16T09:00:00Z" },
    ];

    expect(await answers(lines.map((line) => JSON.stringify(line)))).toEqual([
      { id: 1, story: "1" },
      { id: 2, story: "2" },
      { id: 3, story: "1" },
      { id: 4, story: "4" },
    ]);
  });

  it("answers a line that is no item with an error and goes on", async () => {
    const [wrong, right] = await answers(["{", '{"id":"a","title":"Wheat prices fall"}']);

    expect(wrong).toMatchObject({ id: null, error: expect.any(String) });
    expect(right).toEqual({ id: "a", story: "a" });
  });
});

async function answers(lines: readonly string[]): Promise<unknown[]> {
  const written: string[] = [];
  await answerStories(streamOf(lines), {
    enrich: (item) => enrich(item, { detect: () => ({ lang: "en" }), world: () => aWorld }),
    named: async () => [],
    stories: new RecentStories(),
    write: async (line) => void written.push(line),
  });
  return written.map((line) => JSON.parse(line));
}

async function* streamOf(lines: readonly string[]) {
  yield* lines;
}
