import type { Severity } from "../../domain/severity.ts";
import { severities } from "../../domain/severity.ts";
import type { StoryChange } from "../../domain/story-change.ts";

const unanswered = /^(\w+), and nobody acknowledged it for (?:a minute|(\d+) minutes)$/u;
/** The parts of a reply in the one order in which the first version wrote them. */
const parts =
  /^(?:severity rose to (\w+))?(?:(?:^|; )also matches (.+?))?(?:(?:^|; )a claim, told by (.+?))?(?:(?:^|; )a denial, told by (.+?))?(?:(?:^|; )an update by (.+?))?(?:(?:^|; )a second source: (.+))?$/su;

/**
 * The changes that a reply of the first version says; its words where it says none that are known.
 *
 * @param watchNames names of watches that the list in it may hold: a name may have a comma
 */
export function changesOfSentence(text: string, watchNames: readonly string[]): readonly StoryChange[] {
  const [, ofWhat, minutes = "1"] = unanswered.exec(text) ?? [];
  const waited = severityNamed(ofWhat);
  if (waited !== undefined) return [{ code: "unanswered", severity: waited, minutes: Number(minutes) }];

  const [, rose, watches, claim, denial, update, second] = parts.exec(text) ?? [];
  const severity = severityNamed(rose);
  const changes: readonly StoryChange[] = [
    ...(severity === undefined ? [] : [{ code: "severity-rose", severity } as const]),
    ...(watches === undefined ? [] : [alsoMatches(watches, watchNames)]),
    ...(claim === undefined ? [] : [{ code: "claim", source: claim } as const]),
    ...(denial === undefined ? [] : [{ code: "denial", source: denial } as const]),
    ...(update === undefined ? [] : [{ code: "update", source: update } as const]),
    ...(second === undefined ? [] : [{ code: "second-source", source: second } as const]),
  ];
  return changes.length === 0 ? [{ code: "text", text }] : changes;
}

function severityNamed(word: string | undefined): Severity | undefined {
  return severities.find((severity) => severity === word);
}

function alsoMatches(list: string, watchNames: readonly string[]): StoryChange {
  if (list === "another watch") return { code: "also-matches-another" };
  return { code: "also-matches", watches: namesIn(list, watchNames) ?? list.split(", ") };
}

/** `undefined` where the list is not made of these names. */
function namesIn(list: string, known: readonly string[]): readonly string[] | undefined {
  for (const name of known) {
    if (list === name) return [name];
    const rest = list.startsWith(`${name}, `) ? namesIn(list.slice(name.length + 2), known) : undefined;
    if (rest !== undefined) return [name, ...rest];
  }
  return undefined;
}
