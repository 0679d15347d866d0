import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import { type Mute, withoutMutes } from "../../src/domain/mute.ts";
import { type Doer, deedsBetween, withDeeds } from "../../src/domain/story-deed.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { doerOf } from "../shared/doer-of.ts";
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
  if (kind === "story") await heardAgain(id, await doerOf(caller, context), context);
  return mute.name;
}

async function heardAgain(storyId: string, doer: Doer, { alerts }: Needs<"alerts">): Promise<void> {
  const story = await alerts.stories.change(storyId, (current) => {
    const { muted: _, ...triage } = current.triage;
    const deeds = deedsBetween(current.triage, triage, doer);
    return { ...withDeeds(current, deeds), triage, revision: current.revision + 1 };
  });
  if (story !== undefined) alerts.redraw(story);
}
