import { button, buttonRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import type { FactsFromFile, FactsInFile } from "../../src/chat/fact-files.ts";
import { count, escapeText, inLines, label, md } from "../../src/chat/text.ts";
import { demandRoom } from "../../src/chat/within-quotas.ts";
import { FileFacts } from "../../src/domain/facts-file.ts";
import { indexFacts } from "../../src/facts/build-fact-base.ts";
import { type PlannedEntry, planImport } from "../../src/facts/plan-import.ts";
import { digest } from "../../src/lib/digest.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { firstLines } from "../shared/pages.ts";
import { describePlanned } from "./describe-planned.ts";

/** Bytes: as many facts as a server may have, and some air. */
const largestFile = 1_000_000;

/** The buttons under what a file would change; the draft's id comes after a colon. */
export const importActions = { save: { name: "fact-import-save" }, cancel: { name: "fact-import-cancel" } } as const;

export const factImport = defineCommand({
  path: "fact import",
  summary: "Take in a file of facts, as /fact export wrote it. What it changes is shown before it is saved.",
  access: "watchlist-editor",
  needs: ["clock", "factFiles", "facts", "server"],
  options: {
    file: {
      kind: "file",
      description: "A YAML file in the form of config/facts, at most 1 MB.",
      required: true,
      most: largestFile,
    },
  },
  quiet: true,

  async run({ file }, caller, context) {
    const { base } = context.facts;
    const { changes } = await context.facts.layers.of(caller.guildId);
    const { cleared } = await factsForChannel(caller, context);
    const statements = new Set([...base.statements, ...base.withdrawn, ...cleared.statements].map(({ id }) => id));
    const read = await context.factFiles.read(file, { entities: new Set(cleared.entities.keys()), statements });
    if (read.kind !== "facts") throw new UserMistake(describeProblems(read));
    // As the draft will be read again, so that what is planned then can be compared.
    const facts = {
      ...read.facts,
      ...FileFacts.parse({ entities: read.facts.entities, statements: read.facts.statements }),
    };
    const planned = await planHere(facts, caller, context);
    const taken = planned.flatMap((entry) => ("change" in entry ? [entry.change] : []));
    demandRoom("facts", changes.length, changes.length + taken.length, context.server.limits);
    return offer(facts, planned, caller, context);
  },
});

/** What a file would change of what the caller's server holds, as the channel may show it. */
export async function planHere(
  facts: Pick<FactsInFile, "entities" | "statements">,
  caller: Caller,
  context: Needs<"facts" | "server">,
): Promise<readonly PlannedEntry[]> {
  const { cleared, clearance } = await factsForChannel(caller, context);
  const { base, layers } = context.facts;
  return planImport(facts, { base, layer: await layers.of(caller.guildId), clearance, shown: cleared });
}

/** Stands for what is planned: with another, something has changed meanwhile. */
export function offeredAs(planned: readonly PlannedEntry[]): string {
  return digest(JSON.stringify(planned.map(({ id, kind, against, ...rest }) => [id, kind, against.length, rest])));
}

async function offer(
  { entities, statements, lineOf }: FactsInFile,
  planned: readonly PlannedEntry[],
  caller: Caller,
  context: Needs<"clock" | "factFiles" | "facts" | "server">,
): Promise<Message> {
  const { cleared } = await factsForChannel(caller, context);
  const named = new Map([...cleared.entities, ...entities.map((entity) => [entity.id, entity] as const)]);
  const base = indexFacts(named, cleared.statements);
  const lineIn = ({ what, id }: PlannedEntry) => lineOf[what === "thing" ? "entities" : "statements"].get(id) ?? 1;
  const changing = planned.filter((entry) => "change" in entry).toSorted(contradictedFirst);
  const refused = planned.filter(({ kind }) => kind === "refused");
  const lines = [...refused, ...changing].map((entry) => describePlanned(entry, lineIn(entry), base));
  const counts = countsOf(planned);
  if (refused.length > 0)
    throw new UserMistake(
      inLines([
        md`Nothing was saved. ${counts} Change the lines that are refused, or take them out.`,
        firstLines(lines, 1_500),
      ]),
    );
  if (changing.length === 0)
    return {
      content: md`Nothing to change: ${count(planned.length, "entry is", "entries are")} here already, just so.`,
    };
  const draft = { guildId: caller.guildId, facts: { entities, statements }, offered: offeredAs(planned) };
  const id = await context.factFiles.imports.keep(draft, context.clock.now());
  const all = changing.length === 1 ? md`it` : md`all ${changing.length}`;
  return {
    content: inLines([counts, firstLines(lines, 1_600), md`Save ${all} for this server? Nothing is removed.`]),
    components: [
      buttonRow([button(importActions.save, label`Save`, id), button(importActions.cancel, label`Cancel`, id)]),
    ],
  };
}

function countsOf(planned: readonly PlannedEntry[]): Markdown {
  const of = (kind: PlannedEntry["kind"]) => planned.filter((entry) => entry.kind === kind).length;
  const contradicted = planned.filter(({ against }) => against.length > 0).length;
  return md`${of("new")} new, ${of("changed")} changed, ${of("same")} same, ${contradicted} contradicted, ${of("refused")} refused.`;
}

function contradictedFirst(a: PlannedEntry, b: PlannedEntry): number {
  return Number(b.against.length > 0) - Number(a.against.length > 0);
}

function describeProblems(read: Exclude<FactsFromFile, { readonly kind: "facts" }>): Markdown {
  if (read.kind === "too-much")
    return md`Nothing was saved: the file takes too long to read. Split it, and give one part after the other.`;
  const lines = read.problems
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column, message }) => md`• line ${line}, column ${column}: ${escapeText(message)}`);
  return md`Nothing was saved: ${count(read.problems.length, "mistake")}.\n${firstLines(lines)}`;
}
