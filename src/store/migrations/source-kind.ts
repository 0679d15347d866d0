import { z } from "zod";

/** Before kinds of sources there were feeds only. */
const kind = "feed";
const GuildSources1 = z.looseObject({ added: z.array(z.looseObject({})) });
const Draft1 = z.looseObject({ source: z.looseObject({}) });

export const guildSourcesMigrations = {
  1: (old: unknown) => {
    const { added, ...rest } = GuildSources1.parse(old);
    return { ...rest, added: added.map((source) => ({ ...source, kind })) };
  },
} as const;

export const sourceDraftMigrations = {
  1: (old: unknown) => {
    const { source, ...rest } = Draft1.parse(old);
    return { ...rest, source: { ...source, kind } };
  },
} as const;
