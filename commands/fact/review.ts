import { menuRow } from "../../src/chat/buttons.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { factActions } from "../../src/chat/fact-actions.ts";
import { escapeText, label, md, plainText, withDots } from "../../src/chat/text.ts";
import type { FactForm } from "../../src/domain/fact-form.ts";
import type { FactProposal } from "../../src/domain/guild-facts.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { firstLines } from "../shared/pages.ts";
import { kindForms } from "./kind-forms.ts";
import { decidedMeanwhile, draftNeeds, offerDraft, visibleProposals } from "./offer-draft.ts";

export const factReview = defineCommand({
  path: "fact review",
  summary: "Facts that were proposed and wait for an editor: open one to confirm, change or reject it.",
  access: "watchlist-editor",
  needs: ["facts", "server"],
  options: {},
  quiet: true,

  async run(_, caller, context) {
    const waiting = await visibleProposals(caller, context);
    if (waiting.length === 0)
      return {
        content: md`No fact waits here. *Propose fact* under an alert, in *More*, leaves one.`,
      };
    const options = waiting.map(({ id, form, by }) => ({
      label: plainText(nameOf(form), 100),
      value: id,
      ...(by !== undefined && { description: label`by ${plainText(by, 60)}` }),
    }));
    const more = waiting.length > options.slice(0, 25).length ? md` The menu has the 25 oldest.` : md``;
    return {
      content: md`**Facts that wait for an editor**, oldest first.${more}\n${firstLines(waiting.map(line))}`,
      components: [menuRow(factActions.review, "", label`Open one`, options)],
    };
  },
});

/** Opens what waits, with what it would add and what of that does not fit. */
export const openProposal = defineAction({
  ...factActions.review,
  access: "watchlist-editor",
  needs: draftNeeds,
  async run(argument, caller, context) {
    const wanted = argument.split(":").at(-1);
    const proposal = (await visibleProposals(caller, context)).find(({ id }) => id === wanted);
    if (proposal === undefined) throw new UserMistake(decidedMeanwhile);
    const draft = { guildId: caller.guildId, form: proposal.form, proposal: proposal.id };
    return { kind: "reply", message: await offerDraft(draft, undefined, caller, context) };
  },
});

function line({ form, at, by }: FactProposal): Markdown {
  return md`• ${withDots([
    escapeText(nameOf(form), 150),
    by !== undefined && md`by ${escapeText(by, 60)}`,
    discordTime(at, "relative"),
    form.from && md`from ${escapeText(form.from.shortId)}`,
  ])}`;
}

/** `A fate: Invented Name, arrested`. */
function nameOf({ kind, fields }: FactForm): string {
  const said = Object.entries(fields).filter(([id]) => !["source", "language", "group"].includes(id));
  return `${kindForms[kind].title}: ${said.map(([, value]) => value).join(", ")}`;
}
