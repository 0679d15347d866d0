import { alertActions } from "../../src/chat/alert-actions.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { actionId, defineAction, type Form } from "../../src/chat/define-action.ts";
import { type Caller, defineCommand } from "../../src/chat/define-command.ts";
import { code, count, label, md, plainText } from "../../src/chat/text.ts";
import { textField } from "../../src/chat/text-field.ts";
import type { Story } from "../../src/domain/story.ts";
import { longestNote, mostNotes, notesOf, whoIn, withDeeds } from "../../src/domain/story-deed.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { doerOf } from "../shared/doer-of.ts";
import { findAlert } from "./find-alert.ts";
import { pressedStory } from "./pressed-alert.ts";
import { suggestAlerts } from "./suggest-alerts.ts";

const needs = ["alerts", "clock", "server"] as const;

export const alertNote = defineCommand({
  path: "alert note",
  summary: "Note something on an alert, for the team: its log has it, and search finds it.",
  access: "viewer",
  needs,
  options: {
    alert: { kind: "text", description: "Its short id, such as SW-4F2A.", required: true, suggest: suggestAlerts },
    text: { kind: "text", description: "What is to be noted, 1,000 characters at most.", required: true },
  },
  quiet: true,

  async run({ alert, text }, caller, context) {
    return { content: await addNote(await findAlert(alert, caller, context), text, caller, context) };
  },
});

/** The same in a form, under More. */
export const note = defineAction({
  ...alertActions.note,
  access: "viewer",
  needs,
  opensForm: true,

  async run(argument, caller, context) {
    return { kind: "form", form: noteForm(argument, await pressedStory(argument, caller, context)) };
  },

  async submit(argument, { text = "" }, caller, context) {
    const story = await pressedStory(argument, caller, context);
    return { kind: "reply", message: { content: await addNote(story, text, caller, context) } };
  },
});

function noteForm(argument: string, { shortId }: Story): Form {
  return {
    custom_id: actionId(alertActions.note, argument),
    title: label`${plainText(shortId)}: note`,
    components: [
      textField("text", {
        label: label`What is to be noted?`,
        description: label`For who sees the alert: its log has it, and search finds it.`,
        isTall: true,
        most: longestNote,
      }),
    ],
  };
}

async function addNote(
  { id, shortId }: Story,
  given: string,
  caller: Caller,
  context: Needs<(typeof needs)[number]>,
): Promise<Markdown> {
  const text = given.trim();
  if (text === "") throw new UserMistake(md`There is nothing to note. Give some words.`);
  if (text.length > longestNote)
    throw new UserMistake(
      md`A note has at most ${longestNote} characters; this one has ${text.length}. Make two of it.`,
    );
  const who = whoIn(await doerOf(caller, context));
  const after = await context.alerts.stories.change(id, (story) => {
    if (notesOf(story).length >= mostNotes)
      throw new UserMistake(md`${code(shortId)} has ${mostNotes} notes, which is the most. \`/alert log\` shows them.`);
    return withDeeds(story, [{ ...who, code: "noted", text }]);
  });
  if (after === undefined)
    throw new UserMistake(md`${code(shortId)} is no longer kept. \`/alert list\` shows the latest.`);
  return md`Noted on ${code(shortId)}, which has ${count(notesOf(after).length, "note")}. ${code(`/alert log alert:${shortId}`)} shows them.`;
}
