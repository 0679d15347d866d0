import { emptyMemory, type SourceMemory } from "../../../src/domain/known-item.ts";
import { evidenceBy } from "../../../src/ingest/identity/evidence.ts";
import { identifyFeed } from "../../../src/ingest/identity/identify-feed.ts";
import { type IdentityRules, identityRules } from "../../../src/ingest/identity/identity-rules.ts";
import { recognizeItems } from "../../../src/ingest/identity/recognize-items.ts";
import { digest } from "../../../src/lib/digest.ts";
import type { Article, FeedKind } from "./feed-entries.ts";

const hourMs = 3_600_000;
const monthMs = 30 * 24 * hourMs;
const start = Date.UTC(2026, 2, 1);

export interface Wrong {
  /** Shown, and never new. */
  readonly lost: readonly string[];
  /** New more than once. */
  readonly doubled: readonly string[];
}

/** One feed of a kind for a month, read every four to ten hours; `seed` says how it is in all that its kind leaves open. */
export function aMonthOf(
  kind: FeedKind,
  seed: number,
  fewest = 1,
  rules: IdentityRules = identityRules,
): Wrong & { readonly shown: number } {
  const chance = (...parts: readonly (string | number)[]) => share(seed, ...parts);
  const articles = written(chance);
  const window = Math.max(fewest, [1, 3, 5, 12, 20][Math.floor(chance("window") * 5)] ?? 5);
  const host = `site-${seed}.example`;
  const times = new Map<string, number>();
  let memory: SourceMemory = emptyMemory;
  const gap = (4 + 6 * chance("gap")) * hourMs;
  for (let poll = 0, now = start; now < start + monthMs; poll += 1, now = start + poll * gap) {
    const shown = articles
      .filter(({ at }) => at <= now)
      .slice(-window)
      .toReversed();
    const entries = kind({ poll, now, start, host, shown, chance });
    for (const [{ token }] of entries) times.set(token, times.get(token) ?? 0);
    const items = identifyFeed(
      host,
      entries.map(([{ token }, entry]) => ({ ...entry, author: token })),
      now,
    );
    const found = recognizeItems(
      items,
      items.map((item) => evidenceBy(rules.addresses, item)),
      memory,
      rules,
    );
    const kept = new Map(memory.items.map((known) => [known.id, known]));
    for (const { kind: taken, item, evidence } of found.items) {
      const { author = "" } = item;
      if (taken === "new") times.set(author, (times.get(author) ?? 0) + 1);
      kept.set(item.id, {
        ...evidence,
        id: item.id,
        firstSeenAt: item.seenAt / 1000,
        shownOn: 0,
        editedOn: 0,
        edits: 0,
      });
    }
    memory = { items: [...kept.values()], habit: found.habit, oldMarks: new Set() };
  }
  const tokens = [...times];
  return {
    shown: tokens.length,
    lost: tokens.filter(([, count]) => count === 0).map(([token]) => token),
    doubled: tokens.filter(([, count]) => count > 1).map(([token]) => token),
  };
}

/** Articles from ten days before the month on, a few hours or a day apart. */
function written(chance: (...parts: readonly (string | number)[]) => number): readonly Article[] {
  const usualGap = (5 + 25 * chance("rate")) * hourMs;
  const articles: Article[] = [];
  for (let number = 0, at = start - 10 * 24 * hourMs + 754_000; at < start + monthMs; number += 1) {
    const words = (name: string, count: number) =>
      Array.from(
        { length: count },
        (_, index) => vocabulary[Math.floor(chance(name, number, index) * vocabulary.length)],
      ).join(" ");
    const title = words("title", 4 + Math.floor(chance("titled", number) * 4));
    articles.push({
      token: `n${number}`,
      number,
      at,
      title,
      text: words("text", 6 + Math.floor(chance("long", number) * 30)),
    });
    at += Math.floor(usualGap * (0.3 + 1.4 * chance("next", number)));
  }
  return articles;
}

function share(seed: number, ...parts: readonly (string | number)[]): number {
  return Number.parseInt(digest(String(seed), ...parts.map(String)).slice(0, 8), 16) / 2 ** 32;
}

const vocabulary =
  "council water valley bridge market school harvest train winter river clinic road budget museum theatre concert border mill garden tower weather minister farmer teacher doctor engineer visit opening meeting repair closure plan report survey prize storm rain snow wind power line station village town district region north south east west old new long short first last".split(
    " ",
  );
