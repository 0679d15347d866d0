import { expect, it } from "vitest";
import { aTeam } from "./a-team.ts";

/** A channel of the other guild, `200`. */
const foreign = "2001";
const own = "1001";

it("what cannot be is refused in a sentence that says what to do, and changes nothing", async () => {
  const team = await aTeam();
  const guild = () => team.context.server.guilds.get("100");
  const before = await guild();

  for (const [path, args, words] of refusals) {
    const answer = await team.ask(path, args);
    expect([path, args, answer]).toEqual([path, args, expect.stringContaining(words)]);
    expect(answer).toMatch(/^\S.*[.?]$/su);
  }

  expect(await guild()).toEqual(before);
  expect((await team.context.watches.lists.of("100")).watches).toHaveLength(3);
});

it("nothing that a guild asks of another's channel changes the other's route", async () => {
  const team = await aTeam();
  const before = await team.context.server.guilds.get("200");

  await team.ask("route clear", { channel: foreign });
  await team.ask("route digest", { channel: foreign, at: "09:00" });
  await team.ask("digest now", { channel: foreign });

  expect(await team.context.server.guilds.get("200")).toEqual(before);
});

const time = "a time of day such as 07:00";
const zone = "a time zone such as Asia/Tashkent";
const digest = "or a cron expression such as `0 9 * * 1-5`; not";
const first = "`/route set channel:…` sends them there first";
const ahead = "`until` is past already";

const refusals: readonly (readonly [path: string, args: Readonly<Record<string, string>>, words: string])[] = [
  ["route quiet", { channel: own, from: "25:00", to: "07:00" }, time],
  ["route quiet", { channel: own, from: "22:00", to: "24:00" }, time],
  ["route quiet", { channel: own, from: "22:60", to: "07:00" }, time],
  ["route quiet", { channel: own, from: "-1:00", to: "07:00" }, time],
  ["route quiet", { channel: own, from: "22", to: "07:00" }, time],
  ["route quiet", { channel: own, from: "10 pm", to: "07:00" }, time],
  ["route quiet", { channel: own, from: "22:00", to: "22:00" }, "begin and end at different times"],
  ["route quiet", { channel: own, from: "22:00", to: "07:00", zone: "Mars/Base" }, zone],
  ["route quiet", { channel: own, from: "22:00", to: "07:00", zone: "" }, zone],
  ["route quiet", { channel: own, from: "22:00", to: "07:00", bypass: "urgent" }, "`bypass` can be `low`"],
  ["route quiet", { channel: foreign, from: "22:00", to: "07:00" }, first],
  ["route quiet", { channel: foreign, from: "off", to: "off" }, first],
  ["route quiet", { channel: own, to: "07:00" }, "`from` is missing: When they begin"],
  ["route digest", { channel: own, at: "25:00" }, digest],
  ["route digest", { channel: own, at: "Mon 24:00" }, digest],
  ["route digest", { channel: own, at: "Funday 09:00" }, digest],
  ["route digest", { channel: own, at: "0 9 30 2 *" }, digest],
  ["route digest", { channel: own, at: "0 25 * * *" }, digest],
  ["route digest", { channel: own, at: "* * * * * *" }, digest],
  ["route digest", { channel: own, at: "2020-01-01 09:00" }, digest],
  ["route digest", { channel: own, at: "09:00", zone: "UTC+5" }, zone],
  ["route digest", { channel: foreign, at: "09:00" }, first],
  ["route set", { channel: own, severity: "urgent" }, "`severity` can be `low`"],
  ["route set", { channel: own, remind: "0m" }, "from 1m to 24h, such as 15m, or off"],
  ["route set", { channel: own, remind: "25h" }, "from 1m to 24h, such as 15m, or off"],
  ["route set", { channel: own, one_closes: "maybe" }, "`one_closes` can be `yes`, `no`"],
  ["route set", { channel: own, clearance: "black" }, "`clearance` can be `clear`"],
  ["route set", {}, "`channel` is missing"],
  ["route clear", { channel: foreign }, first],
  ["route show", { channel: foreign }, "`/route set channel:…` sends them there"],
  ["digest now", { channel: foreign }, "`/route show` shows which channels get their alerts later"],
  ["mute end", { mute: "SW-NONE" }, "`/mute list` shows them all"],
  ["mute end", {}, "`mute` is missing"],
  ["settings", { daily: "25:00" }, time],
  ["settings", { zone: "Nowhere" }, zone],
  ["status", { day: "2026-02-30" }, "`day` is a date, as 2026-03-01"],
  ["status", { day: "2999-01-01" }, "`day` is still to come"],
  ["alert why", { what: "rain", day: "31.12.2026" }, "`day` is a date, as 2026-03-01"],
  ["watch add", { query: "kitob", until: "2020-01-01" }, ahead],
  ["watch add", { query: "kitob", until: "2026-02-30" }, "`until` is how long, such as 48h"],
  ["watch add", { query: "kitob", until: "2999-01-01" }, "over ten years away"],
  ["watch add", { query: "kitob", cooldown: "8d" }, "`cooldown` is from 1m to 7d"],
];
