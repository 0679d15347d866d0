import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { md } from "../../src/chat/text.ts";
import type { Story } from "../../src/domain/story.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { quote } from "../shared/quote.ts";

/** The alert that a person names; throws UserMistake where there is none. */
export async function findAlert(
  wanted: string,
  { guildId }: Pick<Caller, "guildId">,
  context: Needs<"alerts">,
): Promise<Story> {
  const story = await context.alerts.stories.byShortId(guildId, readShortId(wanted));
  if (story === undefined)
    throw new UserMistake(md`There is no alert ${quote(wanted)}. \`/alert list\` shows the latest.`);
  return story;
}

/** `sw-4f2a` and `4f2a` are how people write SW-4F2A. */
function readShortId(wanted: string): string {
  const code = wanted.trim().toUpperCase();
  return code.startsWith("SW-") ? code : `SW-${code}`;
}
