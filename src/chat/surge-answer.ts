import type { Bulletin } from "../domain/bulletin.ts";
import type { Message } from "../ports/chat.ts";
import { listRow } from "./list-row.ts";
import { escapeText, inLines, md, withCommas } from "./text.ts";

/** What is new in one event of a surge, as a reply to its card. On a lock screen it is only an id. */
export function surgeAnswer({ entries }: Bulletin): Message {
  const ids = withCommas(entries.map(({ shortId }) => escapeText(shortId)));
  return {
    content: md`↳ ${ids}`,
    embeds: [
      {
        description: inLines(entries.map((entry) => listRow(entry))),
      },
    ],
  };
}
