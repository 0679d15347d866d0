import type { FactBase } from "../domain/fact-base.ts";
import { type NamedActor, nameActors } from "../enrich/actors/name-actors.ts";
import type { PlaceFinder } from "../enrich/events/place-finder.ts";
import type { EventWorld } from "../enrich/events/report.ts";
import { isSearched } from "../facts/names-of.ts";
import type { GroupEntry } from "../settings/groups-file.ts";

interface Known {
  readonly facts: FactBase;
  readonly groups: readonly GroupEntry[];
}

/** What the events know of the world: the groups and outlets of the facts, those of `groups.yaml`, and the places. */
export function eventWorld({ facts, groups }: Known, places: PlaceFinder): EventWorld {
  return { places, actors: nameActors(actorsOf({ facts, groups })) };
}

function actorsOf({ facts, groups }: Known): readonly NamedActor[] {
  const traits = new Map(groups.map((group) => [group.id, group]));
  const ids = [
    ...traits.keys(),
    ...[...facts.entities.values()].filter(({ kind }) => kind === "group").map(({ id }) => id),
  ];
  return [...new Set(ids)].map((id): NamedActor => {
    const {
      names = [],
      outletOf,
      governsSince,
      branchOf = traits.get(outletOf ?? id)?.branchOf,
    } = traits.get(id) ?? {};
    return {
      id: outletOf ?? id,
      ...(branchOf !== undefined && { branchOf }),
      ...(outletOf !== undefined && { outlet: id }),
      ...(governsSince !== undefined && { governsSince }),
      names: [...names, ...strongNames(facts, id)],
      never: neverOf(facts, id),
    };
  });
}

function strongNames(facts: FactBase, id: string): readonly string[] {
  return (facts.entities.get(id)?.names ?? [])
    .filter((name) => isSearched(name) && name.strength !== "weak")
    .map(({ text }) => text);
}

/** What contains a name and means something else: “Islamic State of Afghanistan”. */
function neverOf(facts: FactBase, id: string): readonly string[] {
  return (facts.entities.get(id)?.names ?? []).flatMap(({ text, never = [] }) =>
    never.filter((phrase) => phrase.includes("~")).map((phrase) => phrase.replaceAll("~", text)),
  );
}
