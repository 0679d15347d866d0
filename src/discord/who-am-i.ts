import { Routes } from "discord.js";
import { z } from "zod";
import type { DiscordHttp } from "./discord-http.ts";

const Me = z.object({ id: z.string(), username: z.string() });
export type Me = z.infer<typeof Me>;

const known = new WeakMap<DiscordHttp, Me>();

/** The bot's own user, asked once for each connection. */
export async function whoAmI(http: DiscordHttp): Promise<Me> {
  const before = known.get(http);
  if (before !== undefined) return before;
  const me = Me.parse(await http.get(Routes.user()));
  known.set(http, me);
  return me;
}
