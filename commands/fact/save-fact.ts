import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { inCapitals, md, withCommas } from "../../src/chat/text.ts";
import type { Entity } from "../../src/domain/entity.ts";
import type { FactSource, Statement } from "../../src/domain/statement.ts";
import { isCleared, type Tlp } from "../../src/facts/filter-by-tlp.ts";
import { readAsOf } from "../../src/facts/read-as-of.ts";
import { resolveName } from "../../src/facts/resolve-name.ts";
import { digest } from "../../src/lib/digest.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { guildOf } from "../shared/guild-of.ts";
import { quote } from "../shared/quote.ts";
import { shownName } from "../shared/shown-name.ts";

const longestClaim = 300;

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

/** The same about a thing that is known; with `corrects` it replaces that statement from then on. */
export async function noteAbout(
  entity: Entity,
  { claim, source, asOf, tlp }: Omit<Claim, "about">,
  caller: Caller,
  context: Needs<"clock" | "facts" | "server">,
  corrects?: Statement,
): Promise<Noted> {
  const text = claim.replace(/\s+/gu, " ").trim();
  if (text === "" || text.length > longestClaim)
    throw new UserMistake(md`\`claim\` is one sentence in your own words, of at most ${longestClaim} characters.`);
  if (corrects !== undefined && tlp !== undefined && !isCleared(corrects, tlp))
    throw new UserMistake(
      md`A correction may not be shown more widely than what it corrects: TLP:${inCapitals(corrects.tlp)} or above.`,
    );
  const now = context.clock.now();
  const by = shownName(caller, await guildOf(caller, context.server));
  const day = new Date(now).toISOString().slice(0, 10);
  const statement: Statement = {
    id: `own-${digest(caller.guildId, entity.id, text, String(now)).slice(0, 8)}`,
    subject: entity.id,
    predicate: "noted",
    value: { text },
    ...(asOf !== undefined && asOf.trim() !== "" && { asOf: readAsOf(asOf) }),
    source: sourceOf(source, day),
    grade: "F6",
    status: "reported",
    tlp: tlp ?? "green",
    addedBy: by ?? "somebody",
    addedAt: day,
  };
  const done = { statement, at: now, ...(by !== undefined && { by }) };
  await context.facts.layers.append(
    caller.guildId,
    corrects === undefined ? { kind: "added", ...done } : { kind: "corrected", statementId: corrects.id, ...done },
  );
  return { entity, statement };
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

function sourceOf(address: string, day: string): FactSource {
  const url = URL.parse(address.trim());
  if (url === null || !["http:", "https:"].includes(url.protocol))
    throw new UserMistake(md`\`source\` is the web address of who says so, as \`https://example.org/page\`.`);
  return {
    title: "Noted in chat",
    publisher: url.host,
    short: `${url.host}, noted ${day}, unconfirmed`,
    url: url.href,
  };
}
