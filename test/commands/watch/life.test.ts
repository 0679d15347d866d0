import { describe, expect, it } from "vitest";
import type { Watch } from "../../../src/domain/watch.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { formatWallTime } from "../../../src/lib/zoned-time.ts";
import { aTeam, type Team } from "../a-team.ts";

const hourMs = 3_600_000;
const inDays = (days: number) => formatWallTime(systemClock.now() + days * 24 * hourMs, "UTC");

async function watchIn({ context }: Team, name: string): Promise<Watch | undefined> {
  return (await context.watches.lists.of("100")).watches.find((watch) => watch.name === name);
}

/** As if its time had come an hour ago. */
async function endIt({ context }: Team, name: string): Promise<void> {
  const at = systemClock.now() - hourMs;
  await context.watches.lists.change("100", (watches) =>
    watches.map((one) => (one.name === name ? { ...one, until: { at, from: at - hourMs, told: true } } : one)),
  );
}

async function edit(team: Team, args: Readonly<Record<string, string>>): Promise<string> {
  const offered = await team.message("watch edit", args);
  if (offered.components === undefined) return offered.content ?? "";
  await team.press(offered, "Save");
  return offered.content ?? "";
}

describe("the end of a watch", () => {
  it("is a time from now, shown when asked, saved, listed and kept as an instant on a whole minute", async () => {
    const team = await aTeam();

    const offered = await team.message("watch add", { query: "airport", until: "48h" });
    const saved = await team.press(offered, "Save");

    const at = (await watchIn(team, "airport"))?.until?.at ?? 0;
    const shown = `<t:${at / 1000}:f>`;
    expect(Math.abs(at - systemClock.now() - 48 * hourMs)).toBeLessThan(120_000);
    expect(at % 60_000).toBe(0);
    expect(offered.content).toContain(`It ends ${shown}.`);
    expect(saved.content).toContain(`It ends ${shown}.`);
    expect(await team.ask("watch list")).toContain(`**airport** · medium · until ${shown}`);
    expect(await team.ask("watch show", { watch: "airport" })).toContain(`It ends ${shown}.`);
  });

  it("is a date in the guild's time zone; a day alone means its end", async () => {
    const team = await aTeam();
    await team.context.server.guilds.change("100", (guild) => ({ ...guild, timeZone: "Asia/Tashkent" }));

    await team.addWatch({ query: "one", until: "2030-12-01 18:00" });
    await team.addWatch({ query: "two", until: "2030-12-01" });

    const ends = await Promise.all(["one", "two"].map(async (name) => (await watchIn(team, name))?.until?.at ?? 0));
    expect(ends).toEqual([Date.parse("2030-12-01T13:00:00Z"), Date.parse("2030-12-01T19:00:00Z")]);
  });

  it.each([
    ["2020-12-01", "is past already"],
    ["0s", "is past already"],
    ["2026-02-30", "2026-12-01 18:00 (UTC)"],
    ["soon", "such as 48h or 7d"],
    ["2090-01-01", "over ten years away"],
  ])("is refused as %s", async (until, expected) => {
    const team = await aTeam();

    expect(await team.ask("watch add", { query: "airport", until })).toContain(expected);
    expect(await watchIn(team, "airport")).toBeUndefined();
  });

  it("that has come is shown, and the watch is kept", async () => {
    const team = await aTeam();
    await endIt(team, "ISIS-K");

    expect(await team.ask("watch list")).toContain("**ISIS-K** · high · ended <t:");
    expect(await team.ask("watch show", { watch: "ISIS-K" })).toContain(
      "and finds nothing now. `/watch resume` starts it again",
    );
  });

  it("that has come leaves the watch out of the active ones of /status", async () => {
    const team = await aTeam();
    await endIt(team, "ISIS-K");

    expect(await team.ask("status")).toContain("Watches: 2 active, 1 ended.");
  });

  it("is changed and cleared by an edit, with before and after", async () => {
    const team = await aTeam();
    const first = await edit(team, { watch: "ISIS-K", until: inDays(2) });

    const second = await edit(team, { watch: "ISIS-K", until: "never" });

    expect(first).toContain("until: never ends → <t:");
    expect(second).toMatch(/until: <t:\d+:f> → never ends/u);
    expect(await watchIn(team, "ISIS-K")).not.toHaveProperty("until");
  });
});

describe("/watch resume", () => {
  it("wakes a watch that has ended, for good or until a new end", async () => {
    const team = await aTeam();
    await endIt(team, "ISIS-K");
    await endIt(team, "Al-Azaim");

    expect(await team.ask("watch resume", { watch: "ISIS-K" })).toContain(
      "**ISIS-K** looks again from now on. What came",
    );
    expect(await team.ask("watch resume", { watch: "Al-Azaim", until: "48h" })).toContain("from now on, until <t:");

    expect(await watchIn(team, "ISIS-K")).not.toHaveProperty("until");
    expect((await watchIn(team, "Al-Azaim"))?.until).not.toHaveProperty("told");
  });

  it("leaves the end of a paused watch that lies ahead, and says so of one that rests not", async () => {
    const team = await aTeam();
    await edit(team, { watch: "ISIS-K", until: inDays(2) });
    await team.ask("watch pause", { watch: "ISIS-K" });

    expect(await team.ask("watch resume", { watch: "ISIS-K" })).toContain("looks again from now on, until <t:");
    expect(await team.ask("watch resume", { watch: "ISIS-K" })).toContain("is not paused and has not ended");
    expect(await team.ask("watch resume", { watch: "ISIS-K", until: "7d" })).toMatch(/looks, until <t:\d+:f>\.$/u);
  });
});

describe("/watch edit", () => {
  it.each([
    [{ name: "Province" }, "name: **Desk watch** → **Province**", { name: "Province" }],
    [{ severity: "low" }, "severity: high → low", { severity: "low" }],
    [{ clear: "channel" }, "channel: <#1002> → by the routes", { channelId: undefined }],
    [{ clear: "mention" }, "mention: <@&77> → none", { mentionRoleId: undefined }],
    [{ clear: "cooldown" }, "cooldown: 2h → none", { cooldownMs: undefined }],
    [{ cooldown: "none" }, "cooldown: 2h → none", { cooldownMs: undefined }],
    [{ cooldown: "30m" }, "cooldown: 2h → 30m", { cooldownMs: hourMs / 2 }],
    [{ channel: "1003" }, "channel: <#1002> → <#1003>", { channelId: "1003" }],
  ])("changes %o and says what was and what will be", async (change, told, expected) => {
    const team = await aTeam();
    await team.addWatch({
      query: "kitob",
      name: "Desk watch",
      severity: "high",
      channel: "1002",
      mention: "77",
      cooldown: "2h",
    });

    const offered = await edit(team, { watch: "Desk watch", ...change });

    const [after] = (await team.context.watches.lists.of("100")).watches.filter(({ query }) => query === "kitob");
    expect(offered).toContain(told);
    expect(offered).not.toContain("would have caught");
    const { name, severity, channelId, mentionRoleId, cooldownMs } = after ?? {};
    const before = { name: "Desk watch", severity: "high", channelId: "1002", mentionRoleId: "77" };
    expect({ name, severity, channelId, mentionRoleId, cooldownMs }).toEqual({
      ...before,
      cooldownMs: 2 * hourMs,
      ...expected,
    });
  });

  it.each([
    [{ name: "al-azaim" }, "There is a watch **al-azaim** already"],
    [{ clear: "channel", channel: "1002" }, "Give `channel` or clear it, not both"],
    [{ severity: "high" }, "is so already"],
    [{ clear: "channel" }, "is so already"],
    [{ cooldown: "30s" }, "from 1m to 7d"],
    [{ clear: "name" }, "`channel`, `mention`, `until`, `cooldown`"],
    [{}, "Say what is to change: `query`, `severity`"],
  ])("refuses %o", async (change, expected) => {
    const team = await aTeam();

    expect(await edit(team, { watch: "ISIS-K", ...change })).toContain(expected);
  });

  it("refuses at the click a name that another watch was given meanwhile", async () => {
    const team = await aTeam();
    const offered = await team.message("watch edit", { watch: "ISIS-K", name: "Kabul" });
    await team.addWatch({ query: "kabul", name: "Kabul" });

    expect((await team.press(offered, "Save")).content).toContain("There is a watch **Kabul** already");
  });
});

describe("/watch remove", () => {
  it("tells the end and the cooldown in the command that has the watch back", async () => {
    const team = await aTeam();
    await team.addWatch({ query: "kitob", until: "2030-12-01 18:00", cooldown: "2h" });

    const answer = await team.ask("watch remove", { watch: "kitob" });

    expect(answer).toContain("severity:medium until:2030-12-01 18:00 cooldown:2h`");
  });
});

it("finds a watch by the command that an answer shows, whatever its name has in it", async () => {
  const team = await aTeam();
  const offered = await team.message("watch add", { query: "airport", name: "@everyone at discord.gg/abc" });
  await team.press(offered, "Save");

  const paused = await team.message("watch pause", { watch: "@everyone at discord.gg/abc" });
  const [, name = ""] = /watch resume watch:([^`]+)`/u.exec(paused.content ?? "") ?? [];
  const resumed = await team.message("watch resume", { watch: name });

  expect(paused.content).not.toMatch(/@everyone|discord\.gg/u);
  expect(resumed.content).toMatch(/looks|again|resumed/u);
  expect(await watchIn(team, "@everyone at discord.gg/abc")).not.toHaveProperty("paused", true);
});
