import { describe, expect, it } from "vitest";
import { enrich } from "../../src/enrich/enrich.ts";

const item = { title: "Outlet publishes two books in Uzbek", text: "More inside." };

describe("enrich", () => {
  it("answers the releases, and the language as it was detected", () => {
    const enriched = enrich(item, (text) => ({ lang: text.includes("books") ? "en" : "und" }));

    expect(enriched.language).toBe("en");
    expect(enriched.releases).toHaveLength(1);
  });

  it.each([
    ["nothing detects it", undefined],
    ["it cannot be told", () => ({ lang: "und" })],
  ])("leaves the language out where %s", (_, detect) => {
    expect(enrich(item, detect)).not.toHaveProperty("language");
  });
});
