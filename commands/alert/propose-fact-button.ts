import { alertActions } from "../../src/chat/alert-actions.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { FactKind } from "../../src/domain/fact-form.ts";
import { draftNeeds, drawForm, filledIn, offerDraft } from "../fact/offer-draft.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import { factFromStory } from "./fact-from-story.ts";
import { pressedAlert } from "./pressed-alert.ts";

/** Propose fact: a form filled from what the reports say; it is shown before it is left for an editor, or saved by one. */
export const propose = defineAction({
  ...alertActions.propose,
  access: "viewer",
  needs: [...draftNeeds, "alerts"],
  opensForm: true,

  async run(argument, caller, context) {
    const { story } = await pressedAlert(argument, caller, context);
    const { cleared: base } = await factsForChannel(caller, context);
    const form = factFromStory({ base, story, named: await context.alerts.namedIn(story) });
    const id = await context.factDrafts.keep({ guildId: caller.guildId, form }, context.clock.now());
    const opened = `draft.${form.kind}.${id}.${story.shortId}`;
    return { kind: "form", form: await drawForm(form, alertActions.propose, opened, caller, context) };
  },

  async submit(argument, fields, caller, context) {
    const [, kind = "", id = "", shortId = ""] = argument.split(".");
    const form = { kind: FactKind.catch("note").parse(kind), fields: {}, from: { shortId } };
    const draft = (await context.factDrafts.get(caller.guildId, id)) ?? { guildId: caller.guildId, form };
    return { kind: "reply", message: await offerDraft(filledIn(draft, fields), id || undefined, caller, context) };
  },
});
