import { itemLink } from "../../src/chat/item-link.ts";
import { withoutMarkdown } from "../../src/chat/without-markdown.ts";
import { describeGist } from "../../src/chat/words/describe-gist.ts";
import type { Report } from "../../src/domain/story.ts";

export interface ShownReport {
  readonly source: string;
  readonly title?: string;
  readonly gist?: string;
  /** Inert where its handling says so. */
  readonly link?: string;
}

/** What a file may have of a report: of a restricted one its source, of a sensitive one no title, and a link that nothing opens. */
export function shownReport({ item, source, gist }: Report): ShownReport {
  const { name, handling } = source;
  if (handling === "restricted") return { source: name };
  return {
    source: name,
    ...(handling === "open" && { title: item.title }),
    ...(gist !== undefined && { gist: describeGist(gist) }),
    ...(item.link !== undefined && {
      link: handling === "open" ? item.link : withoutMarkdown(itemLink(item.link, handling)),
    }),
  };
}
