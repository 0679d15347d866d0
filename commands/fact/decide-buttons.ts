import { type ActionResult, defineAction } from "../../src/chat/define-action.ts";
import { factActions } from "../../src/chat/fact-actions.ts";
import { code, count, inCapitals, md, withCommas } from "../../src/chat/text.ts";
import type { FactDraft } from "../../src/domain/fact-form.ts";
import type { FactProposal, GuildFacts } from "../../src/domain/guild-facts.ts";
import { isCleared } from "../../src/facts/filter-by-tlp.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { doerOf } from "../shared/doer-of.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { decidedMeanwhile, draftNeeds, factDraftOf, readDraft, waitingFor } from "./offer-draft.ts";
import type { ReadForm } from "./read-form.ts";

/** How many may wait in a server: somebody has to read them. */
const mostWaiting = 100;

/** Adds to the server's facts what a form states; one that waited waits no longer, in the same write. */
export const saveFactDraft = defineAction({
  ...factActions.save,
  access: "watchlist-editor",
  needs: draftNeeds,
  async run(id, caller, context) {
    const draft = await factDraftOf(id, caller, context);
    const waiting = await waitingFor(draft, caller, context);
    const read = await readDraft(draft, waiting, caller, context);
    const { by, at } = await doerOf(caller, context);
    const done = { at, ...(by !== undefined && { by }) };
    const added = [
      ...read.entities.map((entity) => ({ kind: "named" as const, entity, ...done })),
      ...read.statements.map((statement) => ({ kind: "added" as const, statement, ...done })),
    ];
    await context.facts.layers.rewrite(caller.guildId, (facts) => {
      const rest = draft.proposal === undefined ? facts : withoutProposal(facts, draft.proposal);
      return { ...rest, changes: [...facts.changes, ...added] };
    });
    await context.factDrafts.drop(caller.guildId, id);
    const { clearance } = await factsForChannel(caller, context);
    const [first] = read.statements;
    const isHidden = first !== undefined && !isCleared(first, clearance);
    return settled(savedWords(read, isHidden ? md` This channel does not show TLP:${inCapitals(first.tlp)}.` : md``));
  },
});

/** Leaves a form for an editor, who finds it under `/fact review`. */
export const proposeFact = defineAction({
  ...factActions.propose,
  access: "viewer",
  needs: draftNeeds,
  async run(id, caller, context) {
    const draft = await factDraftOf(id, caller, context);
    if (draft.proposal !== undefined) throw new UserMistake(decidedMeanwhile);
    const { statements } = await readDraft(draft, undefined, caller, context);
    const { by, at } = await doerOf(caller, context);
    const { channelId, guildId } = caller;
    const tlp = statements[0]?.tlp ?? "green";
    const proposal = { id: `p-${id}`, form: draft.form, channelId, tlp, at, ...(by !== undefined && { by }) };
    await context.facts.layers.rewrite(guildId, (facts) => withProposal(facts, proposal));
    await context.factDrafts.drop(guildId, id);
    return settled(
      md`Proposed. It waits under \`/fact review\` until an editor confirms or rejects it; no answer shows it before.`,
    );
  },
});

export const cancelFact = defineAction({
  ...factActions.cancel,
  access: "viewer",
  needs: draftNeeds,
  async run(id, caller, context) {
    await context.factDrafts.drop(caller.guildId, id);
    return settled(md`Nothing was changed.`);
  },
});

export const rejectFact = defineAction({
  ...factActions.reject,
  access: "watchlist-editor",
  needs: draftNeeds,
  async run(id, caller, context) {
    const draft = await factDraftOf(id, caller, context);
    const waiting = await waitingFor(draft, caller, context);
    if (waiting === undefined) throw new UserMistake(decidedMeanwhile);
    await context.facts.layers.rewrite(caller.guildId, (facts) => withoutProposal(facts, waiting.id));
    await context.factDrafts.drop(caller.guildId, id);
    return settled(md`Rejected: it waits no longer. \`/audit undo\` brings it back.`);
  },
});

function settled(content: Markdown): ActionResult {
  return { kind: "update", message: { content, components: [] } };
}

function savedWords({ statements, entities }: ReadForm, hidden: Markdown): Markdown {
  const things = entities.length === 0 ? md`` : md` and ${count(entities.length, "new name", "new names")}`;
  const ids = withCommas(statements.map(({ id }) => code(id)));
  return md`Saved for this server only, as reported: ${count(statements.length, "statement")}${things}.${hidden}\n\`/audit undo\` takes all of it back, \`/fact retract\` one of ${ids}.`;
}

/** Throws UserMistake where there is no room; one that was proposed already is proposed once. */
function withProposal({ proposals = [], ...facts }: GuildFacts, proposal: FactProposal): GuildFacts {
  if (proposals.length >= mostWaiting)
    throw new UserMistake(
      md`${mostWaiting} facts wait already. An editor has to decide on some of them first: \`/fact review\`.`,
    );
  return { ...facts, proposals: [...proposals.filter(({ id }) => id !== proposal.id), proposal] };
}

/** Throws UserMistake where it does not wait any more. */
function withoutProposal({ proposals = [], ...facts }: GuildFacts, id: FactDraft["proposal"]): GuildFacts {
  const rest = proposals.filter((one) => one.id !== id);
  if (rest.length === proposals.length) throw new UserMistake(decidedMeanwhile);
  return { ...facts, ...(rest.length > 0 && { proposals: rest }) };
}
