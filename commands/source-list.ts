import { defineCommand } from "../src/chat/define-command.ts";
import { escapeText, shorten } from "../src/chat/escape.ts";
import { formatDuration } from "../src/domain/duration.ts";
import type { FollowedSource } from "../src/domain/followed-source.ts";
import type { PollState } from "../src/domain/source.ts";
import { pages } from "./pages.ts";

export const sourceList = defineCommand({
  path: "source list",
  summary: "List the sources that are read, failing ones first.",
  access: "viewer",
  options: { page: { kind: "text", description: "Which page, when there are several." } },
  quiet: true,

  async run({ page }, caller, { sources }) {
    const followed = await sources.followed(caller.guildId);
    if (followed.length === 0) return { content: "No source is followed. `/source add url:…` adds one." };
    const rows = await Promise.all(followed.map(async (one) => ({ one, state: await sources.state(one.key) })));
    const failing = rows.filter(({ state }) => (state?.failures ?? 0) > 0);
    const sound = rows.filter(({ state }) => (state?.failures ?? 0) === 0);
    const head = `${followed.length} sources${failing.length > 0 ? `, ${failing.length} failing` : ""}`;
    return {
      content: pages(
        head,
        [...failing, ...sound].map(({ one, state }) => line(one, state)),
        page,
        "/source list",
      ),
    };
  },
});

function line({ source, paused, own }: FollowedSource, state: PollState | undefined): string {
  const every =
    source.cadence.kind === "every" ? formatDuration(source.cadence.ms) : `cron ${source.cadence.expression}`;
  const marks = [
    source.language,
    every,
    own && "added here",
    paused && "paused",
    source.handling !== "open" && source.handling,
  ];
  return `${sign(state)} ${escapeText(source.name)} (\`${source.id}\`) · ${marks.filter(Boolean).join(" · ")}${health(state)}`;
}

function sign(state: PollState | undefined): string {
  if (state?.lastPolledAt === undefined) return "…";
  return state.failures > 0 || state.endedAt !== undefined ? "✗" : "✓";
}

function health(state: PollState | undefined): string {
  if (state?.lastError === undefined || state.failures === 0) return "";
  return ` · failing since <t:${Math.floor((state.failingSince ?? 0) / 1000)}:R>: ${escapeText(shorten(state.lastError, 120))}`;
}
