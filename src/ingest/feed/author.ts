import { plainText } from "../markup/plain-text.ts";
import { tidy } from "../markup/tidy.ts";
import { elementsOf, findAll, textOf } from "./element.ts";
import type { Element } from "./feed.ts";
import { entryFields } from "./feed-fields.ts";

/** Who wrote an entry, joined by commas; an address of mail follows its name: `Name (editor@x.example)`. */
export function parseAuthor(entry: Element): string | undefined {
  for (const name of entryFields.author) {
    const people = findAll(entry, [name])
      .map(personIn)
      .filter((person) => person !== "");
    if (people.length > 0) return [...new Set(people)].join(", ");
  }
  return undefined;
}

function personIn(element: Element): string {
  const parts = new Map(elementsOf(element).map((child) => [child.name.replace(/^\w+:/, ""), tidy(textOf(child))]));
  const { name = "", email = "" } = parts.size === 0 ? written(element) : Object.fromEntries(parts);
  return name === "" || email === "" || name === email ? name || email : `${name} (${email})`;
}

/** No name is longer; the patterns below take time by the square of the length. */
const longestAuthor = 500;

/** RSS: `editor@x.example (Name)`, `Name <editor@x.example>`, or whatever somebody wrote. */
function written(element: Element): { readonly name?: string; readonly email?: string } {
  const text = tidy(textOf(element).slice(0, longestAuthor));
  const [, email, name] = /^(\S+@\S+) \(([^()]+)\)$/.exec(text) ?? [];
  const [, before, bracketed] = /^([^<>]*)<(\S+@[^\s<>]+)>$/.exec(text) ?? [];
  if (email !== undefined && name !== undefined) return { name, email };
  if (before !== undefined && bracketed !== undefined) return { name: before.trim(), email: bracketed };
  return { name: /[<&]/.test(text) ? plainText(text) || text : text };
}
