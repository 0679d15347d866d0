import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { bold, md } from "../../src/chat/text.ts";
import { hasEnded, isLooking, type Watch } from "../../src/domain/watch.ts";
import { guildOf } from "../shared/guild-of.ts";
import { zoneOf } from "../shared/zone-of.ts";
import { readUntil } from "./read-duration-options.ts";
import { suggestWatches, watchNamed } from "./suggest-watches.ts";

export const watchResume = defineCommand({
  path: "watch resume",
  summary: "Resume a watch that is paused or has ended.",
  access: "watchlist-editor",
  needs: ["clock", "server", "watches"],
  options: {
    watch: { kind: "text", description: "Its name or id.", required: true, suggest: suggestWatches },
    until: { kind: "text", description: "A new end: 48h, 7d, 2026-12-01 or 2026-12-01 18:00." },
  },
  quiet: "unless posted",

  async run({ watch: wanted, until }, caller, context) {
    const watch = await watchNamed(wanted, caller, context.watches.lists);
    const now = context.clock.now();
    const rests = !isLooking(watch, now);
    if (!rests && until === undefined) return { content: md`${bold(watch.name)} is not paused and has not ended.` };
    const end =
      until === undefined
        ? undefined
        : readUntil(until, zoneOf(await guildOf(caller, context.server), context.server), now);
    const { watches } = await context.watches.lists.change(caller.guildId, (all) =>
      all.map((one) => (one.id === watch.id ? resumed(one, end, now) : one)),
    );
    const at = watches.find(({ id }) => id === watch.id)?.until?.at;
    const ends = at === undefined ? "" : md`, until ${discordTime(at)}`;
    const missed = rests ? md` What came meanwhile is not alerted.` : "";
    return { content: md`${bold(watch.name)} looks${rests ? " again from now on" : ""}${ends}.${missed}` };
  },
});

/** An end that is over is gone; one in the future stays unless there is a new one. */
function resumed(watch: Watch, end: Watch["until"], now: number): Watch {
  const { until, ...rest } = watch;
  const next = end ?? (hasEnded(watch, now) ? undefined : until);
  return { ...rest, paused: false, ...(next !== undefined && { until: next }) };
}
