import { type AlertAction, alertActions } from "../../src/chat/alert-actions.ts";
import { type Action, defineAction } from "../../src/chat/define-action.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { bold, md, withCommas } from "../../src/chat/text.ts";
import type { NeededLevel } from "../../src/domain/guild.ts";
import { type Mute, withMutes } from "../../src/domain/mute.ts";
import { watchesOf } from "../../src/domain/story-size.ts";
import { dayMs, hourMs } from "../../src/lib/durations.ts";
import { guildOf } from "../shared/guild-of.ts";
import { shownName } from "../shared/shown-name.ts";
import { pressedAlert } from "./pressed-alert.ts";

/** A story may be muted by who may see it; a watch, which others may rely on, by who may change it. */
export const muteButtons: readonly Action[] = [
  muteButton(alertActions.muteStory1h, "viewer", "story", hourMs),
  muteButton(alertActions.muteStory24h, "viewer", "story", dayMs),
  muteButton(alertActions.muteWatch1h, "watchlist-editor", "watch", hourMs),
  muteButton(alertActions.muteWatch24h, "watchlist-editor", "watch", dayMs),
];

function muteButton(action: AlertAction, access: NeededLevel, kind: Mute["kind"], ms: number): Action {
  return defineAction({
    name: action.name,
    access,
    needs: ["alerts", "clock", "server"],
    async run(argument, caller, context) {
      const { story } = await pressedAlert(argument, caller, context);
      const now = context.clock.now();
      const name = shownName(caller, await guildOf(caller, context.server));
      const by = name === undefined ? {} : { mutedBy: name };
      // All that asked for this story, or else the next one like it would come by another.
      const things =
        kind === "story"
          ? [{ id: story.id, name: story.shortId }]
          : watchesOf(story).map(({ watchId, name }) => ({ id: watchId, name }));
      const added = things.map(({ id }): Mute => ({ kind, id, until: now + ms, ...by }));
      await context.server.guilds.change(caller.guildId, (guild) => ({
        ...guild,
        mutes: withMutes(guild.mutes, added, now),
      }));
      const until = discordTime(now + ms);
      const names = withCommas(things.map((thing) => bold(thing.name)));
      const what =
        kind === "story"
          ? md`Copies of what ${names} reports, by the same sources, join it without a reply until ${until}; a report that says more, or the first copy by another source, is an alert of its own.`
          : md`What is found by ${names} will not be posted until ${until}; \`/alert list\` keeps it.`;
      const content = md`${what} \`/mute end\` ends this sooner.`;
      return { kind: "reply", message: { content } };
    },
  });
}
