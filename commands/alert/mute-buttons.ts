import { type AlertAction, alertActions } from "../../src/chat/alert-actions.ts";
import { buttonRow, menuRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type Action, type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { bold, escapeText, label, md, plainText, shorten } from "../../src/chat/text.ts";
import { type Mute, withMutes } from "../../src/domain/mute.ts";
import type { Story } from "../../src/domain/story.ts";
import { watchesOf } from "../../src/domain/story-size.ts";
import type { WatchHit } from "../../src/domain/watch.ts";
import { dayMs, hourMs } from "../../src/lib/durations.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Row } from "../../src/ports/chat.ts";
import { hearAgainButton } from "../mute/hear-again-button.ts";
import { guildOf } from "../shared/guild-of.ts";
import { shownName } from "../shared/shown-name.ts";
import { changeTriage, type PressedAlert, pressedAlert } from "./pressed-alert.ts";

type MuteNeeds = Needs<"alerts" | "clock" | "server">;

const spans = [
  { value: "1h", words: "1 h", ms: hourMs },
  { value: "24h", words: "24 h", ms: dayMs },
] as const;

/** A story may be muted by who may see it; a watch, which others may rely on, by who may change it. */
export const muteButtons: readonly Action[] = [
  muteStory(alertActions.muteStory1h, hourMs),
  muteStory(alertActions.muteStory24h, dayMs),
  defineAction({
    name: alertActions.muteWatch.name,
    access: "watchlist-editor",
    needs: ["alerts", "clock", "server"],
    async run(argument, caller, context) {
      const [pressed = "", choice = ""] = argument.split(":");
      const { story } = await pressedAlert(pressed, caller, context);
      const span = spans.find(({ value }) => choice.startsWith(`${value}.`));
      const watch = shownWatches(story).find(({ watchId }) => watchId === choice.slice(choice.indexOf(".") + 1));
      if (span === undefined || watch === undefined)
        throw new UserMistake(md`That watch is not among those of this alert. *More* shows them.`);
      const mute = { kind: "watch", id: watch.watchId, until: context.clock.now() + span.ms } as const;
      const by = await keep(mute, caller, context);
      return posted(md`What ${bold(watch.name)} finds is muted`, mute, by, md`\`/alert list\` keeps it.`);
    },
  }),
];

function muteStory(action: AlertAction, ms: number): Action {
  return defineAction({
    name: action.name,
    access: "viewer",
    needs: ["alerts", "clock", "server"],
    async run(argument, caller, context) {
      const pressed = await pressedAlert(argument, caller, context);
      const { id, shortId } = pressed.story;
      const mute = { kind: "story", id, until: context.clock.now() + ms } as const;
      const by = await keep(mute, caller, context);
      await showMuted(pressed, mute, by, context);
      const what = md`Copies by the same sources join it without a reply; a report that says more, or the first copy by another source, is an alert of its own.`;
      return posted(md`${bold(shortId)} is muted`, mute, by, what);
    },
  });
}

/** Answers who is shown to have muted it. */
async function keep(
  mute: Mute,
  caller: Caller,
  context: Pick<MuteNeeds, "clock" | "server">,
): Promise<string | undefined> {
  const by = shownName(caller, await guildOf(caller, context.server));
  const added = [{ ...mute, ...(by !== undefined && { mutedBy: by }) }];
  await context.server.guilds.change(caller.guildId, (guild) => ({
    ...guild,
    mutes: withMutes(guild.mutes, added, context.clock.now()),
  }));
  return by;
}

/** The mute holds before a card says so: a crash between shows too little. */
async function showMuted(
  pressed: PressedAlert,
  { until }: Mute,
  by: string | undefined,
  context: MuteNeeds,
): Promise<void> {
  const muted = { until, ...(by !== undefined && { by }) };
  await changeTriage(pressed, (triage) => ({ ...triage, muted }), { by, at: context.clock.now() }, context);
}

/** For everyone in the channel: who hears nothing has to know why, and may change it. */
function posted(head: Markdown, mute: Mute, by: string | undefined, rest: Markdown): ActionResult {
  const who = by === undefined ? "" : md` by ${escapeText(by)}`;
  const content = md`🔇 ${head}${who} until ${discordTime(mute.until)}. ${rest}`;
  return { kind: "post", message: { content, components: [buttonRow([hearAgainButton(mute)])] } };
}

/** Its watches, by name only where what a report of a source that is not restricted says led to them. */
function shownWatches(story: Story): readonly Pick<WatchHit, "watchId" | "name">[] {
  const shown = story.reports.filter(({ source }) => source.handling !== "restricted");
  const named = new Set(shown.flatMap(({ watches }) => watches.map(({ watchId }) => watchId)));
  return watchesOf(story).map(({ watchId, name }, place) => ({
    watchId,
    name: named.has(watchId) ? name : `watch ${place + 1}`,
  }));
}

/** Each watch that found the story, for an hour or a day. */
export function muteWatchMenu({ story, alert }: PressedAlert): Row {
  const options = shownWatches(story).flatMap(({ watchId, name }) =>
    spans.map(({ value, words }) => ({
      label: shorten(label`${plainText(name)} for ${plainText(words)}`, 100),
      value: `${value}.${watchId}`,
    })),
  );
  const { muteWatch } = alertActions;
  return menuRow(muteWatch, `${story.id}.${alert.channelId}`, muteWatch.label, options);
}
