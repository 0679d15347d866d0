import type { Needs } from "../../src/chat/command-context.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import type { Contradiction } from "../../src/domain/contradiction.ts";
import type { Entity } from "../../src/domain/entity.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { FactForm } from "../../src/domain/fact-form.ts";
import type { Statement } from "../../src/domain/statement.ts";
import { contradictionsOf } from "../../src/facts/contradictions.ts";
import { isCleared } from "../../src/facts/filter-by-tlp.ts";
import { dayOf } from "../../src/facts/format-date.ts";
import { digest } from "../../src/lib/digest.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { kindForms } from "./kind-forms.ts";
import { readSource, type Said } from "./read-source.ts";
import { type Stated, TypedForm } from "./typed-form.ts";

/** What a form would add, and what of that does not fit what is known in this channel. */
export interface ReadForm {
  /** The facts of the channel with the things that are new. */
  readonly base: FactBase;
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly contradictions: readonly Contradiction[];
}

export type FormNeeds = Needs<"clock" | "facts" | "server">;

/** Reads a form against what the channel shows now. Throws UserMistake for what cannot be read. */
export async function readForm(
  { kind, fields }: FactForm,
  addedBy: string,
  caller: Pick<Caller, "guildId" | "channelId">,
  context: FormNeeds,
): Promise<ReadForm> {
  const { cleared: base } = await factsForChannel(caller, context);
  const now = context.clock.now();
  const facts = { base, defaultGroup: context.facts.defaultGroup };
  const form = kindForms[kind];
  const idOf = (...parts: readonly string[]) => `own-${digest(caller.guildId, ...parts, String(now)).slice(0, 8)}`;
  const typed = new TypedForm({ ...facts, fields, layout: form.fields(facts), idFor: idOf });
  const said = readSource(typed.text("source"), dayOf(now));
  const stated = withoutKnown(base, form.read(typed));
  const found = stated.map((one) => contradictionsOf(base, one));
  const statements = stated.map((one, at) => ({
    ...complete(one, said, found[at] ?? []),
    id: idOf(one.subject, one.predicate, JSON.stringify(one.value)),
    addedBy,
    addedAt: dayOf(now),
  }));
  const entities = new Map([...base.entities, ...typed.made.map((entity) => [entity.id, entity] as const)]);
  return { base: { ...base, entities }, entities: typed.made, statements, contradictions: found.flat() };
}

/** What goes without saying is not said again: of what kind a known thing is, by whom, in which language. */
function withoutKnown(base: FactBase, stated: readonly Stated[]): readonly Stated[] {
  const isKnown = ({ subject, predicate, value }: Stated) =>
    ["kind", "language", "published-by"].includes(predicate) &&
    (base.about.get(subject) ?? []).some(
      (one) => one.predicate === predicate && JSON.stringify(one.value) === JSON.stringify(value),
    );
  const left = stated.filter((one) => !isKnown(one));
  return left.length === 0 ? stated : left;
}

/** A statement names only those against it that whoever is shown it may see. */
function complete(stated: Stated, said: Said, found: readonly Contradiction[]) {
  const against = found.filter(({ code, with: other }) => code !== "said-already" && isCleared(other, said.tlp));
  return {
    ...stated,
    ...said,
    status: "reported" as const,
    ...(against.length > 0 && { contradicts: against.map((one) => one.with.id) }),
  };
}
