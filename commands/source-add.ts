import { defineCommand } from "../src/chat/define-command.ts";
import { bold, escapeText } from "../src/chat/escape.ts";
import { durationHint, formatDuration, parseDuration } from "../src/domain/duration.ts";
import type { FollowedSource } from "../src/domain/followed-source.ts";
import { handlings } from "../src/domain/handling.ts";
import type { Source } from "../src/domain/source.ts";
import { UserMistake } from "../src/lib/user-mistake.ts";
import { describeCheck } from "./describe-check.ts";

const defaultEveryMs = 15 * 60_000;
const shortestEveryMs = 60_000;

export const sourceAdd = defineCommand({
  path: "source add",
  summary: "Read a feed for this server, after a look at what it holds.",
  access: "watchlist-editor",
  options: {
    url: { kind: "text", description: "The feed's address, http or https.", required: true },
    name: { kind: "text", description: "What alerts call it; its host when left out." },
    every: { kind: "text", description: "How often it is read, such as 10m or 1h; 15m when left out." },
    tags: { kind: "text", description: "Words to find it by in queries, separated by commas." },
    handling: { kind: "choice", description: "How its material may be shown; open when left out.", choices: handlings },
  },

  async run({ url, name, every, tags, handling }, caller, { sources, previewFeed }) {
    const address = feedAddress(url);
    const everyMs = intervalOf(every);
    const followed = await sources.followed(caller.guildId);
    const known = followed.find(({ source }) => source.url === address.href);
    if (known !== undefined)
      throw new UserMistake(
        `${bold(known.source.name)} is read already. \`/source check source:${known.source.id}\` reads it now.`,
      );

    const check = await previewFeed(address.href);
    if (check.kind === "failed") {
      throw new UserMistake(`Nothing was added: ${escapeText(address.host)} ${describeCheck(check)}`);
    }
    const source: Source = {
      id: freeId(name ?? address.host, followed),
      name: name?.trim() || address.host,
      url: address.href,
      cadence: { kind: "every", ms: everyMs },
      tags: (tags ?? "")
        .split(",")
        .map((tag) => tag.trim().toLowerCase())
        .filter(Boolean),
      handling: handling ?? "open",
    };
    await sources.add(caller.guildId, source);
    return { content: `Added ${bold(source.name)}, read every ${formatDuration(everyMs)}: ${describeCheck(check)}` };
  },
});

function feedAddress(url: string): URL {
  const address = URL.canParse(url.trim()) ? new URL(url.trim()) : undefined;
  if (address === undefined || !["http:", "https:"].includes(address.protocol)) {
    throw new UserMistake("`url` has to be a whole address that begins with https:// or http://.");
  }
  if (address.username !== "" || address.password !== "") {
    throw new UserMistake(
      "The address holds a user name or password. Leave it out: what is typed here can be read by others.",
    );
  }
  return address;
}

function intervalOf(every: string | undefined): number {
  if (every === undefined) return defaultEveryMs;
  const ms = parseDuration(every.trim());
  if (ms === undefined) throw new UserMistake(`\`every\` is ${durationHint}.`);
  return Math.max(ms, shortestEveryMs);
}

function freeId(name: string, followed: readonly FollowedSource[]): string {
  const slug =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/gu, "") || "source";
  const taken = new Set(followed.map(({ source }) => source.id));
  let id = slug;
  for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`;
  return id;
}
