import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { type Mute, withoutMutes } from "../../src/domain/mute.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { runningMutesOf } from "./running-mutes.ts";

/** Ends what is muted now, and lets the cards of a story say so; answers its name. */
export async function endMute(
  { kind, id }: Pick<Mute, "kind" | "id">,
  caller: Caller,
  context: Needs<"alerts" | "clock" | "server" | "watches">,
): Promise<string> {
  const running = await runningMutesOf(caller, context);
  const mute = running.find((one) => one.kind === kind && one.id === id);
  if (mute === undefined) throw new UserMistake(md`It is not muted any more. \`/mute list\` shows what is.`);
  await context.server.guilds.change(caller.guildId, (guild) => ({
    ...guild,
    mutes: withoutMutes(guild.mutes, [mute]),
  }));
  if (kind === "story") await heardAgain(id, context);
  return mute.name;
}

async function heardAgain(storyId: string, { alerts }: Needs<"alerts">): Promise<void> {
  const story = await alerts.stories.change(storyId, ({ triage: { muted: _, ...triage }, ...rest }) => ({
    ...rest,
    triage,
    revision: rest.revision + 1,
  }));
  if (story !== undefined) alerts.redraw(story);
}
