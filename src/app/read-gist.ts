import { gistOf } from "../enrich/gist.ts";
import type { PollDeps } from "../pipeline/poll-deps.ts";
import type { Settings } from "../settings/load-settings.ts";
import { gistNames } from "./gist-names.ts";
import type { NameFinder } from "./name-finder.ts";

/** An item in one line, made for what matched. */
export function readGist(
  settings: Pick<Settings, "facts" | "groups" | "places">,
  finder: Pick<NameFinder, "find">,
): PollDeps["gist"] {
  const names = gistNames(settings);
  return async (item, { releases, event }) => {
    const named = releases.length === 0 ? [] : await finder.find(item);
    return gistOf({ releases, named, event, published: item.published }, names);
  };
}
