import { type Command, defineCommand, type Option } from "../../src/chat/define-command.ts";
import { bold, code, escapeText, inLines, label, md, plainText, withDots, withSpaces } from "../../src/chat/text.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { quote } from "../shared/quote.ts";
import { listNames } from "./list-names.ts";
import { queryHelp } from "./query-help.ts";

/** Help is made from the commands themselves, so it cannot go stale. */
export function helpFor(commands: readonly Command[]): Command {
  return defineCommand({
    path: "help",
    summary: "What the bot can do, a command's options, how to write queries, or which names they know.",
    access: "viewer",
    needs: ["facts", "server"],
    options: {
      topic: {
        kind: "text",
        description: "A command, such as watch add; or: query, names.",
        suggest: async (typed) => suggestTopics(commands, typed),
      },
      page: { kind: "text", description: "Of names: the page to show, such as 2." },
    },
    quiet: true,

    async run({ topic, page }, caller, context) {
      const wanted = topic?.replace(/^\//u, "").trim().toLowerCase().replace(/\s+/gu, " ") ?? "";
      if (wanted === "") return { content: overview(commands) };
      if (/^quer(?:y|ies)$/u.test(wanted)) return { content: queryHelp };
      const names = /^names?(?: (?<kind>.+))?$/u.exec(wanted);
      if (names !== null)
        return {
          content: listNames((await factsForChannel(caller, context)).cleared, names.groups?.["kind"] ?? "", page),
        };
      const command = commands.find(({ path }) => path === wanted);
      if (command !== undefined) return { content: describe(command) };
      const group = commands.filter(({ path }) => path.startsWith(`${wanted} `));
      if (group.length === 0)
        throw new UserMistake(md`There is no help on ${quote(wanted)}. \`/help\` lists the commands.`);
      return { content: describeGroup(wanted, group) };
    },
  });
}

function suggestTopics(commands: readonly Command[], typed: string) {
  const key = typed.replace("/", "").trim().toLowerCase();
  const topics = [
    ...commands.map(({ path, summary }) => ({ name: plainText(`/${path} · ${summary}`, 100), value: path })),
    { name: label`query · how queries are written`, value: "query" },
    { name: label`names · what a query may name with @`, value: "names" },
  ];
  return topics.filter(({ value }) => value.includes(key)).slice(0, 25);
}

function overview(commands: readonly Command[]): Markdown {
  const groups = Map.groupBy(commands, ({ path }) => path.split(" ")[0] ?? path);
  const lines = [...groups].map(([group, members]) => {
    const [only, ...others] = members;
    if (only !== undefined && others.length === 0) return md`${bold(`/${only.path}`)} ${escapeText(only.summary)}`;
    return withSpaces([
      bold(`/${group}`),
      withDots(members.map(({ path }) => escapeText(path.slice(group.length + 1)))),
    ]);
  });
  return inLines([
    md`Steppewatch reads reports about what you watch, alerts here, and answers from facts that name their source.`,
    md`New here? \`/route set channel:…\` says where alerts go, \`/watch list\` what is watched for, \`/status\` how it is.`,
    ...lines,
    md`\`/help topic:watch\` explains the commands about watches, \`/help topic:query\` how queries are written, \`/help topic:names\` which names they know.`,
  ]);
}

/** A group in brief: all options of nine commands would not fit in a message. */
function describeGroup(group: string, members: readonly Command[]): Markdown {
  const lines = members.map(({ path, summary, options }) => {
    const names = Object.entries(options).map(([name, option]) => (option.required ? `${name}:…` : `[${name}:…]`));
    return md`${code([`/${path}`, ...names].join(" "))}\n${escapeText(summary)}`;
  });
  return inLines([...lines, md`${code(`/help topic:${members[0]?.path ?? group}`)} explains one command's options.`]);
}

const whoMay = {
  viewer: "everyone",
  "watchlist-editor": "watchlist editors",
  administrator: "administrators",
} as const;

function describe({ path, summary, access, options }: Command): Markdown {
  const who = whoMay[access];
  const lines = Object.entries(options).map(([name, option]) => describeOption(name, option));
  return inLines([md`**/${escapeText(path)}** · ${escapeText(summary)} For ${who}.`, ...lines]);
}

function describeOption(name: string, option: Option): Markdown {
  const choices = option.kind === "choice" ? md` (${escapeText(option.choices.join(", "))})` : md``;
  return md`• ${code(name)}${option.required ? "" : " (optional)"} ${escapeText(option.description)}${choices}`;
}
