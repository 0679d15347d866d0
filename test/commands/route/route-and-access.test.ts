import { describe, expect, it } from "vitest";
import { destinationsFor } from "../../../src/alerts/queue-alert.ts";
import { type Severity, severities } from "../../../src/domain/severity.ts";
import { aTeam } from "../a-team.ts";
import { hostileText } from "../hostile-text.ts";

describe("/route set", () => {
  it("wakes an asleep watchlist, once, and says how many watches look from here on", async () => {
    const { ask, context } = await aTeam({ awake: false });

    const first = await ask("route set", { channel: "1001" });
    const second = await ask("route set", { channel: "1002" });

    expect(first).toContain("Alerts of severity low and above go to <#1001>.");
    expect(first).toContain("The watchlist is active now: 3 watches look at every new item");
    expect(second).not.toContain("active now");
    expect((await context.server.guilds.get("100"))?.routes).toHaveLength(2);
  });

  it("takes the place of the channel's old route and says what that was", async () => {
    const { ask, context } = await aTeam();

    const answer = await ask("route set", { channel: "1001", severity: "high", mention: "77" });

    expect(answer).toContain(
      "Alerts of severity high and above go to <#1001>, pinging <@&77>. Until now: low and above.",
    );
    expect(answer).toContain("No channel takes severity low or medium");
    expect(answer).toContain("“Allow anyone to @mention this role”");
    expect((await context.server.guilds.get("100"))?.routes).toEqual([
      { channelId: "1001", severity: "high", mentionRoleId: "77" },
    ]);
  });

  it.each([
    [{ severity: "high", only: "yes" }, "severity high only", ["high"]],
    [{ severity: "low", up_to: "high" }, "severity low to high", ["low", "medium", "high"]],
    [{ severity: "critical", only: "yes" }, "severity critical and above", ["critical"]],
  ])("has a ceiling where it is given one: %j", async (asked, said, taken) => {
    const { ask, context } = await aTeam();

    const answer = await ask("route set", { channel: "1001", ...asked });
    const guild = await context.server.guilds.get("100");
    const watch = { watchId: "w", name: "W", hits: [] };
    const goes = (severity: Severity) =>
      guild !== undefined && destinationsFor([{ ...watch, severity }], guild).length > 0;

    expect(answer).toContain(`Alerts of ${said} go to <#1001>`);
    expect(await ask("route show")).toContain(said);
    expect(severities.filter(goes)).toEqual(taken);
    for (const severity of severities.filter((one) => !taken.includes(one)))
      expect(/No channel takes severity (?<missed>[^:]*):/u.exec(answer)?.groups?.["missed"]).toContain(severity);
    await ask("route set", { channel: "1001", only: "no" });
    expect((await context.server.guilds.get("100"))?.routes[0]).not.toHaveProperty("upTo");
  });

  it("refuses a ceiling below its floor, and to change how a channel is posted to that gets no alerts", async () => {
    const { ask, context } = await aTeam();

    expect(await ask("route set", { channel: "1001", severity: "high", up_to: "low" })).toContain("there are none");
    expect(await ask("route set", { channel: "1002", clearance: "amber" })).toContain("<#1002> gets no alerts");
    expect((await context.server.guilds.get("100"))?.routes).toMatchObject([{ channelId: "1001", severity: "low" }]);
  });

  it("keeps what is left out, and says what was asked for", async () => {
    const { ask, context } = await aTeam();
    await ask("route set", { channel: "1001", severity: "high", mention: "77", one_closes: "no" });

    const reminded = await ask("route set", { channel: "1001", remind: "15m" });
    const cleared = await ask("route set", { channel: "1001", clearance: "amber" });

    expect(reminded).toContain("A critical alert that nobody answers within 15m is repeated there, once.");
    expect(cleared).toContain("Facts up to TLP:AMBER may be shown there.");
    expect((await context.server.guilds.get("100"))?.routes).toEqual([
      {
        channelId: "1001",
        severity: "high",
        mentionRoleId: "77",
        dismissals: 2,
        remindMs: 900_000,
        clearance: "amber",
      },
    ]);
    expect(await ask("route show")).toBe(
      "<#1001>: severity high and above · pings <@&77> · critical again after 15m without an answer · 2 people close an alert as not relevant · facts up to TLP:AMBER",
    );
  });

  it("takes off what is asked to be off, and refuses a time that is none", async () => {
    const { ask, context } = await aTeam();
    const first = await ask("route set", { channel: "1001", remind: "15m", one_closes: "no" });

    const answer = await ask("route set", { channel: "1001", remind: "off", one_closes: "yes" });

    expect(first).toContain("No role is named, so nobody is pinged: add `mention:`.");
    expect(answer).toContain("Critical alerts that nobody answers are not pinged again.");
    expect((await context.server.guilds.get("100"))?.routes).toEqual([{ channelId: "1001", severity: "low" }]);
    expect(await ask("route set", { channel: "1001", remind: "soon" })).toContain("a time from 1m to 24h, such as 15m");
    expect(await ask("route set", { channel: "1001", remind: "30s" })).toContain("a time from 1m to 24h");
  });

  it.each(["route set", "route ops"])("lets only administrators use /%s", async (path) => {
    const { ask } = await aTeam();

    expect(await ask(path, { channel: "1001" }, { level: "watchlist-editor" })).toContain("Only administrators");
  });
});

describe("/route show", () => {
  it("shows routes, watches with their own channel, and where notices go", async () => {
    const { ask, addWatch } = await aTeam();
    await ask("route set", { channel: "1002", severity: "critical", mention: "77" });
    await addWatch({ query: "kabul", name: hostileText, channel: "1003" });
    expect(await ask("route ops", { channel: "1004" })).toContain("go to <#1004>");

    const answer = await ask("route show");

    expect(answer.split("\n").slice(0, 2)).toEqual([
      "<#1001>: severity low and above",
      "<#1002>: severity critical and above · pings <@&77>",
    ]);
    expect(answer).toContain("<#1003>: the watch");
    expect(answer).toContain("Notices about the bot itself go to <#1004>.");
    expect(await ask("route show", { channel: "1002" })).not.toContain("<#1001>");
    expect(await ask("route show", { channel: "1009" })).toContain("No alerts go to <#1009>. `/route set channel:…`");
  });

  it("says that nothing is named yet, and who can change that", async () => {
    const { ask } = await aTeam({ awake: false });

    expect(await ask("route show")).toContain("An administrator activates it");
  });

  it("stays within a message for 200 watches with their own channels, and says how many it left out", async () => {
    const { ask, context } = await aTeam();
    const [one] = (await context.watches.lists.of("100")).watches;
    if (one === undefined) throw new Error("there is no starter watch");
    const many = Array.from({ length: 200 }, (_, n) => ({
      ...one,
      id: `w${n}`,
      name: `Watch ${n}`,
      channelId: `30${n}`,
    }));
    await context.watches.lists.change("100", () => many);

    expect(await ask("route show")).toMatch(/… and \d+ more\./);
  });

  it("shows one guild nothing of another's routes", async () => {
    const { ask } = await aTeam();
    await ask("route set", { channel: "2009", severity: "high" }, { guildId: "200" });

    expect(await ask("route show")).not.toContain("2009");
  });
});

describe("/access set", () => {
  it("says what the role may do now, and which roles are editors", async () => {
    const { ask, context } = await aTeam();

    await ask("access set", { role: "7", level: "watchlist-editor" });
    const answer = await ask("access set", { role: "8", level: "watchlist-editor" });

    expect(answer).toContain("Members of <@&8> may also change watches and sources.");
    expect(answer).toContain("Watchlist editors now:\n• <@&7>\n• <@&8>");
    expect((await context.server.guilds.get("100"))?.access).toEqual({
      "7": "watchlist-editor",
      "8": "watchlist-editor",
    });
    expect(await ask("access set", { role: "8", level: "viewer" })).not.toContain("• <@&8>");
  });

  it("is for administrators, with a known level and a role", async () => {
    const { ask } = await aTeam();
    const asked = { role: "7", level: "watchlist-editor" };

    expect(await ask("access set", asked, { level: "watchlist-editor" })).toContain("Manage Server");
    expect(await ask("access set", { ...asked, level: "administrator" })).toContain("`viewer`, `watchlist-editor`");
    expect(await ask("access set", { level: "viewer" })).toContain("`role` is missing");
  });
});
