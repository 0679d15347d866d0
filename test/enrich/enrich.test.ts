import { describe, expect, it } from "vitest";
import { enrich } from "../../src/enrich/enrich.ts";
import { aWorld } from "./events/a-world.ts";

const item = { title: "Outlet publishes two books in Uzbek", text: "More inside." };

describe("enrich", () => {
  it("answers the releases, and the language as it was detected", () => {
    const enriched = enrich(item, { detect: (text) => ({ lang: text.includes("books") ? "en" : "und" }) });

    expect(enriched.language).toBe("en");
    expect(enriched.releases).toHaveLength(1);
  });

  it.each([
    ["nothing detects it", undefined],
    ["it cannot be known", () => ({ lang: "und" })],
  ])("leaves the language out where %s", (_, detect) => {
    expect(enrich(item, { detect })).not.toHaveProperty("language");
  });
});

describe("enrich, asked for events", () => {
  const arrest = { title: "Police detain two ISIS-K suspects in Kunduz today", text: "" };

  it("answers what happened, read from the words that the releases are read from", () => {
    const { event } = enrich(arrest, { detect: () => ({ lang: "en" }), world: () => aWorld });

    expect(event).toMatchObject({ kind: "arrest", detained: { value: 2 } });
  });

  it("answers no event where the item reports none, and none where nothing is known of the world", () => {
    expect(enrich({ title: "Wheat prices fall", text: "" }, { world: () => aWorld }).event).toBeUndefined();
    expect(enrich(arrest, {}).event).toBeUndefined();
  });

  it("reads it when it is first asked for, once", () => {
    let asked = 0;
    const world = () => {
      asked += 1;
      return aWorld;
    };
    const enriched = enrich(arrest, { detect: () => ({ lang: "en" }), world });
    expect([enriched.releases, asked]).toEqual([[], 0]);

    expect(enriched.event).toBe(enriched.event);
    expect(asked).toBe(1);
    expect(enriched.titlePlaces).toBe(enriched.titlePlaces);
    expect(asked).toBe(2);
  });

  it("answers the same of an item after others were read as before", () => {
    const deps = { detect: () => ({ lang: "en" }), world: () => aWorld };
    const atOnce = { ...enrich({ ...arrest }, deps) };
    const late = enrich({ ...arrest }, deps);
    const other = enrich({ title: "Blast in Kabul kills seven", text: "" }, deps);

    expect(other.event?.kind).toBe("attack");
    expect({ ...late }).toEqual(atOnce);
    expect(atOnce.titlePlaces).toMatchObject([{ id: "town-kunduz" }]);
  });

  it("recognises of a kept item only what is not known yet", () => {
    const detect = () => {
      throw new Error("asked for");
    };
    const enriched = enrich(arrest, { detect, world: () => aWorld }, { language: "en", releases: [] });

    expect(enriched).toMatchObject({ language: "en", releases: [], event: { kind: "arrest" } });
  });

  it("takes a date of the future for the day on which it was seen", () => {
    const seenAt = Date.parse("2026-11-05T08:00:00Z");
    const dated = { ...arrest, published: "2026-11-06T07:00:00Z", seenAt };

    const { event } = enrich(dated, { detect: () => ({ lang: "en" }), world: () => aWorld });

    expect(event?.when).toBe("2026-11-05");
  });
});
