import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { actorFamilies } from "../src/app/actor-families.ts";
import { enrichItem } from "../src/app/enrich-item.ts";
import { eventWorldAtNeed } from "../src/app/event-world-at-need.ts";
import { featuresOf, type StoryFeatures } from "../src/same-news/story-features.ts";
import { shippedSettings } from "./evaluation/shipped-matcher.ts";

const settings = await shippedSettings();
const world = eventWorldAtNeed(settings);
/** The group of which an actor is a branch, by the shipped groups. */
export const familyOf = actorFamilies(settings.groups);

const LabelledItem = z.object({
  title: z.string(),
  text: z.string().optional(),
  source: z.string().optional(),
  time: z.string(),
  lang: z.string().optional(),
});

const LabelledPair = z.object({
  id: z.string(),
  a: LabelledItem,
  b: LabelledItem,
  label: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  reason: z.string().optional(),
  origin: z.string().optional(),
});
export type LabelledPair = z.infer<typeof LabelledPair>;

const StreamItem = LabelledItem.extend({ id: z.string() });
export type StreamItem = z.infer<typeof StreamItem>;

const Clusters = z.object({
  clusters: z.array(
    z.object({
      name: z.string(),
      ids: z.array(z.string()),
      optional_ids: z.array(z.string()),
      not_ids: z.array(z.string()),
    }),
  ),
});
export type Cluster = z.infer<typeof Clusters>["clusters"][number];

export function readPairs(path: string): readonly LabelledPair[] {
  return linesOf(path).map((line) => LabelledPair.parse(JSON.parse(line)));
}

export function readStream(path: string): readonly StreamItem[] {
  return linesOf(path).map((line) => StreamItem.parse(JSON.parse(line)));
}

export function readClusters(path: string): readonly Cluster[] {
  return Clusters.parse(JSON.parse(readFileSync(path, "utf8"))).clusters;
}

/** 0 or 1, by a hash: neither order nor kind of a pair decides on which side it falls. */
export function halfOf(id: string): 0 | 1 {
  return ((createHash("sha256").update(`half:${id}`).digest()[0] ?? 0) & 1) === 0 ? 0 : 1;
}

export function storyOf({ title, text, time, lang }: z.infer<typeof LabelledItem>): StoryFeatures {
  const item = { title, text: text ?? "", published: time, language: lang };
  const { releases, event, titlePlaces } = enrichItem(item, world);
  const publisher = event?.kind === "release" && event.actor !== undefined ? [familyOf(event.actor)] : [];
  return featuresOf(item, { releases, event, titlePlaces, named: publisher });
}

function linesOf(path: string): readonly string[] {
  return readFileSync(path, "utf8").trimEnd().split("\n");
}
