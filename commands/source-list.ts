import { defineCommand } from "../src/chat/define-command.ts";
import { escapeText, shorten } from "../src/chat/escape.ts";
import { formatDuration } from "../src/domain/duration.ts";
import type { FollowedSource } from "../src/domain/followed-source.ts";
import type { PollState } from "../src/domain/source.ts";
import { code } from "./code.ts";
import { count } from "./count.ts";
import { pages } from "./pages.ts";

export const sourceList = defineCommand({
  path: "source list",
  summary: "List the sources that are read, failing ones first.",
  access: "viewer",
  options: { page: { kind: "text", description: "Which page, when there are several: 2." } },
  quiet: true,

  async run({ page }, caller, { sources }) {
    const followed = await sources.followed(caller.guildId);
    if (followed.length === 0) return { content: "No source is followed. `/source add url:…` adds one." };
    const rows = await Promise.all(followed.map(async (one) => ({ one, state: await sources.state(one.key) })));
    const [failing = [], sound = []] = [true, false].map((bad) => rows.filter(({ state }) => isFailing(state) === bad));
    const trouble = failing.length > 0 ? `, ${failing.length} failing` : "";
    const head = `${count(followed.length, "source")}${trouble} (✓ read, ✗ failing, … not read yet)`;
    const lines = [...failing, ...sound].map(({ one, state }) => line(one, state));
    return { content: pages(head, lines, page, "/source list") };
  },
});

function isFailing(state: PollState | undefined): boolean {
  return state !== undefined && (state.failures > 0 || state.endedAt !== undefined);
}

function line({ source, paused, own }: FollowedSource, state: PollState | undefined): string {
  const { name, id, cadence, language, handling } = source;
  const marks = [
    language,
    cadence.kind === "every" ? formatDuration(cadence.ms) : `cron ${code(cadence.expression)}`,
    own && "added here",
    paused && "paused",
    handling !== "open" && handling,
    health(state),
  ];
  return `${sign(state)} ${escapeText(name)} (${code(id)}) · ${marks.filter(Boolean).join(" · ")}`;
}

function sign(state: PollState | undefined): string {
  if (state?.lastPolledAt === undefined) return "…";
  return isFailing(state) ? "✗" : "✓";
}

function health(state: PollState | undefined): string {
  if (state?.endedAt !== undefined) return "ended: the site says that this feed is gone for good";
  if (state?.lastError === undefined || state.failures === 0) return "";
  const since = state.failingSince === undefined ? "" : ` since <t:${Math.floor(state.failingSince / 1000)}:f>`;
  return `failing${since}: ${escapeText(shorten(state.lastError, 120))}`;
}
