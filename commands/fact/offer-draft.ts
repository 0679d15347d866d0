import type { Needs } from "../../src/chat/command-context.ts";
import { actionId, type Fields, type Form } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { label, md } from "../../src/chat/text.ts";
import { describeMistake } from "../../src/chat/words/describe-mistake.ts";
import type { FactDraft, FactForm } from "../../src/domain/fact-form.ts";
import type { FactProposal } from "../../src/domain/guild-facts.ts";
import { isCleared } from "../../src/facts/filter-by-tlp.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message } from "../../src/ports/chat.ts";
import { doerOf } from "../shared/doer-of.ts";
import { demandDraft } from "../shared/draft.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { drawDraft, drawMistake } from "./draw-draft.ts";
import { drawField } from "./form-fields.ts";
import { kindForms } from "./kind-forms.ts";
import { type ReadForm, readForm } from "./read-form.ts";

export const draftNeeds = ["clock", "factDrafts", "facts", "server"] as const;
export type DraftContext = Needs<(typeof draftNeeds)[number]>;

/** A form as it is filled in so far; `argument` is what its action gets back. */
export async function drawForm(
  form: FactForm,
  action: { readonly name: string },
  argument: string,
  caller: Caller,
  context: DraftContext,
): Promise<Form> {
  const { cleared: base } = await factsForChannel(caller, context);
  const { title, fields } = kindForms[form.kind];
  const layout = fields({ base, defaultGroup: context.facts.defaultGroup });
  return {
    custom_id: actionId(action, argument),
    title: form.from === undefined ? label`${title}` : label`Propose: ${title}`,
    components: layout.map((field) => drawField(field, form)),
  };
}

/** Keeps what was typed and shows what it would add, or why it cannot be read. */
export async function offerDraft(
  draft: FactDraft,
  id: string | undefined,
  caller: Caller,
  context: DraftContext,
): Promise<Message> {
  const kept = await context.factDrafts.keep(draft, context.clock.now(), id);
  return showDraft(kept, draft, caller, context);
}

async function showDraft(id: string, draft: FactDraft, caller: Caller, context: DraftContext): Promise<Message> {
  try {
    const waiting = await waitingFor(draft, caller, context);
    return drawDraft(id, draft, await readDraft(draft, waiting, caller, context), caller, waiting);
  } catch (error) {
    if (!(error instanceof UserMistake)) throw error;
    return drawMistake(id, draft, describeMistake(error));
  }
}

/** Throws UserMistake for what cannot be read. Who proposed it added it. */
export async function readDraft(
  { form }: FactDraft,
  waiting: FactProposal | undefined,
  caller: Caller,
  context: DraftContext,
): Promise<ReadForm> {
  const by = waiting === undefined ? (await doerOf(caller, context)).by : waiting.by;
  return readForm(form, by ?? "somebody", caller, context);
}

/** A draft of the caller's server. Throws UserMistake where it is no longer kept. */
export async function factDraftOf(id: string, { guildId }: Caller, context: Needs<"factDrafts">): Promise<FactDraft> {
  return demandDraft(await context.factDrafts.get(guildId, id), md`Give the command again.`);
}

/** The proposal that a draft decides on. Throws UserMistake where somebody decided on it meanwhile, and where the caller may not see it. */
export async function waitingFor(
  { proposal }: FactDraft,
  caller: Caller,
  context: Needs<"facts" | "server">,
): Promise<FactProposal | undefined> {
  if (proposal === undefined) return undefined;
  const found = (await visibleProposals(caller, context)).find(({ id }) => id === proposal);
  if (found === undefined) throw new UserMistake(decidedMeanwhile);
  return found;
}

export const decidedMeanwhile = md`Somebody decided on it meanwhile. \`/fact review\` lists what still waits.`;

/** Those of channels that the caller can see, up to what this channel is cleared for; oldest first. */
export async function visibleProposals(
  caller: Caller,
  context: Needs<"facts" | "server">,
): Promise<readonly FactProposal[]> {
  const { proposals = [] } = await context.facts.layers.of(caller.guildId);
  const { clearance } = await factsForChannel(caller, context);
  const seen = await Promise.all(proposals.map(({ channelId }) => caller.sees(channelId)));
  return proposals.filter((proposal, at) => seen[at] && isCleared(proposal, clearance));
}

/** What a form holds once it was sent in: fields that were left empty are empty. */
export function filledIn({ form, ...draft }: FactDraft, fields: Fields): FactDraft {
  return { ...draft, form: { ...form, fields: { ...fields } } };
}
