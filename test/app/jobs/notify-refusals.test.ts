import { expect, it } from "vitest";
import { notifyRefusals } from "../../../src/app/jobs/notify-refusals.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { dayMs } from "../../../src/lib/durations.ts";
import type { Notify } from "../../../src/ports/chat.ts";
import { aTeam } from "../../commands/a-team.ts";
import { pressed } from "../../commands/audit/changes.ts";

it("notifies an ops channel once a day of how often people were refused what they may not do, and names nobody", async () => {
  const team = await aTeam();
  const { guilds } = team.repositories;
  await guilds.change("100", (guild) => ({ ...guild, opsChannelId: "1009" }));
  for (const guildId of ["100", "200"]) {
    for (const userId of ["7", "8", "8"]) {
      await team.ask("route set", { channel: "1001" }, { guildId, userId, level: "watchlist-editor" });
      await pressed(team, "watch-save", "x", undefined, { guildId, userId, level: "viewer" });
    }
  }
  await team.ask("route set", {}, { level: "administrator" });
  const notices: string[] = [];
  const notify: Notify = async (guildId, text) => void notices.push(`${guildId} ${text}`);
  const at = (later: number) =>
    notifyRefusals({
      repositories: team.repositories,
      out: { notify },
      clock: { ...systemClock, now: () => systemClock.now() + later },
    });

  await at(dayMs - 60_000);
  expect(notices).toEqual([]);
  await at(dayMs + 60_000);
  await at(dayMs + 120_000);

  expect(notices).toEqual([
    "100 Within a day 6 attempts by 2 people to do what they may not do were refused: `/route set` 3, `watch-save` 3. `/access set` says what the members of a role may do.",
  ]);
  expect(await team.repositories.refusals.of("200")).toBeUndefined();
});
