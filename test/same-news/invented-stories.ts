import { featuresOf, type StoryFeatures } from "../../src/same-news/story-features.ts";

const syllables = "ba do ki lu me na po ra si tu ve zo ga hi je fo cha sha".split(" ");

/** Every title with every body of a pool: to read a million items would take longer than all else. */
export function inventedStories(poolSize: number): (seed: number) => StoryFeatures {
  const pool = Array.from({ length: poolSize }, (_, at) => featuresOf(inventedItem(at)));
  const fallback = featuresOf({ title: "" });
  return (seed) => {
    const title = pool[seed % poolSize] ?? fallback;
    const body = pool[(Math.floor(seed / poolSize) * 7) % poolSize] ?? fallback;
    return { ...title, body: body.body, bodyNumbers: body.bodyNumbers };
  };
}

/** Invented words that follow a law like those of language: few are common. */
export function inventedItem(seed: number) {
  let state = (seed + 1) * 2_654_435_761;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
  const words = (count: number) => Array.from({ length: count }, () => word(Math.floor(200_000 ** next()))).join(" ");
  return {
    title: `${words(9)} ${Math.floor(next() * 900)}`,
    text: words(40),
    language: "en",
    published: "2026-11-02T00:00:00Z",
  };
}

function word(rank: number): string {
  let name = "";
  for (let rest = rank + 400; rest > 0; rest = Math.floor(rest / syllables.length))
    name += syllables[rest % syllables.length];
  return name;
}
