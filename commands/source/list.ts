import { defineCommand } from "../../src/chat/define-command.ts";
import { discordTime } from "../../src/chat/discord-time.ts";
import { code, count, escapeText, joined, md, withDots } from "../../src/chat/text.ts";
import { describeReadFailure } from "../../src/chat/words/describe-read-failure.ts";
import { describeSourceHealth } from "../../src/chat/words/describe-source-health.ts";
import { formatDuration } from "../../src/domain/duration.ts";
import type { FollowedSource } from "../../src/domain/followed-source.ts";
import type { PollState } from "../../src/domain/source.ts";
import { healthOf } from "../../src/domain/source-health.ts";
import { kindWords, type SourceNoun } from "../../src/domain/source-kind.ts";
import type { Markdown } from "../../src/lib/shown-text.ts";
import { pages } from "../shared/pages.ts";

export const sourceList = defineCommand({
  path: "source list",
  summary: "List the sources of this server, failing ones first.",
  access: "viewer",
  needs: ["clock", "sources"],
  options: { page: { kind: "text", description: "The page to show, such as 2." } },
  quiet: true,

  async run({ page }, caller, context) {
    const followed = await context.sources.book.followed(caller.guildId);
    if (followed.length === 0) return { content: md`No source is followed. \`/source add url:…\` adds one.` };
    const rows = await Promise.all(
      followed.map(async (one) => ({ one, state: await context.sources.book.state(one) })),
    );
    const judged = rows.map(({ one, state }) => ({ one, state, sign: signOf(one, state, context.clock.now()) }));
    const failing = judged.filter(({ sign }) => sign === "✗");
    const doubtful = judged.filter(({ sign }) => sign === "!");
    const sound = judged.filter(({ sign }) => sign !== "✗" && sign !== "!");
    const trouble = [
      failing.length > 0 && md`, ${failing.length} failing`,
      doubtful.length > 0 && md`, ${doubtful.length} to look at`,
    ];
    const head = md`${count(followed.length, "source")}${joined(trouble, "")} (✓ read, ✗ failing, ! to look at, … not read yet)`;
    const lines = [...failing, ...doubtful, ...sound].map(({ one, state, sign }) =>
      line(one, state, sign, context.clock.now()),
    );
    return { content: pages(head, lines, page, "/source list") };
  },
});

type Sign = "✓" | "✗" | "!" | "…";

function signOf({ trusts }: FollowedSource, state: PollState | undefined, now: number): Sign {
  const { kind } = healthOf(state, now, { trusted: trusts, held: 0 });
  if (kind === "waiting") return "…";
  if (kind === "failing" || kind === "ended") return "✗";
  return kind === "ok" ? "✓" : "!";
}

function line(
  { source, paused, own, reach, trusts }: FollowedSource,
  state: PollState | undefined,
  sign: Sign,
  now: number,
): Markdown {
  const { name, id, kind, cadence, language, handling } = source;
  const { noun } = kindWords[kind];
  const marks = [
    escapeText(language ?? "", 35),
    cadence.kind === "every" ? escapeText(formatDuration(cadence.ms)) : md`cron ${code(cadence.expression)}`,
    own && md`added here`,
    paused && md`paused`,
    handling !== "open" && md`${handling}`,
    reach.kind === "closed" && md`not asked`,
    reach.kind === "proxy" && md`through a proxy`,
    sign === "!"
      ? escapeText(describeSourceHealth(healthOf(state, now, { trusted: trusts, held: 0 }), noun))
      : health(state, noun),
  ];
  return md`${sign} ${escapeText(name)} (${code(id)}) · ${withDots(marks)}`;
}

function health(state: PollState | undefined, noun: SourceNoun): Markdown {
  if (state?.endedAt !== undefined) return md`ended: the site says that this ${noun} is gone for good`;
  if (state?.failure === undefined || state.failures === 0) return md``;
  const since = state.failingSince === undefined ? "" : md` since ${discordTime(state.failingSince)}`;
  return md`failing${since}: ${escapeText(describeReadFailure(state.failure, noun), 120)}`;
}
