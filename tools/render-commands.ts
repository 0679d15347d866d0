import { commands } from "../commands/commands.ts";
import type { Command, Option } from "../src/chat/define-command.ts";

const who = { viewer: "viewers", "watchlist-editor": "watchlist editors", administrator: "administrators" } as const;

/** The command reference, from the commands themselves. */
export function renderCommands(): string {
  const groups = Map.groupBy(commands, ({ path }) => path.split(" ")[0] ?? path);
  const sections = [...groups].map(([group, members]) => `## /${group}\n\n${members.map(section).join("\n")}`);
  return `# Commands\n\nMade by \`npm run docs\` from \`commands/\`. In the terminal they are typed the same way: \`/watch add query:@isis-k severity:high\`.\n\n${sections.join("\n")}`;
}

function section(command: Command): string {
  const rows = Object.entries(command.options).map(
    ([name, option]) => `| \`${name}\`${option.required ? " *" : ""} | ${kindOf(option)} | ${option.description} |`,
  );
  const table = rows.length === 0 ? "" : `\n| option | kind | meaning |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
  const quiet = command.quiet ? " Only the person who asks sees the answer." : "";
  return `### /${command.path}\n\n${command.summary} For ${who[command.access]}.${quiet}\n${table}`;
}

function kindOf(option: Option): string {
  if (option.kind === "choice") return option.choices.map((choice) => `\`${choice}\``).join(", ");
  return option.kind === "text" && option.suggest !== undefined ? "text, completes" : option.kind;
}
