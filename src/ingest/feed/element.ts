import type { Element } from "./feed.ts";

export function elementsOf(element: Element): readonly Element[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The first element of the first name that has one. */
export function find(within: Element, names: readonly string[]): Element | undefined {
  for (const name of names) {
    const found = within.children.find((child) => typeof child !== "string" && child.name === name);
    if (typeof found === "object") return found;
  }
  return undefined;
}

export function findAll(within: Element, names: readonly string[]): readonly Element[] {
  return elementsOf(within).filter(({ name }) => names.includes(name));
}

/** All text within, markup aside. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
