import { type Command, defineCommand } from "../src/chat/define-command.ts";
import { UserMistake } from "../src/lib/user-mistake.ts";

/** Help is made from the commands themselves, so it cannot go stale. */
export function helpFor(commands: readonly Command[]): Command {
  return defineCommand({
    path: "help",
    summary: "What the bot can do; or one command's options.",
    access: "viewer",
    options: {
      topic: {
        kind: "text",
        description: "A command, such as watch add.",
        suggest: async (typed) =>
          commands
            .map(({ path, summary }) => ({ name: `/${path} · ${summary}`.slice(0, 100), value: path }))
            .filter(({ value }) => value.includes(typed.replace("/", "").trim().toLowerCase()))
            .slice(0, 25),
      },
    },
    quiet: true,

    async run({ topic }) {
      const wanted = topic?.replace(/^\//u, "").trim().toLowerCase() ?? "";
      if (wanted === "") return { content: overview(commands) };
      const named = commands.filter(({ path }) => path === wanted || path.startsWith(`${wanted} `));
      if (named.length === 0) throw new UserMistake(`There is no help on “${wanted}”. \`/help\` lists the commands.`);
      return { content: named.map(describe).join("\n") };
    },
  });
}

function overview(commands: readonly Command[]): string {
  const groups = Map.groupBy(commands, ({ path }) => path.split(" ")[0] ?? path);
  const lines = [...groups].map(([group, members]) => {
    const verbs = members.map(({ path }) => path.split(" ")[1]).filter((verb) => verb !== undefined);
    return verbs.length > 0 ? `\`/${group} ${verbs.join("|")}\`` : `\`/${group}\` ${members[0]?.summary ?? ""}`;
  });
  return `Steppewatch reads reports about what you watch, alerts here, and answers from facts that name their source.\n${lines.join("\n")}\n\`/help topic:watch\` explains the commands about watches.`;
}

function describe(command: Command): string {
  const who = { viewer: "everyone", "watchlist-editor": "watchlist editors", administrator: "administrators" }[
    command.access
  ];
  const options = Object.entries(command.options).map(([name, option]) => {
    const choices = option.kind === "choice" ? ` (${option.choices.join(", ")})` : "";
    return `  \`${name}\`${option.required ? "" : " (optional)"} ${option.description}${choices}`;
  });
  return [`**/${command.path}** · ${command.summary} For ${who}.`, ...options].join("\n");
}
