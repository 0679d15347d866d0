import { describe, expect, it } from "vitest";
import { featuresOf } from "../../src/same-news/story-features.ts";
import { StoryIndex } from "../../src/same-news/story-index.ts";

const hour = 3_600_000;
const towns = ["Herat", "Kunduz", "Ghazni", "Balkh", "Khost", "Farah", "Logar", "Takhar", "Zabul", "Paktia"];
const things = ["school", "bridge", "clinic", "market", "mosque", "dam", "mill", "road", "well", "library"];

describe("StoryIndex", () => {
  it("finds the story that tells the same news", () => {
    const index = new StoryIndex();
    index.add("flood", report("Flood in Baghlan destroys 14 houses"), 0);
    index.add("school", report("School opens in Herat for 300 girls"), 0);

    const found = index.find(report("Flood destroys 14 houses in Baghlan", 2), 2 * hour);

    expect(found?.storyId).toBe("flood");
  });

  it("finds nothing where nothing tells the same", () => {
    const index = new StoryIndex();
    index.add("flood", report("Flood in Baghlan destroys 14 houses"), 0);

    expect(index.find(report("Wrestlers return from Tashkent with medals", 2), 2 * hour)).toBeUndefined();
  });

  it("joins a report to a story by its latest telling as well as by its first", () => {
    const index = new StoryIndex();
    index.add("flood", report("Flood in Baghlan destroys 14 houses"), 0);
    index.add("flood", report("Rescuers reach Nahrin valley after river burst its banks", 3), 3 * hour);

    const found = index.find(report("Rescuers reach Nahrin valley after river burst banks", 4), 4 * hour);

    expect(found?.storyId).toBe("flood");
  });

  it("finds the story that reports one release in another language, without a word in common", () => {
    const where = { field: "title", start: 0, end: 4 } as const;
    const known = { named: ["Al-Azaim"], releases: [{ kind: "book", languages: ["tg"], where }] } as const;
    const index = new StoryIndex();
    index.add("book", featuresOf({ title: "New book in Tajik", text: "It has 64 pages." }, known), 0);

    const found = index.find(featuresOf({ title: "Китоби нав", text: "Китоб 64 саҳифа дорад." }, known), hour);

    expect(found?.storyId).toBe("book");
  });

  it("closes a story 72 hours after it was opened, not after its last report", () => {
    const index = new StoryIndex();
    index.add("flood", report("Flood in Baghlan destroys 14 houses"), 0);
    index.add("flood", report("Flood in Baghlan destroys 14 houses", 60), 60 * hour);

    expect(index.find(report("Flood in Baghlan destroys 14 houses", 71), 71 * hour)?.storyId).toBe("flood");
    expect(index.find(report("Flood in Baghlan destroys 14 houses", 73), 73 * hour)).toBeUndefined();
  });

  it("forgets the oldest report when its room is used up, and finds all the others", () => {
    const index = new StoryIndex({ window: 72 * hour, reports: 64 });
    const titles = towns
      .flatMap((town) => things.map((thing) => `New ${thing} opens in ${town} province`))
      .slice(0, 65);
    for (const [at, title] of titles.entries()) index.add(`story ${at}`, report(title), at);

    const found = titles.map((title) => index.find(report(title), 100)?.storyId);

    expect(found[0]).toBeUndefined();
    expect(found.slice(1)).toEqual(titles.slice(1).map((_, at) => `story ${at + 1}`));
  });

  it("compares as many reports however many it remembers", () => {
    expect(familiesAsked(200)).toBeGreaterThan(16);
    expect(familiesAsked(4_000)).toBe(familiesAsked(200));
  });
});

/** How often who is of which family is asked to find a story among so many of one group: once or twice a report that is compared. */
function familiesAsked(remembered: number): number {
  let asked = 0;
  const familyOf = (actor: string) => {
    asked += 1;
    return actor;
  };
  const index = new StoryIndex({ window: 72 * hour, reports: 1 << 13, familyOf });
  for (let at = 0; at < remembered; at += 1)
    index.add(`story ${at}`, attack(`New ${things[at % 10]} opens in ${towns[at % 7]} province, ${at}`), at);
  asked = 0;
  index.find(attack("New school opens in Herat province"), remembered);
  return asked;
}

function attack(title: string) {
  return {
    ...report(title),
    event: { kind: "attack", stance: "none", actor: "isis-k", places: [], where: {} },
  } as const;
}

function report(title: string, hours = 0) {
  return featuresOf({ title, language: "en", published: new Date(hours * hour).toISOString() });
}
