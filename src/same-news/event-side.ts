import type { Event } from "../domain/event.ts";
import { addReport, mergeEvents, type StoryEvent } from "../domain/story-event.ts";
import type { StoryFeatures } from "./story-features.ts";

/** A report's event with what its headline says of it. */
export interface EventSaid {
  readonly event: Event;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** “A second blast”, “another arrest”. */
  readonly isAnother: boolean;
  /** “No blast”, “denies”, “false report”. */
  readonly isDenied: boolean;
}

/** What a story says of its event so far. */
export interface EventKnown {
  readonly event: StoryEvent;
  readonly isAnother: boolean;
  readonly isDenied: boolean;
  /** When its first and its newest report were published. */
  readonly from: number;
  readonly to: number;
}

/** `undefined` where the report has no event; `at` is 0 where it has no date. */
export function eventSaid({ event, at, isAnother, isDenied }: StoryFeatures): EventSaid | undefined {
  return event === undefined ? undefined : { event, at: at ?? 0, isAnother, isDenied };
}

/** A story's event with one more report's; the first report opens it. */
export function withSaid(known: EventKnown | undefined, said: EventSaid): EventKnown | undefined {
  const { event, at, isAnother, isDenied } = said;
  const report = { event, at, source: "" };
  const merged = known === undefined ? mergeEvents([report]) : addReport(known.event, report);
  if (merged === undefined) return undefined;
  return {
    event: merged,
    isAnother: isAnother || known?.isAnother === true,
    isDenied: isDenied || known?.isDenied === true,
    from: Math.min(at, known?.from ?? at),
    to: Math.max(at, known?.to ?? at),
  };
}
