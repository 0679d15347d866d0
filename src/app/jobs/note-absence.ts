import { openBulletin } from "../../alerts/open-bulletin.ts";
import { quietUntil } from "../../alerts/route-wait.ts";
import { wasOff } from "../../chat/words/describe-notice.ts";
import type { Absence } from "../../domain/absence.ts";
import type { Bulletin } from "../../domain/bulletin.ts";
import type { Guild } from "../../domain/guild.ts";
import { digest } from "../../lib/digest.ts";
import { hourMs } from "../../lib/durations.ts";
import type { Outgoing } from "../../ports/chat.ts";
import type { Repositories } from "../../ports/repositories.ts";

export interface AbsenceDeps {
  readonly repositories: Pick<Repositories, "bulletins" | "guilds" | "heartbeat">;
  readonly out: Pick<Outgoing, "notify">;
  readonly post: (line: Bulletin) => void;
}

/** A shorter one is a restart; in milliseconds. */
const leastMs = hourMs;

/**
 * After hours in which nothing was watched each awake guild is told so, where its alerts go, and its operators: downtime is not
 * silence. In quiet hours only operators are; the daily line counts the hours.
 */
export async function noteAbsence(absence: Absence, { repositories, out, post }: AbsenceDeps): Promise<void> {
  if (absence.to - absence.from < leastMs) return;
  await repositories.heartbeat.wasAway(absence);
  for (const guild of await repositories.guilds.all()) {
    if (!guild.awake) continue;
    const line = lineFor(guild, absence);
    if (line === undefined || guild.opsChannelId !== undefined) await out.notify(guild.id, wasOff(absence));
    if (line === undefined || (await repositories.bulletins.get(line.id)) !== undefined) continue;
    await repositories.bulletins.put(line);
    post(line);
  }
}

/** In the first channel that alerts go to: there its silence is noticed. */
function lineFor({ id: guildId, routes: [route] }: Guild, { from, to }: Absence): Bulletin | undefined {
  if (route === undefined || quietUntil(route, undefined, to) !== undefined) return undefined;
  const id = digest("was-off", guildId, String(from));
  const { channelId } = route;
  return openBulletin(
    { id, guildId, channelId, why: "notice", entries: [], notice: { code: "was-off", from, to } },
    to,
  );
}
