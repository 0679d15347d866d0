import type { SourceContext } from "../../src/chat/command-context.ts";
import { escapeText, md, shorten } from "../../src/chat/text.ts";
import { durationHint, formatDuration, parseDuration } from "../../src/domain/duration.ts";
import { type Handling, handlingWith } from "../../src/domain/handling.ts";
import { type Source, usualEveryMs } from "../../src/domain/source.ts";
import type { SourceKind } from "../../src/domain/source-kind.ts";
import { dayMs, minuteMs } from "../../src/lib/durations.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";
import { freeId } from "../shared/draft.ts";

/** What a person may say of a source besides its address. */
export interface SourceOptions {
  readonly name: string | undefined;
  readonly every: string | undefined;
  readonly tags: string | undefined;
  readonly handling: Handling | undefined;
  readonly kind?: SourceKind | undefined;
}

const everyMs = { least: minuteMs, most: 30 * dayMs } as const;
const longestName = 80;
const mostTags = 20;

/** A source as a guild adds it, with an id that none of `takenIds` is. */
export function sourceFromOptions(
  address: URL,
  wishes: SourceOptions,
  takenIds: readonly string[],
  { pollFloorMs }: Pick<SourceContext, "pollFloorMs">,
): Source {
  const name = nameOf(wishes.name, address.host);
  const tags = tagsOf(wishes.tags ?? "");
  return {
    id: freeId(slugOf(name), takenIds),
    name,
    kind: wishes.kind ?? "feed",
    url: address.href,
    cadence: {
      kind: "every",
      ms: intervalOf(wishes.every, pollFloorMs),
      ...(wishes.every === undefined && { isDefault: true }),
    },
    tags,
    handling: handlingWith(tags, wishes.handling ?? "open"),
  };
}

/** A source that nobody named, as it calls itself. */
export function namedAs(title: string | undefined, source: Source): Source {
  const isNamed = source.name !== URL.parse(source.url)?.host;
  const name = nameOf(title, source.name);
  return isNamed || name === source.name ? source : { ...source, name, id: slugOf(name) };
}

/** What was typed, unless nothing of it can be seen. */
export function nameOf(typed: string | undefined, otherwise: string): string {
  return shorten(escapeText(typed ?? "") === "" ? otherwise : (typed ?? "").trim(), longestName);
}

/** @param floorMs the operator's word on how often a source may be asked */
export function intervalOf(every: string | undefined, floorMs: number): number {
  if (every === undefined) return Math.max(usualEveryMs, floorMs);
  const ms = parseDuration(every.replaceAll(/\s/gu, "").toLowerCase());
  if (ms === undefined) throw new UserMistake(md`\`every\` is ${durationHint}.`);
  const least = Math.max(everyMs.least, floorMs);
  if (ms >= least && ms <= everyMs.most) return ms;
  const whose = floorMs > everyMs.least ? md`, as the operator has set it,` : "";
  throw new UserMistake(md`\`every\` is at least ${escapeText(formatDuration(least))}${whose} and at most 30d.`);
}

/** In small letters, spaces as hyphens; throws `UserMistake`. */
export function tagsOf(written: string): readonly string[] {
  const tags = written.split(",").map((tag) => tag.trim().toLowerCase().replaceAll(/\s+/gu, "-"));
  const wrong = tags.find((tag) => !/^[\p{L}\p{N}-]{0,40}$/u.test(tag));
  if (wrong !== undefined)
    throw new UserMistake(
      md`\`tags\` are words of letters, digits and hyphens, separated by commas: \`news, central-asia\`.`,
    );
  return [...new Set(tags.filter((tag) => tag !== ""))].slice(0, mostTags);
}

/** A name as an id: letters and digits, with hyphens between. */
function slugOf(name: string): string {
  const slug = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  return slug.replace(/^-|-$/gu, "") || "source";
}
