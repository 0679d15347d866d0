import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

/** A headline with what the shipped watches owe it. */
export const LabelledLine = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.string(),
  about_isisk: z.boolean(),
  mentions_alazaim: z.boolean(),
  central_asian_release: z.boolean(),
  /** It is about the group, but does not name it: the wider watch of low severity is to reach it. */
  needs_context: z.boolean().default(false),
  /** People would answer differently whether it is a release: nothing is owed. */
  borderline_release: z.boolean().default(false),
  /** What it announces, where that was written down too: a list of kinds, and all languages. */
  releases: z.array(z.string()).optional(),
  in: z.array(z.string()).optional(),
});
export type LabelledLine = z.infer<typeof LabelledLine>;

/** One spelling of a name as public text has it. */
export interface Variant {
  readonly owner: string;
  readonly text: string;
  readonly language: string;
  readonly seen: boolean;
}

/** Empty when there is no such file. */
export function readLabelled(folder: string, file: string): readonly LabelledLine[] {
  return linesOf(folder, file).map((line) => LabelledLine.parse(JSON.parse(line)));
}

/** `name-variants.tsv`: owner, spelling, language, SEEN or INFERRED; further columns are where it was seen. */
export function readVariants(folder: string): readonly Variant[] {
  return linesOf(folder, "name-variants.tsv")
    .slice(1)
    .map((line) => {
      const [owner = "", text = "", language = "", status = "", where = ""] = line.split("\t");
      return { owner: where.includes("(parent group)") ? parent : owner, text, language, seen: status === "SEEN" };
    });
}

const parent = "IS (parent)";

/** Unlabelled headlines: JSON lines with a `title` or `text`. */
export function readPool(folder: string): readonly string[] {
  const path = join(folder, "headline_pool.jsonl.gz");
  if (!existsSync(path)) return [];
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => titleOf(JSON.parse(line)));
}

const Headline = z.object({ title: z.string().optional(), text: z.string().optional() });

function titleOf(line: unknown): string {
  const { title, text } = Headline.parse(line);
  return title ?? text ?? "";
}

/** The lines of a file that are not empty; none where it is absent. */
export function linesOf(folder: string, file: string): readonly string[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
}
