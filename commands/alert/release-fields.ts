import type { Entity } from "../../src/domain/entity.ts";
import type { Release } from "../../src/domain/release.ts";
import { fullName } from "../../src/facts/names-of.ts";

const bounds = { exact: "", "at-least": "at least ", "more-than": "more than ", about: "about " } as const;

/** The fields of a release's form: its title with its issue and count, its languages, when and by which outlet that the text names. */
export function releaseFields(
  { title, kind, issue, count, languages }: Release,
  things: readonly Entity[],
  when: string,
): Readonly<Record<string, string>> {
  const publication = things.find((thing) => thing.kind === "publication");
  const outlet = things.find((thing) => thing.kind === "outlet");
  const by = outlet === undefined ? "" : fullName(outlet);
  const named = title ?? (kind === "magazine" && publication !== undefined ? fullName(publication) : undefined);
  const described = [by, kind === "outlet" ? "release" : kind, when.replace("ca. ", "")].filter((part) => part !== "");
  const several = count === undefined || count.value < 2 ? "" : ` (${bounds[count.bound]}${count.value} ${kind})`;
  return {
    title: `${named ?? described.join(", ")}${issue === undefined ? "" : ` #${issue}`}${several}`,
    what: kind === "outlet" ? "material" : kind,
    language: languages.join(","),
    where: [when, by].filter((part) => part !== "").join(", "),
  };
}
