import { expect, it, onTestFinished } from "vitest";
import { phoneRows, rowsOfPhone } from "../../src/chat/phone-rows.ts";
import { asMarkdown } from "../as-markdown.ts";
import type { Message } from "../discord-stand-in/discord-objects.ts";
import { textOf } from "../discord-stand-in/seen-message.ts";
import { liveThroughWeek } from "./duty-week.ts";

const servers = ["100", "200"] as const;

it("hands over a week of two servers: each sum is the account, nothing hidden is named, each is said once", {
  timeout: 500_000,
}, async () => {
  const week = await liveThroughWeek(5);
  onTestFinished(() => week.stop());

  expect(week.items).toBe(21 * 14);
  for (const { message, folded } of week.handovers) expect(textOf(message)).toContain(`${folded}.`);
  for (const { message } of week.handovers)
    expect(phoneRows(asMarkdown(textOf(message)))).toBeLessThan(2 * rowsOfPhone);
  for (const id of servers) {
    const files = week.handovers.filter(({ serverId }) => serverId === id).map(({ file }) => file);
    const said = [...week.channel(`duty-${id}`).map(textOf), ...files].join("\n");
    const { closed, titles } = await week.hidden(id);
    const others = await week.shortIds(id === "100" ? "200" : "100");
    const own = new Set(await week.shortIds(id));

    expect(files.filter((file) => file.includes("SW-")).length).toBeGreaterThan(10);
    expect(closed.length).toBeGreaterThan(10);
    expect(titles.length).toBeGreaterThan(10);
    expect([...closed, ...titles].filter((hidden) => said.includes(hidden))).toEqual([]);
    expect(others.filter((other) => !own.has(other) && said.includes(other))).toEqual([]);
    expect(count(week.channel(`duty-${id}`), "hands over the watch")).toBe(21);
    expect(count(week.channel(`ops-${id}`), "Nobody has the watch")).toBe(week.missed / 2);
  }
});

function count(messages: readonly Message[], words: string): number {
  return messages.filter(({ content }) => content.includes(words)).length;
}
