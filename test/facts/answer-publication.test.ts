import { describe, expect, it } from "vitest";
import { ask, shown } from "./shipped-facts.ts";

describe("/lookup publication", () => {
  it("finds the Uzbek books by language and script, with number and period", () => {
    const { title, sections } = ask("publication", { language: "Uzbek", script: "Latin" });

    expect(title).toBe("Publications (Uzbek, Latin): 2");
    expect(sections[0]?.lines).toEqual([
      "Two books in Uzbek (since 1 Feb 2022): book; 2 books (Eurasianet, Mar 2022); Uzbek (Latin); by Al-Azaim, 1 Feb 2022 – March 2022, date inferred (Eurasianet, Mar 2022)",
      "Long book in Uzbek against the Taliban (2022, title not given): book; Uzbek (Latin); by Al-Azaim, 1 Feb 2022 – March 2022, date inferred (Eurasianet, Mar 2022)",
    ]);
  });

  it.each([
    [{ language: "tg", script: "Cyrl" }],
    [{ language: "Tajik" }],
    [{ script: "cyrillic" }],
    [{ name: "why jihad is obligatory" }],
  ])("tells the Tajik Cyrillic book in full for %o", (args) => {
    const answer = shown("publication", args);

    expect(answer).toMatch(/^Why Jihad is Obligatory\n/);
    expect(answer).toContain("Language: Tajik (Cyrillic) (Eurasianet, Mar 2022)");
    expect(answer).toContain("Denounces: Free Syrian Army, al-Hashd al-Shaabi, Taliban (Eurasianet, Mar 2022)");
  });

  it("keeps “at least 15” a bound", () => {
    expect(shown("publication", { kind: "audio" })).toContain("Number: at least 15 audio recordings, March 2022");
  });

  it("names the five states of the book against the Taliban", () => {
    const answer = shown("publication", { name: "long book in uzbek" });

    expect(answer).toContain("Message: calls the Taliban slaves of China, Russia, the US, Pakistan and Turkey");
    expect(answer).toContain("Denounces: Taliban");
  });

  it("guesses no script that no source states", () => {
    const { sections } = ask("publication", { language: "uz", script: "Latn" });

    expect(sections[0]?.lines.join()).not.toContain("Audio");
  });

  it("says unknown when nothing fits, and what there is", () => {
    expect(shown("publication", { language: "Kazakh" })).toBe(
      [
        "Unknown: no publication fits (Kazakh)",
        "A publication that fits: none is recorded here.",
        "Known here are publications in English, Pashto, Urdu, Uzbek (Latin), Uzbek, Tajik (Cyrillic); of the kinds magazine, book, audio, video, translation.",
      ].join("\n"),
    );
  });

  it("warns that the magazine's name by itself proves nothing", () => {
    expect(shown("publication", { name: "Voice of Khorasan" })).toContain(
      "the name alone proves nothing: a pro-Taliban outlet that opposes the group bears it too (The Diplomat, July 2025)",
    );
  });
});
