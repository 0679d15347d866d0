import type { Release } from "../../domain/release.ts";

/** No item reports more; a page that seems to is a list of words. */
const most = 40;

/** One release for what an item says twice, as in title and text: the same kind, nothing contradictory, all that was said of it. */
export function mergeReleases(releases: readonly Release[]): readonly Release[] {
  const merged: Release[] = [];
  for (const release of releases) {
    const at = merged.findIndex((known) => isSame(known, release));
    const known = merged[at];
    if (known !== undefined) merged[at] = join(known, release);
    else if (merged.length < most) merged.push(release);
  }
  return merged;
}

function isSame(one: Release, other: Release): boolean {
  return (
    one.kind === other.kind &&
    agree(one.title, other.title) &&
    agree(one.issue, other.issue) &&
    agree(one.count?.value, other.count?.value) &&
    (isWithin(one.languages, other.languages) || isWithin(other.languages, one.languages))
  );
}

function agree<T>(one: T | undefined, other: T | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

/** `uz` is within `uz-Latn`, and no language within any. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  return few.every((tag) => many.some((known) => known === tag || known.startsWith(`${tag}-`)));
}

function join(one: Release, other: Release): Release {
  const languages = isWithin(one.languages, other.languages) ? other.languages : one.languages;
  const notBy = one.notBy?.filter((id) => other.notBy?.includes(id) ?? true) ?? other.notBy;
  return { ...other, ...one, languages, ...(notBy !== undefined && { notBy }) };
}
