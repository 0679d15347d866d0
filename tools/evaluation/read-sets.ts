import { z } from "zod";
import { linesOf } from "./read-data.ts";

/** A headline, perhaps with its text, that announces a release of the group, or only looks so. */
const Announcement = z.object({
  title: z.string(),
  text: z.string().default(""),
  lang: z.string(),
  release: z.boolean(),
  /** The languages of what is released; empty where the line does not say. */
  in: z.array(z.string()),
});
export type Announcement = z.infer<typeof Announcement>;

/** A spelling that hides a name, in a sentence. */
const Disguise = z.object({ watch: z.enum(["K", "A"]), cls: z.string(), variant: z.string(), text: z.string() });
export type Disguise = z.infer<typeof Disguise>;

const AskedQuery = z.object({
  query: z.string(),
  checks: z.array(
    z.object({
      title: z.string(),
      text: z.string(),
      want: z.boolean(),
      basis: z.string(),
      source: z.string().default("test"),
    }),
  ),
});
/** A query with what it is to find. */
export type AskedQuery = z.infer<typeof AskedQuery>;

/** Empty where there is no such file; `releases.jsonl`. */
export function readAnnouncements(folder: string): readonly Announcement[] {
  return linesOf(folder, "releases.jsonl").map((line) => Announcement.parse(JSON.parse(line)));
}

/** `obfuscated-dev.jsonl`. */
export function readDisguises(folder: string): readonly Disguise[] {
  return linesOf(folder, "obfuscated-dev.jsonl").map((line) => Disguise.parse(JSON.parse(line)));
}

/** `queries-dev.jsonl`. */
export function readQueries(folder: string): readonly AskedQuery[] {
  return linesOf(folder, "queries-dev.jsonl").map((line) => AskedQuery.parse(JSON.parse(line)));
}
