import { describe, expect, it } from "vitest";
import type { DangerItem } from "./danger-cases.ts";
import { lastDecision } from "./last-decision.ts";

const held: DangerItem = [
  8,
  "ru",
  "В Джалал-Абаде задержаны четверо сторонников ИГ",
  "Об этом сообщила спецслужба в понедельник.",
];

describe("as many held in one town on one day, of whom only one report names the group", () => {
  it.each<[DangerItem]>([
    [[10, "en", "Kyrgyzstan detains four terror suspects in Jalal-Abad", "The arrests were made on Monday."]],
    [[10, "fr", "Kirghizistan : quatre suspects de terrorisme arrêtés à Djalal-Abad", "C'était lundi."]],
  ])("is one arrest where the other speaks of terrorism: %s", (second) => {
    expect(lastDecision([held, second]).kind).toBe("join");
  });

  it.each<[DangerItem]>([
    [[10, "en", "Four smugglers arrested in Jalal-Abad", "The police found cigarettes on Monday."]],
    [[10, "ru", "В Джалал-Абаде задержаны четверо контрабандистов", "Это было в понедельник."]],
    [[10, "en", "Kyrgyz police arrest four men in Jalal-Abad", "The arrests were made on Monday."]],
  ])("is another where it speaks of another crime, or of nothing: %s", (second) => {
    expect(lastDecision([held, second]).kind).toBe("apart");
  });
});

describe("a plot that was foiled", () => {
  const first: DangerItem = [8, "de", "Anschlag auf Markt in Graz vereitelt: 17-Jähriger festgenommen", ""];

  it("is one with another of its town within hours", () => {
    const second: DangerItem = [11, "de", "Anschlag in Graz geplant: Jugendlicher in Haft", ""];

    expect(lastDecision([first, second]).kind).toBe("join");
  });

  it("is none with the arrest of others there", () => {
    const second: DangerItem = [11, "de", "Zwei mutmaßliche Schleuser in Graz festgenommen", ""];

    expect(lastDecision([first, second]).kind).toBe("apart");
  });
});

describe("who only names the country", () => {
  const shot: DangerItem = [8, "fa", "تیراندازی در مسجدی در غزنی؛ چهار نمازگزار کشته شدند", ""];

  it("means the town where venue, way and count are the same", () => {
    const second: DangerItem = [10, "en", "Gunmen open fire in mosque in Afghanistan, four worshippers killed", ""];

    expect(lastDecision([shot, second]).kind).toBe("join");
  });

  it("may mean another where the count or the venue is another", () => {
    const other: DangerItem = [10, "en", "Gunmen open fire in school in Afghanistan, four pupils killed", ""];
    const fewer: DangerItem = [10, "en", "Gunmen open fire in mosque in Afghanistan, two worshippers killed", ""];

    expect([other, fewer].map((second) => lastDecision([shot, second]).kind)).toEqual(["apart", "apart"]);
  });
});
