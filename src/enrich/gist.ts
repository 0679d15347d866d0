import type { Event } from "../domain/event.ts";
import type { Gist, GistRelease } from "../domain/gist.ts";
import type { Release } from "../domain/release.ts";
import { type GistNames, gistOfEvent } from "./gist-of-event.ts";

/** Something an item names, with what it is; `kind` as in the fact store, absent for a word of a query. */
export interface Named {
  readonly name: string;
  readonly kind?: string | undefined;
}

export interface GistInput {
  readonly releases: readonly Release[];
  readonly named: readonly Named[];
  readonly event?: Event | undefined;
  /** ISO 8601. */
  readonly published?: string | undefined;
}

/**
 * An item in its parts, by rule: what happened where and to whom; of a release who, what and how many in which language.
 *
 * Absent when neither is sure. That a group and a place are named, or a place beside a release, says nothing of what happened there.
 */
export function gistOf({ releases, named, event, published }: GistInput, names: GistNames): Gist | undefined {
  const happened = event && gistOfEvent(event, published, names);
  if (happened !== undefined) return { event: happened };
  if (releases.length === 0 || isNoRelease(event)) return undefined;
  const gist = gistOfRelease(releases, named);
  // A film that somebody shows, or a book about it, is no release of a group.
  return event?.kind === "other" && !("who" in gist) ? undefined : gist;
}

/** What is said of releases, or done against them, is none. */
function isNoRelease(event: Event | undefined): boolean {
  return event !== undefined && event.kind !== "release" && event.kind !== "statement" && event.kind !== "other";
}

function gistOfRelease(releases: readonly Release[], named: readonly Named[]): Gist {
  const who = whoOf(named);
  return { ...(who !== undefined && { who }), releases: releases.map(inBrief) };
}

/** The outlet goes before the group it belongs to. */
const issuers = ["outlet", "group", "person", "publication", undefined] as const;

function whoOf(named: readonly Named[]): string | undefined {
  for (const kind of issuers) {
    const first = named.find((each) => each.kind === kind);
    if (first !== undefined) return first.name;
  }
  return undefined;
}

function inBrief({ kind, count, issue, languages }: Release): GistRelease {
  return { kind, ...(count !== undefined && { count }), ...(issue !== undefined && { issue }), languages };
}
