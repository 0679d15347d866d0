import { elementsOf } from "./element.ts";
import type { Element } from "./feed.ts";

/** xml2js's form of an element (`_` its text, `$` its attributes, the rest its children by name) as ours. Of the order of children it keeps only that within a name. */
export function elementFromXml2js(name: string, value: unknown, outerLanguage: string | undefined): Element {
  if (!isRecord(value)) return { name, attributes: new Map(), children: typeof value === "string" ? [value] : [] };

  const attributes = new Map<string, string>();
  for (const [key, attribute] of Object.entries(isRecord(value["$"]) ? value["$"] : {})) {
    attributes.set(key.toLowerCase(), String(attribute));
  }
  const language = attributes.get("xml:lang") ?? outerLanguage;
  const children = Object.entries(value).flatMap(([key, child]): readonly (Element | string)[] => {
    if (key === "_") return typeof child === "string" ? [child] : [];
    if (!Array.isArray(child)) return [];
    return child.map((one: unknown) => elementFromXml2js(key.toLowerCase(), one, language));
  });
  return { name, attributes, children, ...(language !== undefined && { language }) };
}

/** Whether no text holds markup: xml2js gathers a text's pieces and puts the markup after them. */
export function isWhole(entry: Element): boolean {
  return elementsOf(entry).every(({ name, children }) => {
    return structured.test(name) || children.every((child) => typeof child === "string");
  });
}

/** Elements that hold elements by design. */
const structured = /^(author|atom:author|media:(group|content|credit))$/;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
