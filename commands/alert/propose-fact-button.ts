import { alertActions } from "../../src/chat/alert-actions.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { actionId, defineAction, type FormField } from "../../src/chat/define-action.ts";
import { addressLabel } from "../../src/chat/links.ts";
import { label, plainText } from "../../src/chat/text.ts";
import { textField } from "../../src/chat/text-field.ts";
import { leadReport } from "../../src/domain/lead-report.ts";
import type { Story } from "../../src/domain/story.ts";
import type { Label } from "../../src/lib/shown-text.ts";
import { notedWords } from "../fact/add.ts";
import { saveFact } from "../fact/save-fact.ts";
import { pressedAlert } from "./pressed-alert.ts";

/** Propose fact: a form that notes what an alert claims in the guild's own layer of the facts, as reported. */
export const propose = defineAction({
  ...alertActions.propose,
  access: "watchlist-editor",
  needs: ["alerts", "clock", "facts", "server"],
  opensForm: true,

  async run(argument, caller, context) {
    const { story } = await pressedAlert(argument, caller, context);
    const form = {
      custom_id: actionId(alertActions.propose, argument),
      title: label`${plainText(story.shortId)}: propose a fact`,
      components: [
        field(
          "about",
          label`About`,
          label`A group, person or outlet that the facts know.`,
          await nameIn(story, context),
        ),
        field(
          "claim",
          label`What is said`,
          label`One sentence in your own words; shown as reported, not as fact.`,
          label``,
        ),
        field("as_of", label`As of`, label`2026, 2026-11 or 2026-11-22; may stay empty.`, dayOf(story), false),
        field("source", label`Source`, label`The web address of the source.`, linkOf(story)),
      ],
    };
    return { kind: "form", form };
  },

  async submit(_argument, { about = "", claim = "", as_of: asOf, source = "" }, caller, context) {
    const { entity, statement } = await saveFact({ about, claim, source, asOf }, caller, context);
    return { kind: "reply", message: { content: notedWords(entity, statement) } };
  },
});

function field(id: string, name: Label, description: Label, value: Label, required = true): FormField {
  return textField(id, { label: name, description, value, required, most: 300 });
}

/** Of a restricted source nothing is filled in. */
async function nameIn(story: Story, context: Needs<"alerts" | "facts">): Promise<Label> {
  if (leadReport(story).source.handling === "restricted") return label``;
  const [first] = await context.alerts.namedIn(story);
  const name = first === undefined ? undefined : context.facts.base.entities.get(first)?.names[0]?.text;
  return plainText(name ?? "", 300);
}

function dayOf(story: Story): Label {
  return plainText(leadReport(story).item.published?.slice(0, 10) ?? "");
}

/** Only an open source's own address. */
function linkOf(story: Story): Label {
  const { item, source } = leadReport(story);
  return source.handling === "open" && item.link !== undefined && item.link.length <= 300
    ? addressLabel(item.link)
    : label``;
}
