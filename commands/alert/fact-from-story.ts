import type { EventKind } from "../../src/domain/event.ts";
import type { FactBase } from "../../src/domain/fact-base.ts";
import type { FactForm, FactKind } from "../../src/domain/fact-form.ts";
import { leadReport } from "../../src/domain/lead-report.ts";
import type { Release } from "../../src/domain/release.ts";
import { reportedAt } from "../../src/domain/reported-at.ts";
import type { Report, Story } from "../../src/domain/story.ts";
import { eventReportsOf, mergeEvents, type StoryEvent } from "../../src/domain/story-event.ts";
import { dayOf } from "../../src/facts/format-date.ts";
import { fullName } from "../../src/facts/names-of.ts";
import { eventFields } from "./event-fields.ts";
import { releaseFields } from "./release-fields.ts";

/** What a report's words say of a fact: the event of all of its reports together, else a release, else nothing but whom it names. */
export interface StoryFacts {
  readonly base: FactBase;
  readonly story: Story;
  /** Ids of entities that its reports name. */
  readonly named: readonly string[];
}

/** A form as far as a story fills it in. Of a restricted source nothing is filled in, and no other than an open one's address. */
export function factFromStory(facts: StoryFacts): FactForm {
  const { story } = facts;
  const from = { shortId: story.shortId };
  const reports = story.reports.filter(({ source }) => source.handling !== "restricted");
  const lead = leadReport(story);
  if (lead.source.handling === "restricted" || reports.length === 0) return { kind: "note", fields: {}, from };
  const event = mergeEvents(eventReportsOf(reports));
  const release = reports.flatMap(({ enriched }) => enriched?.releases ?? [])[0];
  const { kind, fields } = filled(facts, lead, event, release);
  const source = [addressOf(lead), gradeOf(reports, event), lead.source.handling === "open" ? "" : "amber"];
  return { kind, fields: { ...withoutEmpty(fields), ...withoutEmpty({ source: source.join(" ").trim() }) }, from };
}

interface Filled {
  readonly kind: FactKind;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a form of an event can state; anything else that is reported is noted in words. */
const events: readonly EventKind[] = [
  ...(["attack", "plot-foiled", "arrest", "operation", "trial", "sanction", "leadership", "takedown"] as const),
  ...(["threat", "recruitment", "prison"] as const),
];

function filled(facts: StoryFacts, lead: Report, event: StoryEvent | undefined, release: Release | undefined): Filled {
  const { base } = facts;
  const things = facts.named.flatMap((id) => base.entities.get(id) ?? []);
  const persons = things.filter(({ kind }) => kind === "person");
  const [person] = persons;
  const day = event?.when?.value;
  if (release !== undefined && (event === undefined || event.kind === "release"))
    return { kind: "release", fields: releaseFields(release, things, day ?? `ca. ${dayOf(reportedAt(lead.item))}`) };
  if (event?.kind === "arrest" && person !== undefined && persons.length === 1)
    return {
      kind: "fate",
      fields: { who: fullName(person), what: "arrested", when: day ?? "", details: placeNames(event) },
    };
  if (event?.kind === "sanction" && person !== undefined && persons.length === 1)
    return { kind: "listing", fields: { who: fullName(person), when: day ?? "" } };
  if (event !== undefined && events.includes(event.kind)) return { kind: "event", fields: eventFields(base, event) };
  const [first] = things;
  const about = first === undefined ? "" : fullName(first);
  return { kind: "note", fields: { about, as_of: dayOf(reportedAt(lead.item)) } };
}

function placeNames({ places }: StoryEvent): string {
  return places.map(({ name }) => name).join(", ");
}

function addressOf({ item: { link }, source }: Report): string {
  return source.handling === "open" && link !== undefined && link.length <= 250 ? link : "";
}

/** How reliable a source is nobody said, so that is F; what two or more sources report alike is probably true (2), else that cannot be judged (6). */
function gradeOf(reports: readonly Report[], event: StoryEvent | undefined): string {
  const alike = reports.filter(({ enriched }) => event !== undefined && enriched?.event?.kind === event.kind);
  return new Set(alike.map(({ source }) => source.id)).size > 1 ? "F2" : "F6";
}

function withoutEmpty(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}
