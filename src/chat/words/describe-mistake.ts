import { formatDuration } from "../../domain/duration.ts";
import type { Kept, Rated } from "../../lib/quotas.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import type { UserMistake } from "../../lib/user-mistake.ts";
import { code, escapeText, md, withCommas } from "../text.ts";

/** A person's mistake in their words: what is wrong and what to do, in chat's Markdown. */
export function describeMistake({ what }: Pick<UserMistake, "what">): Markdown {
  if (typeof what === "string") return what;
  switch (what.code) {
    case "not-a-date":
      return md`${code(what.option)} is a year, a month or a day: \`2019\`, \`2019-01\`, \`2019-01-15\`, \`Jan 2019\`.`;
    case "not-allowed":
      return notAllowed[what.needed];
    case "option-missing":
      return md`${code(what.option)} is missing: ${escapeText(what.description)}`;
    case "no-such-choice":
      return md`${code(what.option)} can be ${withCommas(what.choices.map((choice) => code(choice)))}.`;
    case "too-many":
      return md`${tooMany[what.kept](what.most)}`;
    case "too-often":
      return md`${tooOften[what.rated](what.most)} Try again in ${escapeText(formatDuration(Math.ceil(what.waitMs / 1_000) * 1_000))}.`;
    case "not-text":
      return md`${code(what.option)} has to be text. Type it again.`;
    case "not-of-this-server":
      return md`${code(what.option)} has to be a ${what.what} of this server. Choose one from the list that Discord shows.`;
    case "file-too-large":
      return md`${code(what.option)} is larger than ${Math.floor(what.most / 1000)} KB. Split the file, and give one part after the other.`;
    case "file-not-text":
      return md`${code(what.option)} is no text in UTF-8. Save it as UTF-8, and give it again.`;
    case "file-not-read":
      return md`${code(what.option)} could not be read. Give the file again.`;
    case "outdated-form":
      return md`This form is from an older version. Press its button again.`;
    case "message-without-words":
      return md`There are no words in this message.`;
  }
}

const notAllowed = {
  viewer: md`Only some roles may use the bot on this server. ${askFor("viewer")}`,
  "watchlist-editor": md`Only watchlist editors may do this. ${askFor("watchlist-editor")}`,
  administrator: md`Only administrators may do this: people with the Manage Server permission. Ask one of them.`,
};

function askFor(level: "viewer" | "watchlist-editor"): Markdown {
  return md`An administrator can name your role with ${code(`/access set role:… level:${level}`)}.`;
}

const tooMany: Readonly<Record<Kept, (most: number) => Markdown>> = {
  watches: (most) => md`A server can have ${most} watches. Remove one first: \`/watch remove\`.`,
  regexWork: (most) =>
    md`The regular expressions of a server's watches may be ${most} steps of work for each letter of an item. Use fewer or smaller ones, or words and phrases; or pause a watch that has some: \`/watch pause\`.`,
  sources: (most) => md`A server can add ${most} sources. Remove one first: \`/source remove\`.`,
  facts: (most) =>
    md`A server can make ${most} changes to the facts. Ask the person who runs the bot to take them into the files, or to raise \`servers.quotas\`.`,
  mutes: (most) => md`A server can have ${most} mutes at a time. End one first: \`/mute end\`.`,
};

const tooOften: Readonly<Record<Rated, (most: number) => Markdown>> = {
  requestsAMinute: (most) => md`This server asked the bot ${most} times within a minute.`,
  lookupsAMinute: (most) => md`This server had ${most} sites or pages asked within a minute.`,
  draftsAnHour: (most) => md`This server was offered ${most} things to save within an hour.`,
  importsAnHour: (most) => md`This server imported watches or facts ${most} times within an hour.`,
};
