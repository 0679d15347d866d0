import { defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { factActions } from "../../src/chat/fact-actions.ts";
import { type FactForm, FactKind } from "../../src/domain/fact-form.ts";
import { isCalled } from "../../src/facts/resolve-name.ts";
import { factsForChannel } from "../shared/facts-for-channel.ts";
import type { FactField } from "./form-fields.ts";
import { kindForms } from "./kind-forms.ts";
import { type DraftContext, draftNeeds, drawForm, factDraftOf, filledIn, offerDraft } from "./offer-draft.ts";

/** What `/fact add` was given beside the kind. */
export interface Beginning {
  readonly about?: string | undefined;
  readonly fields: Readonly<Record<string, string>>;
}

/** What `fact-form` is opened with: a kind, and what stands in its fields at first. */
export function formArgument(kind: FactKind, beginning: Beginning): string {
  return `${kind}:${JSON.stringify(beginning)}`;
}

/** `/fact add kind:…`: the form of that kind. */
export const factForm = defineAction({
  ...factActions.form,
  access: "watchlist-editor",
  needs: draftNeeds,
  opensForm: true,

  async run(argument, caller, context) {
    const form = await beginning(argument, caller, context);
    const id = await context.factDrafts.keep({ guildId: caller.guildId, form }, context.clock.now());
    return { kind: "form", form: await drawForm(form, factActions.form, `${form.kind}.${id}`, caller, context) };
  },

  async submit(argument, fields, caller, context) {
    const [kind = "", id = ""] = argument.split(".");
    const { guildId } = caller;
    const empty = { guildId, form: { kind: FactKind.catch("note").parse(kind), fields: {} } };
    const draft = (await context.factDrafts.get(guildId, id)) ?? empty;
    return { kind: "reply", message: await offerDraft(filledIn(draft, fields), id || undefined, caller, context) };
  },
});

/** The same form as it was filled in last. */
export const changeFact = defineAction({
  ...factActions.change,
  access: "viewer",
  needs: draftNeeds,
  opensForm: true,

  async run(id, caller, context) {
    const { form } = await factDraftOf(id, caller, context);
    return { kind: "form", form: await drawForm(form, factActions.change, id, caller, context) };
  },

  async submit(id, fields, caller, context) {
    const draft = await factDraftOf(id, caller, context);
    return { kind: "update", message: await offerDraft(filledIn(draft, fields), id, caller, context) };
  },
});

/** An argument comes from our own command, but a forged press may hold anything. */
async function beginning(argument: string, caller: Caller, context: DraftContext): Promise<FactForm> {
  const [typed = "", ...rest] = argument.split(":");
  const kind = FactKind.catch("note").parse(typed);
  const { about = "", fields } = readBeginning(rest.join(":"));
  const { cleared: base } = await factsForChannel(caller, context);
  const { defaultGroup } = context.facts;
  const layout = kindForms[kind].fields({ base, defaultGroup });
  const called = [...base.entities.values()].filter((entity) => isCalled(entity, about));
  const [thing] = called;
  const place = thing && layout.find(({ takes = [] }) => takes.includes(thing.kind));
  const field = place ?? layout.find(({ takes, choices }) => takes !== undefined && choices === undefined);
  const filled = about === "" || field === undefined ? {} : { [field.id]: valueFor(field, about, thing?.id) };
  const group = layout.some(({ id }) => id === "group") ? { group: defaultGroup } : {};
  return { kind, fields: { ...group, ...filled, ...known(fields, layout) } };
}

function valueFor({ choices }: FactField, about: string, id: string | undefined): string {
  return choices === undefined ? about : (id ?? "");
}

function known(fields: Beginning["fields"], layout: readonly FactField[]): Beginning["fields"] {
  return Object.fromEntries(Object.entries(fields).filter(([id]) => layout.some((field) => field.id === id)));
}

function readBeginning(text: string): Beginning {
  try {
    const { about, fields } = { about: undefined, fields: {}, ...JSON.parse(text) };
    return { about: typeof about === "string" ? about : undefined, fields: textsIn(fields) };
  } catch {
    return { fields: {} };
  }
}

function textsIn(fields: unknown): Beginning["fields"] {
  const entries = typeof fields === "object" && fields !== null ? Object.entries(fields) : [];
  return Object.fromEntries(entries.flatMap(([id, value]) => (typeof value === "string" ? [[id, value]] : [])));
}
