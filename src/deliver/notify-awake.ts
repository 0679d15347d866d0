import type { Markdown } from "../lib/shown-text.ts";
import type { Outgoing } from "../ports/chat.ts";
import type { GuildRecords } from "../ports/guild-records.ts";

/** Notifies the operators of every server that is awake; `textFor` gives each its own. A server that sleeps has nobody to notify. */
export async function notifyAwake(
  guilds: Pick<GuildRecords, "all">,
  out: Pick<Outgoing, "notify">,
  textFor: (guildId: string) => Markdown,
): Promise<void> {
  for (const { id, awake } of await guilds.all()) if (awake) await out.notify(id, textFor(id));
}
