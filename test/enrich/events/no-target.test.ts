import { describe, expect, it } from "vitest";
import { enrichItem } from "../../../src/app/enrich-item.ts";
import { eventWorldAtNeed } from "../../../src/app/event-world-at-need.ts";
import { shippedSettings } from "../../shipped-settings.ts";

const world = eventWorldAtNeed(shippedSettings);

describe("who speaks, and where the wounded lie", () => {
  it.each([
    ["tg", "Дар Хоруғ таркиш рух дод", "Ба иттилои вазорат, дар таркиш се нафар кушта шуданд."],
    ["fa", "انفجار در هرات", "منابع بیمارستان از انتقال هشت زخمی خبر داده‌اند."],
    ["en", "Bomb explodes in Herat", "Eight of the wounded were taken to a hospital."],
  ])("are no target: %s", (language, title, text) => {
    expect(targetOf(language, title, text)).toBeUndefined();
  });

  it.each([
    ["hospital", "en", "Bomb explodes in Herat", "The blast hit the gate of a hospital."],
    ["hospital", "ru", "Боевики напали на больницу в Герате", "Ранены восемь человек."],
  ])("are one where they were struck: %s, %s", (target, language, title, text) => {
    expect(targetOf(language, title, text)).toBe(target);
  });
});

function targetOf(language: string, title: string, text: string): string | undefined {
  const published = "2026-10-20T12:00:00Z";
  return enrichItem({ title, text, language, published, seenAt: Date.parse(published) }, world).event?.target;
}
