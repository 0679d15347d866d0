import type { UserMistake } from "../../lib/user-mistake.ts";

/** A person's mistake in their words: what is wrong and what to do, in chat's Markdown. */
export function describeMistake({ what }: UserMistake): string {
  if (typeof what === "string") return what;
  switch (what.code) {
    case "not-a-date":
      return `\`${what.option}\` is a year, a month or a day: \`2019\`, \`2019-01\`, \`2019-01-15\`, \`Jan 2019\`.`;
    case "not-allowed":
      return notAllowed[what.needed];
    case "option-missing":
      return `\`${what.option}\` is missing: ${what.description}`;
    case "no-such-choice":
      return `\`${what.option}\` can be ${what.choices.map((choice) => `\`${choice}\``).join(", ")}.`;
    case "outdated-form":
      return "This form is from an older version. Press its button again.";
    case "message-without-words":
      return "There are no words in this message.";
  }
}

const askFor = "An administrator can name your role with `/access set role:… level:";
const notAllowed = {
  viewer: `Only some roles may use the bot on this server. ${askFor}viewer\`.`,
  "watchlist-editor": `Only watchlist editors may do this. ${askFor}watchlist-editor\`.`,
  administrator: "Only administrators may do this: people with the Manage Server permission. Ask one of them.",
};
