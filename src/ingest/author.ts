import type { Element } from "./feed.ts";
import { plainText, tidy } from "./plain-text.ts";
import { textOf } from "./text-construct.ts";

/** Who wrote an entry: names, joined by commas; an address only where there is no name. `editor@x.example (Name)` gives the name. */
export function parseAuthor(entry: Element): string | undefined {
  for (const name of ["author", "atom:author", "dc:creator", "dc:author", "itunes:author", "media:credit"]) {
    const people = elements(entry)
      .filter((child) => child.name === name)
      .map(personIn)
      .filter((person) => person !== "");
    if (people.length > 0) return [...new Set(people)].join(", ");
  }
  return undefined;
}

function personIn(element: Element): string {
  const parts = new Map(elements(element).map((child) => [child.name.replace(/^\w+:/, ""), textOf(child)]));
  const written = parts.get("name") ?? parts.get("email") ?? (parts.size === 0 ? textOf(element) : "");
  const person = tidy(/[<&]/.test(written) ? plainText(written) || written : written);
  return /^\S+@\S+ \(([^()]+)\)$/.exec(person)?.[1] ?? person;
}

function elements(element: Element): readonly Element[] {
  return element.children.filter((child) => typeof child !== "string");
}
