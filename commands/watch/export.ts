import { defineCommand } from "../../src/chat/define-command.ts";
import { count, md } from "../../src/chat/text.ts";
import { guildOf } from "../shared/guild-of.ts";
import { zoneOf } from "../shared/zone-of.ts";

export const watchExport = defineCommand({
  path: "watch export",
  summary: "Get all watches as a file, in the format of watchlist.yaml.",
  access: "viewer",
  needs: ["server", "watches"],
  options: {},
  quiet: true,

  async run(_args, caller, context) {
    const { watches } = await context.watches.lists.of(caller.guildId);
    if (watches.length === 0) return { content: md`Nothing is watched for. \`/watch add query:…\` begins.` };
    const zone = zoneOf(await guildOf(caller, context.server), context.server);
    const own = watches.filter(
      ({ channelId, mentionRoleId }) => channelId !== undefined || mentionRoleId !== undefined,
    );
    const whose = own.length === 1 ? md`1 watch has its own` : md`${own.length} watches have their own`;
    const lost = own.length === 0 ? "" : md` The file names no channels and roles: ${whose}.`;
    return {
      content: md`${count(watches.length, "watch", "watches")}. \`/watch import\` reads the file back, here or on another server.${lost}`,
      files: [{ name: "watchlist.yaml", text: context.watches.files.write(watches, zone) }],
    };
  },
});
