import type { SourceFacets } from "./item-facets.ts";

/** A guild that follows a source, and how it calls it. */
export interface Follow {
  readonly guildId: string;
  readonly face: { readonly id: string };
  readonly tags: readonly string[];
}

/** Who follows a source, ready to be asked for each asker. */
export interface SourceFollowers {
  readonly byGuild: ReadonlyMap<string, SourceFacets>;
  /** Every id and tag that any of them gives it. */
  readonly joined: SourceFacets;
}

const views = new WeakMap<readonly Follow[], SourceFollowers>();

/** Made once for a list of follows; a changed list is a new one. */
export function sourceFollowers(follows: readonly Follow[]): SourceFollowers {
  const known = views.get(follows);
  if (known !== undefined) return known;
  const view = {
    byGuild: new Map(follows.map(({ guildId, face, tags }) => [guildId, { id: face.id, tags }])),
    joined: {
      id: [...new Set(follows.map(({ face }) => face.id.toLowerCase()))],
      tags: [...new Set(follows.flatMap(({ tags }) => tags.map((tag) => tag.toLowerCase())))],
    },
  };
  views.set(follows, view);
  return view;
}
