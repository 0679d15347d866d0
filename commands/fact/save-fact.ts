import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { md, withCommas } from "../../src/chat/text.ts";
import type { Entity } from "../../src/domain/entity.ts";
import type { FactChange } from "../../src/domain/guild-facts.ts";
import type { Statement } from "../../src/domain/statement.ts";
import type { Tlp } from "../../src/facts/filter-by-tlp.ts";
import { dayOf } from "../../src/facts/format-date.ts";
import { readAsOf } from "../../src/facts/read-as-of.ts";
import { resolveName } from "../../src/facts/resolve-name.ts";
import { digest } from "../../src/lib/digest.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { guildOf } from "../shared/guild-of.ts";
import { quote } from "../shared/quote.ts";
import { shownName } from "../shared/shown-name.ts";
import { claimText } from "./claim-text.ts";
import { sourceOf } from "./read-source.ts";

interface Noted {
  readonly entity: Entity;
  readonly statement: Statement;
}

/** A claim as a person writes it down. */
export interface Claim {
  readonly about: string;
  readonly claim: string;
  readonly source: string;
  readonly asOf?: string | undefined;
  readonly tlp?: Tlp | undefined;
}

/**
 * Adds a claim to the guild's own layer over the facts, where nobody else sees it: as `reported`, never as fact, graded F6
 * (neither can be judged), with who added it and when. Throws UserMistake for what cannot be read.
 */
export async function saveFact(
  { about, claim, source, asOf, tlp }: Claim,
  caller: Caller,
  context: Needs<"clock" | "facts" | "server">,
): Promise<Noted> {
  return noteAbout(await entityNamed(about, caller, context), { claim, source, asOf, tlp }, caller, context);
}

/** Adds a claim about a thing that is known. */
async function noteAbout(
  entity: Entity,
  { claim, source, asOf, tlp }: Omit<Claim, "about">,
  caller: Caller,
  context: Needs<"clock" | "facts" | "server">,
): Promise<Noted> {
  const text = claimText(claim);
  const own = await ownStatement(entity.id, text, { source, tlp }, caller, context);
  const date = asOf !== undefined && asOf.trim() !== "" ? { asOf: readAsOf(asOf) } : {};
  const statement = { ...own, predicate: "noted", value: { text }, ...date };
  await append({ kind: "added", statement }, caller, context);
  return { entity, statement };
}

/** What every statement of a guild's own has: reported, graded F6 (neither can be judged), by whom and when. */
export async function ownStatement(
  subject: string,
  text: string,
  { source, tlp }: Pick<Claim, "source" | "tlp">,
  caller: Caller,
  context: Needs<"clock" | "facts" | "server">,
): Promise<Omit<Statement, "predicate" | "value">> {
  const now = context.clock.now();
  const day = dayOf(now);
  return {
    id: `own-${digest(caller.guildId, subject, text, String(now)).slice(0, 8)}`,
    subject,
    source: sourceOf(source, day),
    grade: "F6",
    status: "reported",
    tlp: tlp ?? "green",
    addedBy: shownName(caller, await guildOf(caller, context.server)) ?? "somebody",
    addedAt: day,
  };
}

type OwnChange =
  | Pick<Extract<FactChange, { kind: "added" }>, "kind" | "statement">
  | Pick<Extract<FactChange, { kind: "corrected" }>, "kind" | "statementId" | "statement">;

/** Writes into the guild's history who did it, as `/settings` lets people be shown, and when. */
export async function append(
  change: OwnChange,
  caller: Caller,
  context: Needs<"clock" | "facts" | "server">,
): Promise<void> {
  const by = shownName(caller, await guildOf(caller, context.server));
  const done = { at: context.clock.now(), ...(by !== undefined && { by }) };
  await context.facts.layers.append(caller.guildId, { ...change, ...done });
}

async function entityNamed(name: string, caller: Caller, context: Needs<"facts" | "server">): Promise<Entity> {
  const { cleared } = await factsForChannel(caller, context);
  const resolved = resolveName(cleared, name, ({ kind }) => kind !== "topic");
  if (resolved.kind === "found") return resolved.entity;
  const near = resolved.kind === "several" ? resolved.entities : resolved.nearest;
  const names = near.slice(0, 5).map((entity) => quote(entity.names[0]?.text ?? entity.id));
  const hint =
    names.length === 0 ? md`\`/lookup find\` searches what is known.` : md`Did you mean ${withCommas(names)}?`;
  throw new UserMistake(md`The facts know no single thing called ${quote(name)}. ${hint}`);
}
