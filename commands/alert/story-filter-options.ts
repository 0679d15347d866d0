import type { Suggest } from "../../src/chat/define-command.ts";
import { plainText } from "../../src/chat/text.ts";
import { EventKind } from "../../src/domain/event.ts";
import { severities } from "../../src/domain/severity.ts";
import { languagesInEnglish } from "../../src/match/language-named.ts";
import { suggestSources } from "../source/find-source.ts";
import { suggestWatches } from "../watch/suggest-watches.ts";

/** As people say them; `readStoryFilter` makes a `StoryFilter` of what they chose. */
export const statesInWords = { open: "open", acknowledged: "acknowledged", "not-relevant": "dismissed" } as const;

const suggestPlaces: Suggest<"watches"> = async (typed, _caller, { watches }) =>
  watches.places.complete(typed, 25).map((name) => ({ name: plainText(name, 100), value: name.slice(0, 100) }));

const suggestLanguages: Suggest<"watches"> = async (typed, _caller, { watches }) => {
  const key = typed.trim().toLowerCase();
  const sets = Object.keys(watches.languageSets).map((name) => [name, name] as const);
  return [...sets, ...languagesInEnglish()]
    .filter(([name, tag]) => name.toLowerCase().startsWith(key) || tag === key)
    .slice(0, 25)
    .map(([name, tag]) => ({ name: plainText(name, 100), value: tag }));
};

/** Which stories a command is about: what all that look for alerts ask. */
export const storyFilterOptions = {
  state: {
    kind: "choice",
    choices: ["open", "acknowledged", "not-relevant"],
    description: "Only those in this state.",
  },
  whose: { kind: "choice", choices: ["mine", "unassigned"], description: "Only those assigned to you, or to nobody." },
  severity: { kind: "choice", choices: severities, description: "Only those of this severity or higher." },
  watch: { kind: "text", description: "Only what this watch found.", suggest: suggestWatches },
  source: { kind: "text", description: "Only what this source reported.", suggest: suggestSources },
  language: { kind: "text", description: "Only in this language, such as uz or Uzbek.", suggest: suggestLanguages },
  event: { kind: "choice", choices: EventKind.options, description: "Only what reports such an event." },
  place: { kind: "text", description: "Only what happened there, in any script.", suggest: suggestPlaces },
  since: { kind: "text", description: "Only since then: 24h, 7d, today, 2026-03-01 or 2026-03-01 18:00." },
} as const;
