import { expect, it } from "vitest";
import { noteAbsence } from "../../../src/app/jobs/note-absence.ts";
import { describeNotice } from "../../../src/chat/words/describe-notice.ts";
import { offInDay } from "../../../src/domain/absence.ts";
import type { Bulletin } from "../../../src/domain/bulletin.ts";
import type { Guild } from "../../../src/domain/guild.ts";
import { aWorld, guild, start } from "../../world.ts";

const hourMs = 3_600_000;

async function aReturn(given: Partial<Guild> = {}) {
  const { repositories } = await aWorld({ guild: { ...guild, ...given } });
  const lines: Bulletin[] = [];
  const notices: string[] = [];
  const out = { notify: async (_: string, text: string) => void notices.push(text) };
  const away = (hours: number) =>
    noteAbsence(
      { from: start - hours * hourMs, to: start },
      { repositories, out, post: (line) => void lines.push(line) },
    );
  return { away, lines, notices, repositories };
}

it("says once from when to when nothing was watched, where alerts go and to operators", async () => {
  const { away, lines, notices } = await aReturn({ opsChannelId: "ops" });

  await away(9);
  await away(9);

  const [line] = lines;
  expect(lines).toHaveLength(1);
  expect(line).toMatchObject({ channelId: "c1", why: "notice" });
  expect(line?.notice && describeNotice(line.notice, "en")).toMatch(
    /^💤 I was off from <t:\d+:f> to <t:\d+:f> \(9h\)/u,
  );
  expect(notices[0]).toContain("I was off from");
});

it("says nothing of a restart", async () => {
  const { away, lines, notices } = await aReturn();

  await away(0.5);

  expect([lines, notices]).toEqual([[], []]);
});

it("leaves a channel in its quiet hours in peace, and tells operators", async () => {
  const { away, lines, notices } = await aReturn({
    routes: [{ channelId: "c1", severity: "low", quiet: { from: 0, to: 1439, zone: "UTC", bypass: "critical" } }],
  });

  await away(9);

  expect(lines).toEqual([]);
  expect(notices).toHaveLength(1);
});

it("counts what of a day was not watched, over several absences and the day's edge", () => {
  const absences = [
    { from: start - 30 * hourMs, to: start - 20 * hourMs },
    { from: start - 3 * hourMs, to: start - hourMs },
    { from: start - 90 * hourMs, to: start - 60 * hourMs },
  ];

  expect(offInDay(absences, start)).toBe(6 * hourMs);
});
