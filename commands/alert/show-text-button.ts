import { alertActions } from "../../src/chat/alert-actions.ts";
import { ofField, quotedTitle } from "../../src/chat/card-parts.ts";
import { defineAction } from "../../src/chat/define-action.ts";
import { inertLink } from "../../src/chat/item-link.ts";
import { markHits } from "../../src/chat/mark-hits.ts";
import { code, escapeText, inLines, joined, md, shortenMarkdown, withCommas } from "../../src/chat/text.ts";
import type { Report, Story } from "../../src/domain/story.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { pressedAlert } from "./pressed-alert.ts";

const mostShown = 2;

/** Titles, excerpts and addresses of sensitive material, only for the person who pressed; nothing in it can be clicked. */
export const showText = defineAction({
  ...alertActions.showText,
  access: "viewer",
  needs: ["alerts"],
  async run(argument, caller, context) {
    const { story } = await pressedAlert(argument, caller, context);
    const embeds = [{ description: shortenMarkdown(textsOf(story), 4096) }];
    const content = md`${code(story.shortId)} · only you can see this`;
    return { kind: "reply", message: { content, embeds } };
  },
});

function textsOf({ reports }: Story): Markdown {
  const shown = reports.filter(({ source }) => source.handling !== "restricted");
  if (shown.length === 0) return md`Its source is restricted: nothing more of it is shown.`;
  const left = shown.length - mostShown;
  const more = left > 0 ? [md`… and ${left} more, reported by ${withCommas(shown.slice(mostShown).map(nameOf))}`] : [];
  return joined([...shown.slice(0, mostShown).map(textOf), ...more], "\n\n");
}

function textOf(report: Report): Markdown {
  const { item, watches } = report;
  const hits = watches.flatMap((watch) => watch.hits);
  const lines = [
    nameOf(report),
    quotedTitle(report),
    markHits(item.text, ofField(hits, "text"), 500),
    inertLink(item.link),
  ];
  return inLines(lines);
}

function nameOf({ source }: Report): Markdown {
  return escapeText(source.name, 80);
}
