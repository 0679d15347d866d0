import { describe, expect, it } from "vitest";
import { aTeam } from "../a-team.ts";

describe("/settings", () => {
  it("shows what holds, and how to change it", async () => {
    const { ask } = await aTeam();

    const answer = await ask("settings");

    expect(answer).toContain("Cards show the name");
    expect(answer).toContain("The daily notice that nothing matched comes at the time set by the bot's operator.");
    expect(answer).toContain("`/settings who:… daily:… handover:… zone:…` changes it.");
  });

  it("sets when a day of silence is reported, and leaves the rest as it is", async () => {
    const { ask, repositories } = await aTeam();
    await ask("settings", { who: "initials" });

    const answer = await ask("settings", { daily: "8:05", zone: "Asia/Tashkent" });

    expect(answer).toContain(
      "The daily notice that nothing matched comes at 08:05 (Asia/Tashkent) in <#1001>, without a ping.",
    );
    expect(await repositories.guilds.get("100")).toMatchObject({
      people: "initials",
      daily: { at: 485, zone: "Asia/Tashkent" },
    });
  });

  it("sets the time zone in which dates and hours are read that name none", async () => {
    const { ask, addWatch, repositories } = await aTeam();

    const answer = await ask("settings", { zone: "Asia/Tashkent" });
    await ask("route quiet", { channel: "1001", from: "22:00", to: "06:00" });
    await ask("settings", { daily: "8:05" });
    await addWatch({ query: "kitob", until: "2030-12-01 18:00" });

    const guild = await repositories.guilds.get("100");
    const { watches } = await repositories.watchlists.of("100");
    expect(answer).toBe("Dates and hours are read in Asia/Tashkent. What is set already keeps its own.");
    expect(guild?.routes[0]?.quiet?.zone).toBe("Asia/Tashkent");
    expect(guild?.daily).toEqual({ at: 485, zone: "Asia/Tashkent" });
    expect(watches.at(-1)?.until?.at).toBe(Date.parse("2030-12-01T13:00:00Z"));
  });

  it("switches it off", async () => {
    const { ask, repositories } = await aTeam();

    expect(await ask("settings", { daily: "off" })).toBe("The daily notice that nothing matched is off.");
    expect((await repositories.guilds.get("100"))?.daily).toBe("off");
  });

  it.each([
    [{ daily: "nine" }, "`daily` is a time of day such as 07:00 or 22:30"],
    [{ daily: "09:00", zone: "Mars" }, "`zone` is a time zone such as Asia/Tashkent"],
    [{ zone: "Mars" }, "`zone` is a time zone such as Asia/Tashkent"],
  ])("says of %j what is wrong", async (args, words) => {
    const { ask } = await aTeam();

    expect(await ask("settings", args)).toContain(words);
  });
});
