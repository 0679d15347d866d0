import { actions } from "../commands/actions.ts";
import { commands } from "../commands/commands.ts";
import { messageCommands } from "../commands/message-commands.ts";
import type { ContextPart } from "../src/chat/command-context.ts";
import type { NeededLevel } from "../src/domain/guild.ts";

interface Door {
  readonly name: string;
  readonly access: NeededLevel;
  readonly needs: readonly ContextPart[];
  readonly completes?: readonly string[];
}

const who = { viewer: "viewers", "watchlist-editor": "watchlist editors", administrator: "administrators" } as const;

/** Who reaches what: every command, button, menu, form, completion and file, from the code itself. */
export function renderAccess(): string {
  const rows = [...commandDoors(), ...actionDoors()].map(row);
  return `${head}\n\n| what | for | alerts | facts | completes |\n| --- | --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

const head = `# Who reaches what

Made by \`npm run docs\` from \`commands/\`. Each is checked when it is used, whatever Discord's own settings say.

- **viewers** look things up, get lists and files, and work on alerts. They are all members until a role is a viewer (\`/access set role:… level:viewer\`, or \`roles\` in \`bot.yaml\`): then only the members of such roles are. \`/access set role:@everyone level:viewer\` lets all again, \`level:none\` nobody but the roles that are named.
- **watchlist editors** also change watches, sources and facts, and see who changed what (\`/audit\`). **Administrators** are the people with the Manage Server permission; only they change routes, access and settings. What each level may change is a table, \`src/audit/level-to-change.ts\`, and who needs which level for what another, \`commands/who-may.ts\`; tests hold every command and button to both.
- Answers that name watches are seen only by who asked, unless they post them with \`post:yes\`.
- Where **alerts** are shown or worked, only those of channels that the person can see (View Channel, by Discord's roles and overwrites): another does not exist for them, by any id. \`test/commands/visibility.test.ts\` tries all of these on one that they cannot see.
- Where **facts** are shown, only those that the bot's operator lets the server see (\`servers.clearance\`), and of these what the channel is cleared for (\`/route set clearance:\`). A thing of which nothing may be shown is not named either.
- A completion is offered only to who may use its command, and names nothing that the command would not show.`;

function commandDoors(): readonly Door[] {
  const slash = commands.map(({ path, options, ...door }) => ({
    ...door,
    name: `\`/${path}\``,
    completes: Object.entries(options).flatMap(([name, option]) =>
      option.kind === "text" && option.suggest !== undefined ? [`\`${name}\``] : [],
    ),
  }));
  return [...slash, ...messageCommands.map(({ name, command }) => ({ ...command, name: `${name} (message menu)` }))];
}

function actionDoors(): readonly Door[] {
  return actions.map(({ name, submit, ...door }) => ({
    ...door,
    name: `\`${name}\` (${submit === undefined ? "button or menu" : "button, form"})`,
  }));
}

function row({ name, access, needs, completes = [] }: Door): string {
  const shared = needs.includes("duty") ? "those that all in its channel can see" : "";
  const alerts = needs.includes("alerts") || needs.includes("account") ? "those they can see" : shared;
  const facts = needs.includes("facts") || needs.includes("duty") ? "as cleared" : "";
  return `| ${name} | ${who[access]} | ${alerts} | ${facts} | ${completes.join(", ")} |`;
}
