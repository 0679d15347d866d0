import { alertActions } from "../../src/chat/alert-actions.ts";
import { menuRow } from "../../src/chat/buttons.ts";
import type { Needs } from "../../src/chat/command-context.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import type { Caller } from "../../src/chat/define-command.ts";
import { code, inLines, label, md, plainText, shorten } from "../../src/chat/text.ts";
import { describeGist } from "../../src/chat/words/describe-gist.ts";
import type { Report, Story } from "../../src/domain/story.ts";
import type { Label } from "../../src/lib/shown-text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import type { Message, Row } from "../../src/ports/chat.ts";
import { doerOf } from "../shared/doer-of.ts";
import { describeDelivery } from "./describe-delivery.ts";
import { type PressedAlert, pressedAlert, pressedStory } from "./pressed-alert.ts";

const needs = ["alerts", "clock", "server"] as const;
type SplitNeeds = Needs<(typeof needs)[number]>;

/** So many reports to a menu, which has room for one choice more. */
const perPage = 24;

/** Undoes a join: the report that the argument names, else the last one, becomes an alert of its own. */
export const split = defineAction({
  ...alertActions.split,
  access: "viewer",
  needs,
  async run(argument, caller, context) {
    const [, , itemId] = argument.split(".");
    const story = await pressedStory(argument, caller, context);
    return { kind: "reply", message: await splitOff(story, itemId || undefined, caller, context) };
  },
});

/** The same for the report that a menu of headlines names. */
export const splitAny = defineAction({
  ...alertActions.splitAny,
  access: "viewer",
  needs,
  async run(argument, caller, context) {
    const [pressed = "", choice = ""] = argument.split(":");
    const { story, alert } = await pressedAlert(pressed, caller, context);
    if (!choice.startsWith("page.")) return { kind: "reply", message: await splitOff(story, choice, caller, context) };
    const menu = splitMenu({ story, alert }, Number(choice.slice("page.".length)) || 0);
    const content = md`Which report of ${code(story.shortId)} is news of its own?`;
    return { kind: "reply", message: { content, components: menu } };
  },
});

/** Every report of an alert by its headline, newest first; none where it has only one. */
export function splitMenu({ story, alert }: PressedAlert, page = 0): Row[] {
  const { reports } = story;
  if (reports.length < 2) return [];
  const from = page * perPage < reports.length ? page * perPage : 0;
  const shown = reports.toReversed().slice(from, from + perPage);
  const isMore = from + perPage < reports.length;
  const more = { label: label`Older reports …`, value: `page.${page + 1}` };
  const options = [...shown.map(optionOf), ...(isMore ? [more] : [])];
  const { splitAny: action } = alertActions;
  return [menuRow(action, `${story.id}.${alert.channelId}`, action.label, options)];
}

function optionOf(report: Report) {
  const { item, source, movedFrom } = report;
  const when = plainText(new Date(item.seenAt).toISOString().slice(0, 16).replace("T", " "));
  const joined = movedFrom === undefined ? label`` : label`, joined by a person: its whole alert comes back`;
  const described = shorten(label`${plainText(source.name, 40)}, seen ${when} UTC${joined}`, 100);
  return { label: headline(report), value: item.id, description: described };
}

/** As its handling lets it be shown. */
function headline({ item, source, gist }: Report): Label {
  const name = label`a report by ${plainText(source.name, 60)}`;
  if (source.handling === "open") return plainText(item.title, 100) || name;
  if (source.handling === "restricted" || gist === undefined) return name;
  return shorten(label`by rule: ${plainText(describeGist(gist))}`, 100);
}

async function splitOff(
  story: Story,
  itemId: string | undefined,
  caller: Caller,
  context: SplitNeeds,
): Promise<Message> {
  const { by } = await doerOf(caller, context);
  const parted = await context.alerts.split(story, itemId, by);
  if (parted === undefined)
    throw new UserMistake(
      md`There is nothing to split: ${code(story.shortId)} has one report, or that one is gone from it.`,
    );
  const content = story.reports.some(({ movedFrom }) => movedFrom === parted.id)
    ? md`${code(parted.shortId)} is an alert of its own again; nobody was pinged.`
    : md`The report is now an alert of its own, ${code(parted.shortId)}, in the same channels; nobody was pinged.`;
  const held = parted.alerts.filter(({ delivery }) => delivery.state === "held" || delivery.state === "muted");
  return { content: inLines([content, ...held.map((alert) => describeDelivery(alert, caller.guildId))]) };
}
