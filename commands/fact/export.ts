import type { Needs } from "../../src/chat/command-context.ts";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import { type FactFormat, factFormats } from "../../src/chat/fact-files.ts";
import { count, inLines, md, withCommas } from "../../src/chat/text.ts";
import type { FileFacts } from "../../src/domain/facts-file.ts";
import { isCleared } from "../../src/facts/filter-by-tlp.ts";
import { allFacts, ownFacts, thingsIn } from "../../src/facts/own-facts.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";

export const factExport = defineCommand({
  path: "fact export",
  summary: "Get this server's own facts as a file, up to what this channel may show.",
  access: "watchlist-editor",
  needs: ["factFiles", "facts", "server"],
  options: {
    format: {
      kind: "choice",
      description: "yaml: to import elsewhere (the default); ftm: FollowTheMoney; stix: STIX 2.1.",
      choices: factFormats,
    },
    what: {
      kind: "choice",
      description: "own: what this server added, changed or took out (the default); all: also what comes with the bot.",
      choices: ["own", "all"],
    },
  },
  quiet: true,

  async run({ format = "yaml", what = "own" }, caller, context) {
    const { own, facts, leftOut } = await exported(what, caller, context);
    if (facts.statements.length + facts.entities.length === 0)
      return {
        content: inLines([
          md`This server has no facts of its own to export here. \`/fact add\` notes one, and \`what:all\` exports what comes with the bot.`,
          ...leftOut,
        ]),
      };
    const text = context.factFiles.write(facts, format, { guildId: caller.guildId, own });
    const counts = [count(facts.statements.length, "statement"), count(facts.entities.length, "thing")];
    return {
      content: inLines([md`${withCommas(counts)}. ${explained[format]}`, ...leftOut]),
      files: [{ name: names[format], text }],
    };
  },
});

const names = { yaml: "facts.yaml", ftm: "facts.ftm.json", stix: "facts.stix.json" } as const;

const explained: Readonly<Record<FactFormat, Markdown>> = {
  yaml: md`\`/fact import\` reads the file, here or on another server. It names who added what.`,
  ftm: md`Entities of FollowTheMoney, a line each. The model has no TLP markings: each says its TLP in words.`,
  stix: md`A bundle of STIX 2.1, each object marked with its TLP.`,
};

/** What a channel may have as a file, and the ids of what is the server's own in it. */
async function exported(
  what: "own" | "all",
  caller: Caller,
  context: Needs<"facts" | "server">,
): Promise<{ readonly facts: FileFacts; readonly own: ReadonlySet<string>; readonly leftOut: readonly Markdown[] }> {
  const { cleared, clearance, leftOut } = await factsForChannel(caller, context);
  const { base, layers } = context.facts;
  const whole = ownFacts(base, await layers.of(caller.guildId));
  const statements = whole.statements.filter((statement) => isCleared(statement, clearance));
  const isNew = ({ id }: { readonly id: string }) => !base.entities.has(id);
  const own = new Set([...statements, ...whole.entities.filter(isNew)].map(({ id }) => id));
  if (what === "all") return { facts: allFacts(cleared), own, leftOut };
  const spokenOf = new Set(statements.flatMap(thingsIn));
  const hidden = new Set(whole.statements.filter((one) => !statements.includes(one)).flatMap(thingsIn));
  const entities = whole.entities.filter(
    ({ id }) => cleared.entities.has(id) && (spokenOf.has(id) || !hidden.has(id) || isNew({ id })),
  );
  return { facts: { statements, entities }, own, leftOut };
}
