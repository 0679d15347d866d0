import { z } from "zod";
import { tlps } from "../domain/statement.ts";
import { QuotaSettings } from "./quota-settings.ts";

const ServerId = z.string().regex(/^\d{3,20}$/, { error: "the id of a Discord server, in quotes" });

/** `servers` of `bot.yaml`: which Discord servers the bot is for, what each may see, and how much each may ask. */
export const Servers = z.strictObject({
  allowed: z
    .array(ServerId)
    .optional()
    .describe(
      "Ids of the Discord servers that may use the bot. It says so in any other and leaves. Any server when left out: then let nobody but you invite it (Public Bot off, in Discord's developer portal).",
    ),
  privateHosts: z
    .array(ServerId)
    .optional()
    .describe(
      "Ids of the Discord servers whose members may add sources on the hosts of `ALLOW_PRIVATE_HOSTS` and look at them. Every server when left out; the sources of `sources.yaml` are read in any case.",
    ),
  clearance: z
    .record(ServerId, z.enum(tlps))
    .default({})
    .describe(
      "By server id: up to which TLP it may see the facts of `config/facts`; `green` where a server is not named. `/route set clearance:` chooses a channel's within that.",
    ),
  quotas: QuotaSettings.prefault({}).describe(
    "How much one server may have, and how often all its members together may ask.",
  ),
});
