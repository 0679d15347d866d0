import { alertActions } from "../../src/chat/alert-actions.ts";
import { ofField, quotedTitle } from "../../src/chat/card-parts.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { inertLink } from "../../src/chat/item-link.ts";
import { markHits } from "../../src/chat/mark-hits.ts";
import { escapeText, shorten } from "../../src/chat/text.ts";
import type { Report, Story } from "../../src/domain/story.ts";
import { pressedAlert } from "./pressed-alert.ts";

const mostShown = 2;

/** Titles, excerpts and addresses of sensitive material, only for the person who pressed; nothing in it can be clicked. */
export const showText = defineAction({
  ...alertActions.showText,
  access: "viewer",
  needs: ["alerts"],
  async run(argument, caller, context) {
    const { story } = await pressedAlert(argument, caller, context);
    const embeds = [{ description: shorten(textsOf(story), 4096) }];
    const content = `\`${story.shortId}\` · only you can see this`;
    return { kind: "reply", message: { content, embeds } };
  },
});

function textsOf({ reports }: Story): string {
  const shown = reports.filter(({ source }) => source.handling !== "restricted");
  if (shown.length === 0) return "Its source is restricted: nothing more of it is shown.";
  const left = shown.length - mostShown;
  const more = left > 0 ? [`… and ${left} more, reported by ${shown.slice(mostShown).map(nameOf).join(", ")}`] : [];
  return [...shown.slice(0, mostShown).map(textOf), ...more].join("\n\n");
}

function textOf(report: Report): string {
  const { item, watches } = report;
  const hits = watches.flatMap((watch) => watch.hits);
  const lines = [
    nameOf(report),
    quotedTitle(report),
    markHits(item.text, ofField(hits, "text"), 500),
    inertLink(item.link),
  ];
  return lines.filter(Boolean).join("\n");
}

function nameOf({ source }: Report): string {
  return escapeText(shorten(source.name, 80));
}
