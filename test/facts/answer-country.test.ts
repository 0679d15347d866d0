import { describe, expect, it } from "vitest";
import { ask, shown } from "./shipped-facts.ts";

describe("/lookup country", () => {
  it.each(["Sri Lanka", "Maldives", "the Maldives", "Bangladesh", "China", "Шри-Ланка"])(
    "says of %s pledges, not attacks",
    (name) => {
      const answer = shown("country", { name });

      expect(answer).toContain(
        "Individuals have pledged allegiance to it here. No attack that it claimed here is recorded.",
      );
      expect(answer).toContain("Only pledges of allegiance: ISIS-K (Eurasianet summary, Mar 2022)");
      expect(answer).not.toContain("Attacks claimed here");
    },
  );

  it.each(["Pakistan", "Tajikistan", "India", "Тоҷикистон"])("says of %s that attacks were claimed", (name) => {
    const answer = shown("country", { name });

    expect(answer).toContain("It has claimed attacks here.");
    expect(answer).toContain("Attacks claimed here: ISIS-K (Eurasianet summary, Mar 2022)");
    expect(answer).not.toContain("Pledges of allegiance");
  });

  it.each(["Kyrgyzstan", "Кыргызстан"])("keeps aims of attacks in %s apart from claims", (name) => {
    const answer = shown("country", { name });

    expect(answer).toContain("It seeks to inspire attacks here. No attack that it claimed here is recorded.");
    expect(answer).not.toContain("Attacks claimed here");
  });

  it("says unknown where nothing is recorded, with what is said of the region", () => {
    expect(shown("country", { name: "Kazakhstan" })).toBe(
      [
        "Kazakhstan and ISIS-K",
        "Unknown: none of its being active, of attacks or of pledges here is recorded.",
        "Of Central Asia as a whole",
        "Active here: ISIS-K (Eurasianet summary, Mar 2022)",
      ].join("\n"),
    );
  });

  it("counts events of a town for its country", () => {
    expect(shown("country", { name: "Russia" })).toContain(
      "Crocus City Hall attack, Krasnogorsk, 22 Mar 2024: Killed: 144–149 people, by 2 counts",
    );
  });

  it("answers a country it does not know with unknown", () => {
    expect(ask("country", { name: "Peru" }).title).toBe("Unknown: “Peru”");
    expect(shown("country", { name: "Uzbekstan" })).toBe("Unknown: “Uzbekstan”\nNearest known: Uzbekistan");
  });

  it("without a name keeps active, claimed and pledged apart", () => {
    expect(ask("country").sections[0]?.lines).toEqual([
      expect.stringMatching(
        /^Claimed attacks in: Pakistan, Tajikistan, India \(Eurasianet summary, Mar 2022\); Afghanistan \(.*Uzbekistan \(.*Turkey \(/,
      ),
      expect.stringMatching(/^Attacks attributed to it in: Iran \(.*Russia \(/),
      "Active in: South Asia, Central Asia, Afghanistan (Eurasianet summary, Mar 2022)",
      "Only pledges, by individuals, in: Sri Lanka, Maldives, Bangladesh, China (Eurasianet summary, Mar 2022)",
      "Aims to inspire attacks in: Uzbekistan, Tajikistan, Kyrgyzstan (Eurasianet, Mar 2022)",
      "Members come from (among others): Pakistan, Bangladesh, India, Myanmar (Eurasianet summary, Mar 2022)",
    ]);
  });

  it("counts the events recorded here by country, claims apart from attributions", () => {
    const [claimed, attributed] = ask("country").sections[1]?.lines ?? [];

    expect(claimed).toMatch(/^Claimed by it: Afghanistan \d+, /);
    expect(attributed).toMatch(/^Attributed to it: .*Russia \d/);
  });
});
