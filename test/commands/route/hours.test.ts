import { describe, expect, it } from "vitest";
import { commands } from "../../../commands/commands.ts";
import type { Caller } from "../../../src/chat/define-command.ts";
import { runCommand } from "../../../src/chat/run-command.ts";
import { createLogger } from "../../../src/lib/logger.ts";
import { aWorld, guild } from "../../world.ts";
import { aTeam } from "../a-team.ts";

const admin: Caller = {
  guildId: "g1",
  channelId: "c1",
  userId: "u",
  userName: "Dina",
  level: "administrator",
  sees: async () => true,
};

async function chat() {
  const world = await aWorld({ guild });
  const team = (await aTeam()).context;
  const context = { ...team, server: { ...team.server, guilds: world.repositories.guilds } };
  const run = async (path: string, args: Record<string, string> = {}) => {
    const command = commands.find((one) => one.path === path);
    if (command === undefined) throw new Error(`no command ${path}`);
    return (
      await runCommand(command, args, admin, { context, logger: createLogger("silent"), newReference: () => "r" })
    ).content;
  };
  return { run, route: async () => (await world.repositories.guilds.get("g1"))?.routes[0] };
}

describe("a route's hours", () => {
  it("are kept in minutes of their own time zone and shown by /route show", async () => {
    const { run, route } = await chat();

    await run("route quiet", { channel: "c1", from: "22:00", to: "07:00", zone: "Asia/Tashkent", bypass: "high" });
    await run("route digest", { channel: "c1", at: "8:00" });

    expect(await route()).toMatchObject({
      quiet: { from: 1320, to: 420, zone: "Asia/Tashkent", bypass: "high" },
      digest: { at: 480, zone: "UTC" },
    });
    expect(await run("route show")).toContain(
      "quiet 22:00–07:00 (Asia/Tashkent) but for high and above · in one message a day at 08:00 (UTC)",
    );
  });

  it("has a weekly picture on a day at a time, shown by /route show, until it is off", async () => {
    const { run, route } = await chat();

    const refused = [
      await run("route trend", { channel: "c1", at: "09:00" }),
      await run("route trend", { channel: "c1", at: "x" }),
    ];
    const none = await run("route trend", { channel: "c7", at: "Mon 09:00" });
    const said = await run("route trend", { channel: "c1", at: "mon 9:00", zone: "Asia/Tashkent" });
    const kept = (await route())?.trend;
    const shown = await run("route show");
    await run("route set", { channel: "c1", severity: "high" });
    const afterSet = (await route())?.trend;
    await run("route trend", { channel: "c1", at: "off" });

    expect(refused).toEqual([expect.stringContaining("a day and a time"), expect.stringContaining("a day and a time")]);
    expect(none).toContain("No alerts go to");
    expect(said).toContain("a picture of the last four weeks on Mondays at 09:00 (Asia/Tashkent)");
    expect(kept).toMatchObject({ at: 540, weekday: 1, zone: "Asia/Tashkent" });
    expect(shown).toContain("a picture of its watches on Mondays at 09:00 (Asia/Tashkent)");
    expect(afterSet).toEqual(kept);
    expect((await route())?.trend).toBeUndefined();
  });

  it("stay when the route's severity changes, and go with off", async () => {
    const { run, route } = await chat();
    await run("route digest", { channel: "c1", at: "8:00" });

    await run("route set", { channel: "c1", severity: "high" });
    const kept = (await route())?.digest;
    await run("route digest", { channel: "c1", at: "off" });

    expect(kept).toEqual({ at: 480, zone: "UTC" });
    expect((await route())?.digest).toBeUndefined();
  });

  it.each([
    ["Mon 09:00", { at: 540, weekday: 1, zone: "UTC" }, "on Mondays at 09:00 (UTC)"],
    ["wednesday 7:30", { at: 450, weekday: 3, zone: "UTC" }, "on Wednesdays at 07:30 (UTC)"],
    [
      "0 9 * * 1-5",
      { cron: "0 9 * * 1-5", times: { hours: [9], weekdays: [1, 2, 3, 4, 5] } },
      "at `0 9 * * 1-5` (UTC)",
    ],
    ["15 8 1 * 7", { times: { minutes: [15], dates: [1], weekdays: [0] } }, "at `15 8 1 * 7` (UTC)"],
  ])("may have a digest at %s", async (at, digest, words) => {
    const { run, route } = await chat();

    expect(await run("route digest", { channel: "c1", at })).toContain(`in one message ${words}. Critical`);
    expect((await route())?.digest).toMatchObject(digest);
    expect(await run("route show")).toContain(`in one message ${words} but for critical`);
  });

  it.each(["at nine", "Moon 09:00", "0 9 30 2 *", "* * *", "0 9 * * * *", "99 9 * * *"])(
    "refuse a digest at %s",
    async (at) => {
      const { run, route } = await chat();

      expect(await run("route digest", { channel: "c1", at })).toContain("or a cron expression such as");
      expect((await route())?.digest).toBeUndefined();
    },
  );

  it("are refused with what would be right", async () => {
    const { run } = await chat();

    expect(await run("route quiet", { channel: "c1", from: "ten", to: "07:00" })).toContain(
      "a time of day such as 07:00",
    );
    expect(await run("route digest", { channel: "c1", at: "8:00", zone: "Mars" })).toContain("Asia/Tashkent");
    expect(await run("route digest", { channel: "c9", at: "8:00" })).toContain("/route set");
  });

  it("end with the route", async () => {
    const { run, route } = await chat();

    expect(await run("route clear", { channel: "c1" })).toContain("No channel gets alerts now");
    expect(await route()).toBeUndefined();
  });
});
