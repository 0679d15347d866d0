import { defineCommand } from "../src/chat/define-command.ts";
import { type Guild, peopleShown } from "../src/domain/guild.ts";
import { guildOf } from "./guild-of.ts";

export const settings = defineCommand({
  path: "settings",
  summary: "Show or change how those who act on alerts are shown.",
  access: "administrator",
  options: {
    who: { kind: "choice", description: "What cards show of who acknowledged them.", choices: peopleShown },
  },
  quiet: true,

  async run({ who }, caller, { guilds }) {
    if (who === undefined) return { content: `${told(await guildOf(caller, guilds))} \`/settings who:…\` changes it.` };
    const guild = await guilds.change(caller.guildId, (current) => ({ ...current, people: who }));
    return { content: `${told(guild)} From here on: cards that stand already keep what they show.` };
  },
});

function told({ people = "names" }: Guild): string {
  const shown = { names: "the name", initials: "the initials", nobody: "nothing" }[people];
  return `Cards show ${shown} of who acknowledged, closed or took over an alert.`;
}
