import { expect, it } from "vitest";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { liveThroughDay } from "./analyst-day.ts";

it("shows a day of 200 items in a channel that can be read: each story once, nothing said twice on a card, the night in one message", async () => {
  const day = await liveThroughDay(1);

  const alerts = day.channel("alerts");
  const cards = alerts.filter(({ content }) => /^(?:⚪|🟡|🔴|🟣|▫️)/u.test(content));
  const ids = cards.map(({ embeds: [embed] }) => embed?.footer?.text);
  expect(day.items).toBe(200);
  expect(cards.length).toBeGreaterThan(80);
  expect(new Set(ids).size).toBe(cards.length);
  expect(cards.filter(saysTitleTwice).map(textOf)).toEqual([]);
  expect(alerts.filter(({ content }) => content.includes("held over the quiet hours"))).toHaveLength(2);
  expect(alerts.some(({ pings }) => pings.count > 0)).toBe(false);
  expect(day.channel("critical").every(({ content }) => content.startsWith("🟣") || content.startsWith("↳"))).toBe(
    true,
  );
  expect(alerts.map(textOf).join("\n")).not.toContain("not for this channel");
  expect(alerts.map(textOf).filter((text) => /· a claim\n.*Kunduz/u.test(text))).toHaveLength(1);
  const ofOneBook = day.channel("critical").filter((message) => /64[ -](?:page|саҳифа|страни)/u.test(textOf(message)));
  expect(ofOneBook.map(textOf)).toEqual([expect.stringContaining("5 reports")]);
  // The day's clock runs hours while a real disk writes, so the canary may be late by it.
  expect(day.channel("ops").filter(({ content }) => !/canary/iu.test(content))).toEqual([]);
});

function saysTitleTwice({ content, embeds: [embed] }: Parameters<typeof textOf>[0]): boolean {
  const title = content.split("\n")[1]?.replaceAll("**", "").slice(1, -1) ?? "";
  return title.length > 12 && (embed?.description ?? "").replaceAll("**", "").includes(title);
}
