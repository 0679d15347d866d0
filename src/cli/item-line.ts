import { z } from "zod";
import { fromJson, lineProblem } from "./json-lines.ts";

const Text = z.string().nullish();
const ItemLine = z.object({
  id: z.union([z.string(), z.number()]),
  title: Text,
  text: Text,
  language: Text,
  published: Text,
  source: z.unknown().optional(),
  link: Text,
});

/** An item as the verbs read it from a JSON line. */
export interface LineItem {
  readonly id: string | number;
  readonly title: string;
  readonly text: string;
  readonly language?: string | undefined;
  readonly published?: string | undefined;
  /** `""` where the line names none. */
  readonly source: string;
  readonly link?: string | undefined;
}

/** Reads `{id, title, text, language?, published?, source?, link?}`; or what is wrong, for an answer with the line's id if it has one. */
export function readItemLine(line: string): LineItem | { readonly id: string | number | null; readonly error: string } {
  const value = fromJson(line);
  const parsed = ItemLine.safeParse(value);
  if (!parsed.success) {
    const id = z.object({ id: ItemLine.shape.id }).safeParse(value).data?.id ?? null;
    return { id, error: lineProblem(value, parsed.error, "{id, title, text, language?, published?, source?, link?}") };
  }
  const { id, title, text, language, published, source, link } = parsed.data;
  return {
    id,
    title: title ?? "",
    text: text ?? "",
    language: language ?? undefined,
    published: published ?? undefined,
    source: typeof source === "string" ? source : "",
    link: link ?? undefined,
  };
}
