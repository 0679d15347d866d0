import { describe, expect, it } from "vitest";
import { commands } from "../../commands/commands.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { runCommand } from "../../src/chat/run-command.ts";
import { createLogger } from "../../src/lib/logger.ts";
import type { Doors } from "../../src/ports.ts";
import { doorsInMemory } from "../doors-in-memory.ts";
import { aWorld, guild } from "../world.ts";

const admin: Caller = { guildId: "g1", channelId: "c1", userId: "u", userName: "Dina", level: "administrator" };

async function chat() {
  const world = await aWorld({ guild });
  const doors: Doors = { ...(await doorsInMemory()), guilds: world.repositories.guilds };
  const run = async (path: string, args: Record<string, string> = {}) => {
    const command = commands.find((one) => one.path === path);
    if (command === undefined) throw new Error(`no command ${path}`);
    return (await runCommand(command, args, admin, { doors, logger: createLogger("silent"), newReference: () => "r" }))
      .content;
  };
  return { run, route: async () => (await world.repositories.guilds.get("g1"))?.routes[0] };
}

describe("a route's hours", () => {
  it("are kept in minutes of their own time zone and told by /route show", async () => {
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

  it("stay when the route's severity changes, and go with off", async () => {
    const { run, route } = await chat();
    await run("route digest", { channel: "c1", at: "8:00" });

    await run("route set", { channel: "c1", severity: "high" });
    const kept = (await route())?.digest;
    await run("route digest", { channel: "c1", at: "off" });

    expect(kept).toEqual({ at: 480, zone: "UTC" });
    expect((await route())?.digest).toBeUndefined();
  });

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
